package deskhand.testing;

import deskhand.platform.FailPoint;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets the work die, or stand still, at a named place between two steps. */
@Singleton
@Replaces(FailPoint.class)
public class Crashes extends FailPoint {

    private final Set<String> armed = ConcurrentHashMap.newKeySet();
    private final Map<String, Stop> stops = new ConcurrentHashMap<>();

    /** An error, because nothing in the service may catch it and carry on. */
    public static final class Crash extends Error {
        Crash(String place) {
            super("crashed at: " + place);
        }
    }

    private record Stop(CountDownLatch reached, CountDownLatch goOn) {}

    /** The next to come to this place dies there. */
    public void dieOnceAt(String place) {
        armed.add(place);
    }

    public boolean happened(String place) {
        return !armed.contains(place);
    }

    /** The next to come to this place waits there until {@link #goOn}. */
    public void holdAt(String place) {
        stops.put(place, new Stop(new CountDownLatch(1), new CountDownLatch(1)));
    }

    public void awaitReached(String place) {
        await(stops.get(place).reached());
    }

    public void goOn(String place) {
        stops.remove(place).goOn().countDown();
    }

    @Override
    public void pass(String place) {
        var stop = stops.get(place);
        if (stop != null) {
            stop.reached().countDown();
            await(stop.goOn());
        }
        if (armed.remove(place)) {
            throw new Crash(place);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
