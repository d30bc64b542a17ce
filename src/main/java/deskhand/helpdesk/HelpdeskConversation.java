package deskhand.helpdesk;

import java.util.List;
import java.util.Optional;

/** A conversation as the helpdesk has it right now, with its newest messages, oldest first. */
public record HelpdeskConversation(ConversationFacts facts, List<Said> messages) {

    public HelpdeskConversation {
        messages = List.copyOf(messages);
    }

    /** What we wrote under this marker, if it arrived. */
    public Optional<Said> find(String marker) {
        return messages.stream().filter(said -> marker.equals(said.marker())).findFirst();
    }
}
