package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Assignee;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Status;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who has a conversation. */
final class Held {

    private Held() {}

    /**
     * Where the bot is attached to an inbox, a pending conversation is the bot's and an open or snoozed one is people's,
     * whether or not one of them has taken it. {@code mode}: that of the inbox.
     */
    static Assignee by(Mode mode, Connection connection, Part meta, Status status) {
        var assignee = meta.part("assignee");
        if (byPerson(meta)) {
            return Assignee.HUMAN;
        }
        var ours = connection.setting(ChatwootHelpdesk.BOT_ID);
        if (assignee.isObject() && ours != null && !ours.equals(assignee.text("id"))) {
            return Assignee.HUMAN;
        }
        if (mode == Mode.AUTO && (status == Status.OPEN || status == Status.SNOOZED)) {
            return Assignee.HUMAN;
        }
        return assignee.isObject() || status == Status.PENDING ? Assignee.BOT : Assignee.NOBODY;
    }

    /** An agent, and no machine, is the assignee. */
    static boolean byPerson(Part meta) {
        var assignee = meta.part("assignee");
        return assignee.isObject()
                && !isBot(Objects.requireNonNullElse(meta.text("assignee_type"), assignee.text("type")));
    }

    private static boolean isBot(@Nullable String type) {
        return "AgentBot".equals(type) || "agent_bot".equals(type);
    }
}
