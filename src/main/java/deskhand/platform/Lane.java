package deskhand.platform;

import java.util.function.Supplier;

/**
 * Which database connections the running code uses. Acknowledging a webhook must never wait behind the work on earlier
 * ones, so the lanes have pools of their own.
 */
public enum Lane {
    ACKNOWLEDGE,
    WORK,

    /** What is noted here about jobs may be lost in a crash of PostgreSQL, see {@link Pools}. */
    BOOKKEEPING;

    private static final ScopedValue<Lane> CURRENT = ScopedValue.newInstance();

    static Lane current() {
        return CURRENT.orElse(WORK);
    }

    /** Runs the code with this lane's connections. */
    public <T> T get(Supplier<T> code) {
        return ScopedValue.where(CURRENT, this).call(code::get);
    }
}
