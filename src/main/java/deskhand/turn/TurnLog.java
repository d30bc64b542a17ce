package deskhand.turn;

import deskhand.conversation.Conversations;
import deskhand.helpdesk.Connections;
import deskhand.platform.listing.Paging;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Turns as people look at them. */
@Singleton
public class TurnLog {

    private static final int MOST = 20;

    private final Connections connections;
    private final Conversations conversations;
    private final TurnRows turns;
    private final StageRows stages;
    private final StoredResults results;

    TurnLog(
            Connections connections,
            Conversations conversations,
            TurnRows turns,
            StageRows stages,
            StoredResults results) {
        this.connections = connections;
        this.conversations = conversations;
        this.turns = turns;
        this.stages = stages;
        this.results = results;
    }

    /** The newest turns of a conversation, newest first. */
    public List<LoggedTurn> ofConversation(String connectionSlug, String conversationRef) {
        return ofConversation(connectionSlug, conversationRef, Paging.newest(null, MOST))
                .orElse(List.of());
    }

    /** The same in pages. Empty if there is no such conversation. */
    public Optional<List<LoggedTurn>> ofConversation(String connectionSlug, String conversationRef, Paging page) {
        return connections
                .find(connectionSlug)
                .flatMap(connection -> conversations.find(connection.id(), conversationRef))
                .map(conversation -> ofConversation(conversation.id(), page));
    }

    /** The same for a conversation whose connection may be deleted. */
    public List<LoggedTurn> ofConversation(long conversationId, Paging page) {
        var found = page.oldestFirst()
                ? turns.oldest(conversationId, page.above(), page.below(), page.limit())
                : turns.newest(conversationId, page.above(), page.below(), page.limit());
        return found.stream().map(this::logged).toList();
    }

    /** Differs whenever a turn of the conversation went a step further. */
    public String version(long conversationId) {
        return turns.version(conversationId);
    }

    public Optional<LoggedTurn> find(long id) {
        return turns.findById(id).map(this::logged);
    }

    private LoggedTurn logged(TurnRow row) {
        return new LoggedTurn(
                row.id(),
                row.conversationId(),
                row.state().name(),
                row.openedAt(),
                row.startedAt(),
                row.finishedAt(),
                row.decided() == null ? null : results.read(row.decided(), Outcome.class),
                row.reason() == null ? null : Reason.valueOf(row.reason()),
                stages.of(row.id()).stream()
                        .map(stage -> new LoggedStage(stage.name(), stage.result(), stage.micros(), stage.endedAt()))
                        .toList());
    }
}
