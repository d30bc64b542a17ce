package deskhand.helpdesk;

/** Whether a delivery really comes from the helpdesk, judged on its raw bytes before anything is parsed. */
public sealed interface Verification {

    /** {@code key}: the delivery's own identity; the same delivery sent again has the same key. */
    record Genuine(String key) implements Verification {}

    record Forged(String why) implements Verification {}

    /** Signed rightly, but too long ago or in the future: a replay, or a clock that is wrong. */
    record Stale(String why) implements Verification {}
}
