package deskhand.helpdesk;

public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
