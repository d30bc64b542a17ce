package deskhand.learning.correction;

/** What people did with a draft. */
enum Fate {
    /** Sent word for word, by command or by a person who copied it. */
    UNCHANGED,
    /** Sent with changes. */
    EDITED,
    /** A person said something else. */
    REPLACED,
    /** A person said that it is not to be sent. */
    REJECTED,
    /** A person asked for another. */
    REDONE
}
