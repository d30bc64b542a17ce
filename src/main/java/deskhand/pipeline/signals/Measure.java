package deskhand.pipeline.signals;

/** What a rule looks at. */
public enum Measure {
    /** The mean of the last moods is below the threshold; from -1, very negative, to 1. */
    MOOD_MEAN,
    /** The moods go down by more than the threshold a message. */
    MOOD_SLOPE,
    /** There are more messages than the threshold. */
    MESSAGES,
    /** The customer asked the same so many times. */
    SAME_ASK,
    /** A customer of one of the tiers complains. */
    TIER_COMPLAINT,
    /** A customer worth at least the threshold complains. */
    VALUE_COMPLAINT,
    /** After so many messages it is still about the same, and the mood is no better. */
    NO_PROGRESS,
    /** People had to take over before. */
    ESCALATED_BEFORE
}
