package deskhand.helpdesk;

import java.util.List;

/** A conversation as the helpdesk has it right now, with its newest messages, oldest first. */
public record HelpdeskConversation(ConversationFacts facts, List<Said> messages) {

    public HelpdeskConversation {
        messages = List.copyOf(messages);
    }

    /** True if the helpdesk already holds what we sent under this marker. */
    public boolean carries(String marker) {
        return messages.stream().anyMatch(said -> marker.equals(said.marker()));
    }
}
