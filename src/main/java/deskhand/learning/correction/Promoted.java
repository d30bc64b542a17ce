package deskhand.learning.correction;

/** What became of a correction that somebody wants in the instructions. */
public sealed interface Promoted {

    /** A new version of the category's instructions, which nobody uses yet. */
    record Drafted(String category, int number) implements Promoted {}

    /** It is in this version already, which is in use or the newest. */
    record There(String category, int number) implements Promoted {}

    record Gone() implements Promoted {}

    /** {@code why}: for people. */
    record Impossible(String why) implements Promoted {}
}
