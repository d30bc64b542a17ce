package deskhand.helpdesk;

/**
 * How far the bot may go: {@code OFF} does nothing, {@code SHADOW} works along and does nothing visible, {@code DRAFT} writes
 * private notes, {@code AUTO} may answer. Each goes further than those before it.
 */
public enum Mode {
    OFF,
    SHADOW,
    DRAFT,
    AUTO;

    /** The one that goes less far. */
    public Mode atMost(Mode other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
