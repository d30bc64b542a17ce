package deskhand.pipeline.context;

import deskhand.base.Storable;
import deskhand.platform.config.KeptOfCustomers;
import deskhand.turn.Line;
import deskhand.turn.Turn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rolling summary of a conversation: one line for each message that is no longer told word for word. It is kept, so that
 * messages older than those a turn knows of are not forgotten. Extractive: no model is asked and nothing is made up.
 */
@Singleton
class Summaries implements KeptOfCustomers {

    private static final int MOST_LINES = 40;

    private final Rows rows;

    Summaries(Rows rows) {
        this.rows = rows;
    }

    /** Oldest first. A simulation keeps nothing. */
    List<String> of(Turn turn) {
        var older = Talk.older(turn.history());
        if (older.isEmpty()) {
            return List.of();
        }
        var kept = turn.id() == 0 ? Optional.<Summary>empty() : rows.find(turn.conversationId());
        var lines = new ArrayList<>(kept.map(one -> one.text().lines().toList()).orElse(List.of()));
        var upTo = kept.map(Summary::upTo).orElse(Instant.MIN);
        older.stream().filter(line -> line.at().isAfter(upTo)).map(Talk::gist).forEach(lines::add);
        var newest = List.copyOf(lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size()));
        var last = older.stream().map(Line::at).max(Instant::compareTo).orElseThrow();
        if (turn.id() != 0 && last.isAfter(upTo)) {
            rows.keep(turn.conversationId(), last, Storable.text(String.join("\n", newest)));
        }
        return newest;
    }

    @Override
    public long erase(String email) {
        return rows.erase(email);
    }

    @MappedEntity("conversation_summary")
    record Summary(@Id long conversationId, Instant upTo, String text) {}

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Rows extends GenericRepository<Summary, Long> {

        @Query("select conversation_id, up_to, text from conversation_summary where conversation_id = :conversationId")
        Optional<Summary> find(long conversationId);

        /** A turn that was begun twice changes nothing the second time. */
        @Query("""
            insert into conversation_summary as kept (conversation_id, up_to, text) values (:conversationId, :upTo, :text)
            on conflict (conversation_id) do update set up_to = excluded.up_to, text = excluded.text
            where kept.up_to < excluded.up_to
            """)
        void keep(long conversationId, Instant upTo, String text);

        @Query("""
            delete from conversation_summary where conversation_id in (
                select id from conversation where lower(contact_email) = :email or lower(proven_email) = :email)
            """)
        long erase(String email);
    }
}
