package deskhand.helpdesk;

/** Where a conversation stands, in the words all helpdesks can be mapped to. */
public enum Status {
    OPEN,
    PENDING,
    SNOOZED,
    RESOLVED
}
