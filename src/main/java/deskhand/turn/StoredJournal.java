package deskhand.turn;

import deskhand.platform.FailPoint;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The journal of a real turn, kept in the table {@code stage}. Used by one thread. */
final class StoredJournal implements Journal {

    private final long turnId;
    private final StageRows rows;
    private final StoredResults results;
    private final FailPoint failPoint;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<String, Trace.Entry> entries = new LinkedHashMap<>();
    private final List<StageRows.Found> unkept = new ArrayList<>();

    StoredJournal(
            long turnId,
            List<StageRow> stored,
            StageRows rows,
            StoredResults results,
            FailPoint failPoint,
            MeterRegistry meters,
            Clock clock) {
        this.turnId = turnId;
        this.rows = rows;
        this.results = results;
        this.failPoint = failPoint;
        this.meters = meters;
        this.clock = clock;
        for (var row : stored) {
            var result = results.read(row.result(), results.type(row.name()));
            entries.put(row.name(), new Trace.Entry(row.name(), result, row.micros()));
        }
    }

    @Override
    public <T> T step(String stage, Class<T> type, Supplier<T> work) {
        var stored = entries.get(stage);
        if (stored != null) {
            return type.cast(stored.result());
        }
        failPoint.pass("before " + stage);
        var done = StageWork.of(stage, work);
        failPoint.pass("after " + stage);
        unkept.add(new StageRows.Found(
                stage,
                entries.size(),
                results.write(done.result()),
                done.micros(),
                clock.instant().toString()));
        entries.put(stage, new Trace.Entry(stage, done.result(), done.micros()));
        meters.timer("deskhand.stage", "stage", stage).record(done.micros(), TimeUnit.MICROSECONDS);
        return done.result();
    }

    @Override
    public <T> T costly(String stage, Class<T> type, Supplier<T> work) {
        var result = step(stage, type, work);
        keep();
        return result;
    }

    @Override
    public void keep() {
        if (!unkept.isEmpty()) {
            rows.add(turnId, StoredResults.VERSION, results.write(unkept));
            unkept.forEach(found -> failPoint.pass("stored " + found.name()));
            unkept.clear();
        }
    }

    @Override
    public Trace trace() {
        return new Trace(List.copyOf(entries.values()));
    }
}
