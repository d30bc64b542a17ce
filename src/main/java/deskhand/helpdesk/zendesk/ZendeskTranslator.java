package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.RawDelivery;
import deskhand.helpdesk.Translation;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From the bodies of our triggers and from Zendesk's events to the ticket to look at. Neither is trusted to tell what
 * happened: order is not kept, and texts come from the API alone.
 */
@Singleton
class ZendeskTranslator {

    private static final String TICKET = "zen:event-type:ticket.";
    private static final String MESSAGE = "zen:event-type:messaging_ticket.message_added";
    private static final int LONGEST_NAME = 100;

    /** Of tickets that we know; what others go through is none of our business. */
    private static final Set<String> CHANGES = Set.of(
            "status_changed",
            "agent_assignment_changed",
            "group_assignment_changed",
            "priority_changed",
            "merged",
            "soft_deleted",
            "comment_made_private");

    private static final Set<String> OVER = Set.of("CLOSED", "DELETED", "ARCHIVED", "SCRUBBED");

    private final JsonMapper json;

    ZendeskTranslator(JsonMapper json) {
        this.json = json;
    }

    Translation translate(Connection connection, RawDelivery delivery) {
        var told = parse(delivery.body());
        var schema = told == null ? null : told.text("schema");
        var type = told == null ? null : told.text("type");
        if (told != null && (ZendeskHelpdesk.SCHEMA.equals(schema) || type != null && type.startsWith("zen:"))) {
            var name = name(told);
            if (ZendeskSignature.isTest(connection, delivery)) {
                return new Translation.Irrelevant("test");
            }
            try {
                return type == null ? ofTrigger(connection, name, told) : ofEvent(connection, name, type, told);
            } catch (RuntimeException e) {
                return new Translation.Unreadable(name, "It does not look as agreed: " + e.getMessage());
            }
        }
        return new Translation.Malformed("This is neither a body of our triggers nor an event of Zendesk.");
    }

    private @Nullable Part parse(byte[] body) {
        try {
            return new Part(json.readValue(body, JsonNode.class));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static String name(Part told) {
        var name = told.text("type") == null
                ? told.text("kind")
                : told.needed("type").replace("zen:event-type:", "");
        return name == null || name.length() > LONGEST_NAME ? "unknown" : name;
    }

    private static Translation ofTrigger(Connection connection, String kind, Part told) {
        return switch (kind) {
            case "customer_message" ->
                new Translation.LookAt(kind, ticket(told.needed("ticket_id")), false, comment(told));
            case "agent_reply", "outcome", "solved" ->
                isBot(connection, told.text("current_user_id"))
                        ? new Translation.Irrelevant(kind, ticket(told.needed("ticket_id")))
                        : new Translation.LookAt(kind, ticket(told.needed("ticket_id")), true, comment(told));
            default -> new Translation.Irrelevant(kind);
        };
    }

    private static Translation ofEvent(Connection connection, String name, String type, Part told) {
        checkAccount(connection, told);
        if (type.equals(MESSAGE)) {
            return ofChat(name, told);
        }
        var ref = ticket(told.part("detail").needed("id"));
        var event = type.startsWith(TICKET) ? type.substring(TICKET.length()) : "";
        var actor = told.part("detail").text("actor_id");
        if (event.equals("comment_added")) {
            return isBot(connection, actor)
                    ? new Translation.Irrelevant(name, ref)
                    : new Translation.LookAt(
                            name,
                            ref,
                            !isForUs(connection, told),
                            told.part("event").part("comment").text("id"));
        }
        return CHANGES.contains(event) && !isBot(connection, actor)
                ? new Translation.LookAt(name, ref, true, null)
                : new Translation.Irrelevant(name, ref);
    }

    /**
     * A chat may be told of before it has a ticket. Nothing is lost then: the ticket, which is told of when it comes, has all
     * that was said.
     */
    private static Translation ofChat(String name, Part told) {
        var id = told.part("detail").text("id");
        var fromOutside = "end_user".equals(told.part("event").part("actor").text("type"));
        return id == null
                ? new Translation.Irrelevant(name)
                : new Translation.LookAt(name, ticket(id), !fromOutside, null);
    }

    /** Only a hint: the newest comment when the body was written, which may be later than the one that fired. */
    private static @Nullable String comment(Part told) {
        var id = told.text("latest_comment_id");
        return id != null && id.matches("[0-9]{1,19}") ? id : null;
    }

    /**
     * Somebody outside said something that the customer can read, on a ticket that the bot may answer. The ticket of a chat
     * begins with a private comment in the customer's name that says no more than that; the chat is read then.
     */
    private static boolean isForUs(Connection connection, Part told) {
        var detail = told.part("detail");
        var comment = told.part("event").part("comment");
        return (comment.isTrue("is_public") || Ticket.isChat(detail.part("via").text("channel")))
                && !comment.part("author").isTrue("is_staff")
                && !OVER.contains(String.valueOf(detail.text("status")))
                && !detail.texts("tags").contains(ZendeskHelpdesk.OFF)
                && Scope.of(connection).covers(detail);
    }

    private static void checkAccount(Connection connection, Part told) {
        var account = told.text("account_id");
        if (account != null && connection.account() != null && !account.equals(connection.account())) {
            throw new IllegalArgumentException(
                    "it is about account " + account + " and this connection about account " + connection.account());
        }
    }

    private static boolean isBot(Connection connection, @Nullable String user) {
        return user != null && user.equals(connection.setting(ZendeskHelpdesk.BOT_ID));
    }

    private static String ticket(String id) {
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("ticket_id is no number");
        }
        return id;
    }
}
