package deskhand.testing.zendesk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Stops calling a webhook that mostly fails. What comes meanwhile is lost. */
final class Breaker {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int FROM = 100;
    private static final int MOST = 1000;
    private static final double SHARE = 0.7;

    private record Result(Instant at, boolean good) {}

    private final Clock clock;
    private final Deque<Result> results = new ArrayDeque<>();
    private Instant closedFrom = Instant.MIN;

    Breaker(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isOpen() {
        return clock.instant().isBefore(closedFrom);
    }

    synchronized void note(boolean good) {
        var now = clock.instant();
        results.add(new Result(now, good));
        while (results.getFirst().at().isBefore(now.minus(WINDOW))) {
            results.removeFirst();
        }
        var bad = results.stream().filter(result -> !result.good()).count();
        if (bad > MOST || results.size() >= FROM && bad >= SHARE * results.size()) {
            closedFrom = now.plus(PAUSE);
            results.clear();
        }
    }
}
