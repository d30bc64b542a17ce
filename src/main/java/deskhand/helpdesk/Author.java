package deskhand.helpdesk;

/** Who wrote a message, as far as the helpdesk can tell. */
public enum Author {
    CUSTOMER,
    AGENT,
    BOT,
    SYSTEM
}
