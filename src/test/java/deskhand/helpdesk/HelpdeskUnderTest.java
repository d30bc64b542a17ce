package deskhand.helpdesk;

import deskhand.testing.Await;
import deskhand.testing.Service;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A helpdesk and a whole service connected to it, in the words of the trade. What a person or a customer does has happened
 * when the method returns; its webhooks may still be on their way. Conversations are told by the ref the adapter uses.
 */
public interface HelpdeskUnderTest extends AutoCloseable {

    /** Starts both, with one connection that may not answer by itself and whose webhooks arrive. */
    void start(Map<String, Object> settings);

    Service service();

    void become(Mode mode);

    /** Where its conversations come in, as the helpdesk numbers or names it. */
    String inbox();

    /** A new conversation in the bot's hands; gives its ref. */
    String customerBegins(String text);

    void customerSays(String ref, String text);

    /** A new conversation whose first message is a file without a word; gives its ref. */
    String customerSendsOnlyAttachment();

    void customerSendsOnlyAttachment(String ref);

    /** In public, with whatever else the helpdesk does when a person answers. */
    void agentReplies(String ref, String text);

    /** For colleagues only. */
    void agentNotes(String ref, String text);

    void agentTakesOver(String ref);

    /** The conversation is in the bot's hands again, as at its beginning. */
    void agentGivesBack(String ref);

    void agentResolves(String ref);

    void addLabel(String ref, String label);

    /** It is gone with all its messages; whoever asks for it is told so. */
    void deleteConversation(String ref);

    /** What the bot said to the customer, oldest first, word for word as the helpdesk keeps it. */
    List<String> publicReplies(String ref);

    /** What the bot wrote for people only, oldest first. */
    List<String> notes(String ref);

    List<String> labels(String ref);

    /** The name of the team that has it. */
    @Nullable
    String team(String ref);

    /** The e-mail address of an agent whom teams have as a member. */
    default String agent() {
        return "ines.roth@fjordgear.example";
    }

    /** That of one who takes over nothing. */
    default String otherAgent() {
        return "olga.moe@fjordgear.example";
    }

    /** The e-mail address of the agent that has it. */
    @Nullable
    String assignee(String ref);

    Status status(String ref);

    /** Whatever the bot writes or changes is done, and the answer never comes or says otherwise. Reads are answered. */
    void everyAnswerLost();

    /** This share of calls is answered with 429 and not done; 1 is all. A fault replaces the one before it. */
    void busy(double share);

    /** This share of calls is answered with a 5xx and not done. */
    void broken(double share);

    /** The bot's token is not accepted any more: every call is a 401. */
    void unauthorized();

    /** There is none of the teams that Deskhand knows, until the end of the test. */
    void withoutTeams();

    /** Nobody there has this e-mail address, until the end of the test. */
    default void withoutAgent(String email) {}

    /** All is well again. */
    void off();

    /** A stored header as it has to be when the stored body is delivered again. */
    default String signature(String header, String stored, Map<String, String> headers, byte[] body) {
        return stored;
    }

    /** What a webhook shows beside the headers that are stored. */
    default Map<String, String> neverStored() {
        return Map.of();
    }

    /** Whether the helpdesk has webhooks that it has not delivered yet. */
    boolean hasUndelivered();

    /** Nothing is on its way any more: no webhook, no turn, no action. */
    default void untilIdle() {
        Await.until("all work is done", () -> hasNoWork() && !hasUndelivered() && hasNoWork());
    }

    private boolean hasNoWork() {
        return service().count("select count(*) from job where task_name in ('look', 'turn', 'action', 'command')")
                == 0;
    }

    @Override
    void close();
}
