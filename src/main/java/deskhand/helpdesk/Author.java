package deskhand.helpdesk;

/** Who wrote a message, as far as the helpdesk can tell. */
public enum Author {
    CUSTOMER,
    /** Writes in the customer's conversation and is somebody else, for example in copy of a mail. */
    OTHER,
    AGENT,
    BOT,
    SYSTEM
}
