package deskhand.turn;

import deskhand.platform.FailPoint;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens the journal of a turn. */
@Singleton
public class Journals {

    static final String HEARD = "heard";

    private final StageRows rows;
    private final StoredResults results;
    private final FailPoint failPoint;
    private final MeterRegistry meters;
    private final Clock clock;

    Journals(StageRows rows, StoredResults results, FailPoint failPoint, MeterRegistry meters, Clock clock) {
        this.rows = rows;
        this.results = results;
        this.failPoint = failPoint;
        this.meters = meters;
        this.clock = clock;
    }

    /** With everything that is stored of the turn already. */
    public Journal of(long turnId) {
        return new StoredJournal(turnId, rows.of(turnId), rows, results, failPoint, meters, clock);
    }

    /** Of a turn that begins for the first time, so that nothing can be stored of it. */
    Journal begun(long turnId) {
        return new StoredJournal(turnId, List.of(), rows, results, failPoint, meters, clock);
    }

    /** What the turn had heard when it began, without the rest of its journal. */
    Optional<Turn> heard(long turnId) {
        return rows.result(turnId, HEARD).map(result -> results.read(result, Turn.class));
    }

    /** Keeps results in memory only, for a turn without consequences. */
    public Journal forgetful() {
        return new ForgetfulJournal(List.of());
    }

    /** The same for a turn of which this much is known: these stages are not gone through again. */
    public Journal forgetful(List<Trace.Entry> known) {
        return new ForgetfulJournal(known);
    }

    /** The newest turns that were begun, each as it was heard; {@code category}: only those about it, null for all. */
    public List<Turn> newest(@Nullable String category, int most) {
        return rows.newestHeard(category, most).stream()
                .map(result -> results.read(result, Turn.class))
                .toList();
    }
}
