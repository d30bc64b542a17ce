package deskhand.platform;

import java.util.function.Supplier;

/**
 * Work that sees the tables themselves and not what is remembered of them, for example within a change that may still be
 * taken back. What it reads is remembered by nobody, so that others never go by what was not committed.
 */
public final class Afresh {

    private static final ScopedValue<Boolean> HERE = ScopedValue.newInstance();

    private Afresh() {}

    public static <T> T seen(Supplier<T> work) {
        return ScopedValue.where(HERE, true).call(work::get);
    }

    /** Whether what is remembered does not count here. */
    public static boolean here() {
        return HERE.isBound();
    }
}
