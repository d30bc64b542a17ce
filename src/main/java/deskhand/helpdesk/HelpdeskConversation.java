package deskhand.helpdesk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as the helpdesk has it right now, with its newest messages, oldest first. {@code begunAt}: where a helpdesk
 * takes a conversation over that was held elsewhere before, the time it did, so that what was said may be older. {@code later}:
 * what became of messages after they were written, which only counts for those that are known.
 */
public record HelpdeskConversation(
        ConversationFacts facts,
        List<Said> messages,
        @Nullable Instant begunAt,
        List<Later> later) {

    /** {@code ref}: the message that it happened to. */
    public record Later(String ref, HelpdeskEvent event) {}

    public HelpdeskConversation {
        messages = List.copyOf(messages);
        later = List.copyOf(later);
    }

    public HelpdeskConversation(ConversationFacts facts, List<Said> messages, @Nullable Instant begunAt) {
        this(facts, messages, begunAt, List.of());
    }

    public HelpdeskConversation(ConversationFacts facts, List<Said> messages) {
        this(facts, messages, null);
    }

    /** The same with no more than these messages. */
    public HelpdeskConversation with(List<Said> some) {
        return new HelpdeskConversation(facts, some, begunAt, later);
    }

    /** What was said since then. If the helpdesk has it only since then, all: before that nobody else could see to it. */
    public List<Said> since(Instant time) {
        return begunAt != null && !begunAt.isBefore(time)
                ? messages
                : messages.stream().filter(said -> !said.at().isBefore(time)).toList();
    }

    /** What we wrote under this marker, if it arrived. */
    public Optional<Said> find(String marker) {
        return messages.stream().filter(said -> marker.equals(said.marker())).findFirst();
    }
}
