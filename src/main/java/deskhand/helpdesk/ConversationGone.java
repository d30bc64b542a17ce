package deskhand.helpdesk;

/** The helpdesk does not have this conversation any more, or does not show it to us. */
public class ConversationGone extends HelpdeskRefused {

    public ConversationGone(String message) {
        super(message);
    }
}
