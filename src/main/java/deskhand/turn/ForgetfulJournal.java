package deskhand.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The journal of a simulation. */
final class ForgetfulJournal implements Journal {

    private final List<Trace.Entry> entries = new ArrayList<>();

    @Override
    public <T> T step(String stage, Class<T> type, Supplier<T> work) {
        var done = StageWork.of(stage, work);
        entries.add(new Trace.Entry(stage, done.result(), done.micros()));
        return done.result();
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
}
