package deskhand.bench;

import java.time.Duration;
import java.util.Random;

/** What a fake does wrong, as shares of its calls; may be turned while it runs. */
public final class Faults {

    private final Random random;
    private volatile Duration latency = Duration.ZERO;
    private volatile double busy;
    private volatile double broken;
    private volatile double lost;
    private volatile double hanging;
    private volatile double garbage;

    public Faults(long seed) {
        random = new Random(seed);
    }

    /** {@code LOST}: done, but the answer never arrives. */
    enum Fault {
        NONE,
        BUSY,
        BROKEN,
        LOST,
        HANGING,
        GARBAGE
    }

    public Faults latency(Duration latency) {
        this.latency = latency;
        return this;
    }

    /** Shares of 429 and of 500. */
    public Faults refusing(double busy, double broken) {
        this.busy = busy;
        this.broken = broken;
        return this;
    }

    public Faults losing(double lost) {
        this.lost = lost;
        return this;
    }

    public Faults hanging(double hanging, double garbage) {
        this.hanging = hanging;
        this.garbage = garbage;
        return this;
    }

    public void none() {
        refusing(0, 0).losing(0).hanging(0, 0);
    }

    Duration latency() {
        return latency;
    }

    Fault next() {
        var dice = random.nextDouble();
        if ((dice -= busy) < 0) {
            return Fault.BUSY;
        }
        if ((dice -= broken) < 0) {
            return Fault.BROKEN;
        }
        if ((dice -= lost) < 0) {
            return Fault.LOST;
        }
        if ((dice -= hanging) < 0) {
            return Fault.HANGING;
        }
        return dice - garbage < 0 ? Fault.GARBAGE : Fault.NONE;
    }
}
