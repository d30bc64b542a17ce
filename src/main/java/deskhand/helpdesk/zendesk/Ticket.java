package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Priority;
import deskhand.helpdesk.Status;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A ticket as the API tells it, without its comments. */
record Ticket(Part part) {

    static final String CHAT_CHANNEL = "messaging";

    private static final Set<String> CHAT = Set.of("native_messaging", "chat", "whatsapp", "messaging");

    String updatedAt() {
        return part.needed("updated_at");
    }

    Instant asOf() {
        return part.time("updated_at");
    }

    Instant createdAt() {
        return part.time("created_at");
    }

    List<String> tags() {
        return part.texts("tags");
    }

    @Nullable
    String requester() {
        return part.text("requester_id");
    }

    @Nullable
    String assignee() {
        return part.text("assignee_id");
    }

    @Nullable
    String group() {
        return part.text("group_id");
    }

    String statusWord() {
        return part.needed("status");
    }

    boolean isClosed() {
        return "closed".equals(statusWord());
    }

    /** A chat, whose words are not comments of the ticket. */
    boolean isChat() {
        return part.isTrue("from_messaging_channel") || isChat(channelWord());
    }

    static boolean isChat(@Nullable String channelWord) {
        return channelWord != null && CHAT.contains(channelWord);
    }

    /** People or a merge keep the bot away. A follow-up has the tags of the ticket before it and was never merged. */
    boolean isOff() {
        return tags().contains(ZendeskHelpdesk.OFF) || tags().contains("closed_by_merge") && !isFollowUp();
    }

    private boolean isFollowUp() {
        return "follow_up".equals(part.part("via").part("source").text("rel")) || "closed_ticket".equals(channelWord());
    }

    Status status() {
        return switch (statusWord()) {
            case "new", "open" -> Status.OPEN;
            case "pending" -> Status.PENDING;
            case "hold" -> Status.SNOOZED;
            case "solved", "closed" -> Status.RESOLVED;
            default -> throw new IllegalArgumentException("unknown status");
        };
    }

    static String word(Status status) {
        return switch (status) {
            case OPEN -> "open";
            case PENDING -> "pending";
            case SNOOZED -> "hold";
            case RESOLVED -> "solved";
        };
    }

    @Nullable
    Priority priority() {
        return switch (part.text("priority")) {
            case "low" -> Priority.LOW;
            case "normal" -> Priority.NORMAL;
            case "high" -> Priority.HIGH;
            case "urgent" -> Priority.URGENT;
            case null, default -> null;
        };
    }

    /** What is in a field that the account made for itself. */
    @Nullable
    String field(long id) {
        return part.parts("custom_fields").stream()
                .filter(field -> Long.toString(id).equals(field.text("id")))
                .flatMap(field -> Stream.ofNullable(field.text("value")))
                .findFirst()
                .orElse(null);
    }

    String channelWord() {
        var channel = part.part("via").text("channel");
        return channel == null ? "api" : channel;
    }

    /** Each brand has addresses and a help center of its own, so it is what an inbox is elsewhere. */
    @Nullable
    String brand() {
        return part.text("brand_id");
    }

    /** The same channel has other names here and there. */
    String channel() {
        if (isChat()) {
            return CHAT_CHANNEL;
        }
        return switch (channelWord()) {
            case "email", "mail" -> "email";
            case "web", "web_form", "closed_ticket", "help_center" -> "web";
            case "api", "web_service", "web service" -> "api";
            default -> channelWord();
        };
    }
}
