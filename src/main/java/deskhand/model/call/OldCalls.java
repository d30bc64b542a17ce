package deskhand.model.call;

import deskhand.platform.config.Perishable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Records of calls are kept as long as the settings say, unless people set another time. */
@Singleton
class OldCalls implements Perishable {

    private final ModelCallRows rows;
    private final CallSettings settings;

    OldCalls(ModelCallRows rows, CallSettings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "model-calls";
    }

    @Override
    public String says() {
        return "Questions to language models and their answers. A month's budget needs all of the month.";
    }

    @Override
    public Duration keptOtherwise() {
        return settings.keep();
    }

    @Override
    public int deleteOlder(Instant than, int most) {
        return rows.deleteOlder(than, most);
    }
}
