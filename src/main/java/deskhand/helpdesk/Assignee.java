package deskhand.helpdesk;

public enum Assignee {
    NOBODY,
    BOT,
    HUMAN
}
