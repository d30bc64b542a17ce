package deskhand.learning.correction;

import deskhand.platform.config.Perishable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How drafts fared still counts. */
@Singleton
class OldCorrections implements Perishable {

    private final CorrectionRows rows;

    OldCorrections(CorrectionRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "corrections";
    }

    @Override
    public String says() {
        return "What people sent in place of drafts. Specialists are not shown it any more.";
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
