package deskhand.turn;

import deskhand.platform.config.Perishable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the stages of turns found. That there was a turn and how it ended stays, and so does what somebody still waits for. */
@Singleton
class OldTraces implements Perishable {

    private final StageRows stages;

    OldTraces(StageRows stages) {
        this.stages = stages;
    }

    @Override
    public String name() {
        return "traces";
    }

    @Override
    public String says() {
        return "What each step of a turn heard, found and wrote. The trace in the console is empty then, a draft can no longer"
                + " be sent by its link, and figures of checks and tools end there.";
    }

    @Override
    public @Nullable Duration keptOtherwise() {
        return null;
    }

    @Override
    public int deleteOlder(Instant than, int most) {
        return stages.deleteOlder(than, most);
    }
}
