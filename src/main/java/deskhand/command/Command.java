package deskhand.command;

import org.jspecify.annotations.Nullable;

/** What an agent asks of the bot. */
sealed interface Command {

    /** {@code text}: in place of the draft's, null for the draft as it is. */
    record Send(@Nullable String text) implements Command {}

    record Redo(String instruction) implements Command {}

    /** {@code number}: the approval's, null where only one waits. */
    record Approve(@Nullable Long number) implements Command {}

    /** {@code why} is told to the customer. */
    record Reject(@Nullable Long number, String why) implements Command {}

    /** The instruction may be empty. */
    record To(String category, String instruction) implements Command {}

    record TakeOver() implements Command {}

    record Resume() implements Command {}

    record Pause() implements Command {}

    record Why() implements Command {}

    record Summarize() implements Command {}

    record Good() implements Command {}

    record Bad(String why) implements Command {}

    record Help() implements Command {}

    /** Nothing is guessed: a slip of the pen must not send a draft. {@code hint}: the word for what is wrong with it. */
    record Unknown(String hint) implements Command {}
}
