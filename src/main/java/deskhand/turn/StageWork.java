package deskhand.turn;

import deskhand.platform.Outages;
import java.util.function.Supplier;

/** Does the work of one stage, takes its time, and names what went wrong. */
record StageWork<T>(T result, long micros) {

    static <T> StageWork<T> of(String stage, Supplier<T> work) {
        var begun = System.nanoTime();
        try {
            var result = work.get();
            return new StageWork<>(result, (System.nanoTime() - begun) / 1_000);
        } catch (StageFailed e) {
            throw e;
        } catch (RuntimeException e) {
            // The turn is tried again when the database is back or this node is started again.
            if (Outages.isOutage(e) || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            throw new StageFailed(stage, Reason.STAGE_FAILED, e);
        }
    }
}
