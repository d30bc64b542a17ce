package deskhand.testing.http;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Faults that wait for their call. The first that fits strikes. */
public final class Faults {

    private record Rule(Mishap fault, String method, String pathPart, AtomicInteger left, double share) {

        boolean fits(String otherMethod, String path) {
            return (method.isEmpty() || method.equals(otherMethod)) && path.contains(pathPart);
        }
    }

    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final Random random;

    public Faults(long seed) {
        random = new Random(seed);
    }

    public Faults next(Mishap fault) {
        return next(1, fault);
    }

    public Faults next(int calls, Mishap fault) {
        return next(calls, "", "", fault);
    }

    /** Strikes the next calls with this method whose path contains this; empty texts fit all. */
    public Faults next(int calls, String method, String pathPart, Mishap fault) {
        rules.add(new Rule(fault, method, pathPart, new AtomicInteger(calls), 1));
        return this;
    }

    public Faults always(Mishap fault) {
        return always("", "", fault);
    }

    public Faults always(String method, String pathPart, Mishap fault) {
        return next(Integer.MAX_VALUE, method, pathPart, fault);
    }

    /** Strikes this share of all calls. */
    public Faults share(double share, Mishap fault) {
        rules.add(new Rule(fault, "", "", new AtomicInteger(Integer.MAX_VALUE), share));
        return this;
    }

    public void clear() {
        rules.clear();
    }

    Optional<Mishap> strike(String method, String path) {
        synchronized (random) {
            for (var rule : rules) {
                if (rule.fits(method, path) && rule.left().get() > 0 && random.nextDouble() < rule.share()) {
                    rule.left().decrementAndGet();
                    return Optional.of(rule.fault());
                }
            }
            return Optional.empty();
        }
    }
}
