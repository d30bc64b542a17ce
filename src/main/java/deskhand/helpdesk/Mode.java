package deskhand.helpdesk;

/** How far the bot may go: {@code SHADOW} does nothing visible, {@code DRAFT} writes private notes, {@code AUTO} may answer. */
public enum Mode {
    SHADOW,
    DRAFT,
    AUTO
}
