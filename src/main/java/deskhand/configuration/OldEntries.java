package deskhand.configuration;

import deskhand.platform.config.Perishable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Singleton
class OldEntries implements Perishable {

    private final AuditRows rows;

    OldEntries(AuditRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String says() {
        return "Who changed what.";
    }

    @Override
    public @Nullable Duration keptOtherwise() {
        return null;
    }

    @Override
    public int deleteOlder(Instant than, int most) {
        return rows.deleteOlder(than, most);
    }
}
