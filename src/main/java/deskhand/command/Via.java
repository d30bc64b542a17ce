package deskhand.command;

/** From where a person told the bot what to do. */
public enum Via {
    CONSOLE,
    LINK,
    SIDEBAR
}
