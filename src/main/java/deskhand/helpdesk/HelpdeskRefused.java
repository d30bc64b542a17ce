package deskhand.helpdesk;

/** The helpdesk understood and said no: wrong token, no such conversation, not allowed. Asking again is no use. */
public class HelpdeskRefused extends RuntimeException {

    public HelpdeskRefused(String message) {
        super(message);
    }
}
