package deskhand.pipeline.trial;

import deskhand.model.Spending;
import deskhand.turn.Outcome;
import deskhand.turn.Proposal;
import deskhand.turn.Reply;
import deskhand.turn.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message with the wording in use and with the one that is tried.
 *
 * @param turn the turn it was taken from, null if somebody wrote it for the trial
 * @param category what it is about, null if that was not even asked
 * @param before null if there was no time for it, as with {@code after}
 */
public record TriedMessage(
        @Nullable Long turn,
        String text,
        @Nullable String category,
        @Nullable Attempt before,
        @Nullable Attempt after,
        Because because) {

    /** Whether the two can be compared at all, and if not why. */
    public enum Because {
        /** Both replies were written with the instructions. */
        COMPARED,
        /** The message was dealt with before anybody looked at instructions. */
        DECIDED_EARLIER,
        /** It is about another category, whose instructions are others. */
        OTHER_CATEGORY,
        /** The embedded brain wrote the replies; it reads no instructions. */
        WITHOUT_MODEL,
        /** It took too long. */
        NO_TIME,
        /** It failed. */
        FAILED
    }

    /**
     * One way through the stages. The null ones were not reached.
     *
     * @param wasRead whether the wording was read for it
     * @param millis how long it took from the first stage that was gone through
     */
    public record Attempt(
            Outcome outcome,
            @Nullable Proposal proposal,
            @Nullable Reply reply,
            @Nullable Verdict verdict,
            boolean wasRead,
            Spending spending,
            long millis) {

        /** What the customer would have got, or a colleague as a draft. */
        public @Nullable String text() {
            return switch (outcome) {
                case Outcome.Send send -> send.reply();
                case Outcome.Draft draft -> draft.reply();
                case Outcome.Escalate escalate -> escalate.draft();
            };
        }
    }

    /** It is what a customer wrote. */
    @Override
    public String toString() {
        return "TriedMessage[" + turn + "]";
    }
}
