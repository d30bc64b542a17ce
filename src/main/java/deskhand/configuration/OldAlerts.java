package deskhand.configuration;

import deskhand.platform.Alerts;
import deskhand.platform.config.Perishable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Here, because the platform knows nothing of retention. */
@Singleton
class OldAlerts implements Perishable {

    private static final Duration KEPT = Duration.ofDays(90);

    private final Alerts alerts;

    OldAlerts(Alerts alerts) {
        this.alerts = alerts;
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
        return alerts.deleteOlder(than, most);
    }
}
