package deskhand.command;

import deskhand.turn.words.Phrase;

/** What came of a command. */
sealed interface Effect {

    /** It is over, and the agents read this. */
    record Told(Phrase note) implements Effect {}

    /** The outbox was given this reply; how that ends is told when it has. */
    record Sending(long action) implements Effect {}
}
