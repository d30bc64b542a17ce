package deskhand.platform;

import deskhand.platform.config.Perishable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

@Singleton
class OldAlerts implements Perishable {

    private static final Duration KEPT = Duration.ofDays(90);

    private final AlertRows rows;

    OldAlerts(AlertRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public String says() {
        return "What the operator was told.";
    }

    @Override
    public Duration keptOtherwise() {
        return KEPT;
    }

    @Override
    public int deleteOlder(Instant than, int most) {
        return rows.deleteOlder(than, most);
    }
}
