package deskhand.command;

import deskhand.conversation.Conversations;
import deskhand.helpdesk.Author;
import deskhand.helpdesk.CommandWord;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Said;
import deskhand.platform.Jobs;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Where private notes come in. Each that is meant for the bot is kept once, however often it is seen. */
@Singleton
public class Commands {

    private final NoteCommands rows;
    private final Conversations conversations;
    private final CommandWord word;
    private final Jobs jobs;
    private final Clock clock;

    Commands(NoteCommands rows, Conversations conversations, CommandWord word, Jobs jobs, Clock clock) {
        this.rows = rows;
        this.conversations = conversations;
        this.word = word;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Looks for commands in what was said in a conversation. They are carried out soon after the transaction. */
    @Transactional
    public void hear(Connection connection, String conversationRef, List<Said> messages) {
        messages.stream().filter(this::isCommand).forEach(said -> keep(connection, conversationRef, said));
    }

    /** People of the team only: not the bot's own notes, nor those of other machines, nor what a customer writes. */
    private boolean isCommand(Said said) {
        return said.author() == Author.AGENT
                && said.hidden()
                && said.marker() == null
                && CommandReader.read(word.word(), said.text()).isPresent();
    }

    private void keep(Connection connection, String conversationRef, Said said) {
        var now = clock.instant();
        var conversation = conversations
                .find(connection.id(), conversationRef)
                .orElseThrow()
                .id();
        var who = Objects.requireNonNullElse(said.by(), "an agent");
        var id = rows.add(connection.id(), said.ref(), conversation, who, said.text(), said.at(), now);
        if (id != null) {
            jobs.schedule(CommandWorker.JOB, id, now);
        }
    }
}
