package deskhand.console;

import deskhand.helpdesk.sandbox.SandboxConversation;
import deskhand.helpdesk.sandbox.SandboxInbox;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One conversation as customer and agent see it. */
public record ConversationView(
        String ref,
        String name,
        @Nullable String email,
        boolean verified,
        String channel,
        @Nullable String subject,
        String status,
        boolean humanHasIt,
        String holder,
        @Nullable String team,
        @Nullable String priority,
        List<String> labels,
        List<Bubble> bubbles) {

    public ConversationView {
        labels = List.copyOf(labels);
        bubbles = List.copyOf(bubbles);
    }

    static ConversationView of(SandboxConversation told, Clock clock) {
        var name = Objects.requireNonNullElse(told.contact().name(), "Somebody");
        var messages = Objects.requireNonNullElse(told.messages(), List.<SandboxConversation.Message>of());
        return new ConversationView(
                told.id(),
                name,
                told.contact().email(),
                told.contact().verified(),
                told.channel(),
                told.subject(),
                told.status(),
                told.assignee().isHuman(),
                holder(told.assignee()),
                told.team(),
                told.priority(),
                told.labels(),
                messages.stream().map(it -> Bubble.of(it, name, clock)).toList());
    }

    public boolean isResolved() {
        return status.equals("resolved");
    }

    private static String holder(SandboxConversation.Holder holder) {
        return switch (holder.kind()) {
            case "human" -> Objects.requireNonNullElse(holder.name(), "a person");
            case "bot" -> "the bot";
            default -> "nobody";
        };
    }

    /** {@code kind} is customer, agent, bot, note or system. */
    public record Bubble(String kind, String by, String initials, Stamp at, String html) {

        static Bubble of(SandboxConversation.Message message, String customer, Clock clock) {
            var by = by(message.author(), customer);
            return new Bubble(
                    message.hidden() ? "note" : message.author(),
                    message.hidden() ? by + " · private note, the customer does not see this" : by,
                    Initials.of(by),
                    Stamp.of(message.createdAt(), clock),
                    Markdown.toHtml(message.text()));
        }

        private static String by(String author, String customer) {
            return switch (author) {
                case "customer" -> customer;
                case "agent" -> SandboxInbox.AGENT;
                case "bot" -> "Deskhand";
                default -> "System";
            };
        }
    }
}
