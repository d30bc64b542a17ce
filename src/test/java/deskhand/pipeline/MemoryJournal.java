package deskhand.pipeline;

import deskhand.turn.Journal;
import deskhand.turn.Reason;
import deskhand.turn.StageFailed;
import deskhand.turn.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A journal of one turn that keeps results as long as the test runs. */
public final class MemoryJournal implements Journal {

    private final List<Trace.Entry> entries = new ArrayList<>();

    @Override
    public <T> T step(String stage, Class<T> type, Supplier<T> work) {
        for (var entry : entries) {
            if (entry.stage().equals(stage)) {
                return type.cast(entry.result());
            }
        }
        try {
            var result = work.get();
            entries.add(new Trace.Entry(stage, result, 0));
            return result;
        } catch (StageFailed failed) {
            throw failed;
        } catch (RuntimeException e) {
            throw new StageFailed(stage, Reason.STAGE_FAILED, e);
        }
    }

    @Override
    public <T> T costly(String stage, Class<T> type, Supplier<T> work) {
        return step(stage, type, work);
    }

    @Override
    public void keep() {}

    @Override
    public Trace trace() {
        return new Trace(entries);
    }

    public List<String> stages() {
        return entries.stream().map(Trace.Entry::stage).toList();
    }
}
