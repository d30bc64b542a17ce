package deskhand.command;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface NoteCommands extends GenericRepository<NoteCommand, Long> {

    /** The new row's id, or null if this very note is known. */
    @Query("""
        with added as (
            insert into note_command (connection_id, ref, conversation_id, who, words, state, said_at, heard_at)
            values (:connectionId, :ref, :conversationId, :who, :words, 'WAITING', :saidAt, :now)
            on conflict (connection_id, ref) do nothing
            returning id)
        select id from added
        """)
    @Nullable
    Long add(long connectionId, String ref, long conversationId, String who, String words, Instant saidAt, Instant now);

    Optional<NoteCommand> findById(long id);

    @Query("""
        select exists (select 1 from note_command
            where conversation_id = :conversationId and id < :id and state = 'WAITING')
        """)
    boolean anEarlierWaits(long conversationId, long id);

    @Query("update note_command set state = 'SENDING', action_id = :actionId where id = :id and state = 'WAITING'")
    int sending(long id, long actionId);

    @Query("""
        update note_command set state = :state, answer = :answer, ended_at = :now
        where id = :id and state in ('WAITING', 'SENDING')
        """)
    int end(long id, NoteCommand.State state, String answer, Instant now);

    @Query("""
        update note_command set words = '', answer = null
        where conversation_id in (select id from conversation where lower(contact_email) = :email or lower(proven_email) = :email)
        """)
    long erase(String email);
}
