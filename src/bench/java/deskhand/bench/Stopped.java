package deskhand.bench;

import java.time.Duration;
import java.util.Map;

/**
 * The service is told to stop in the middle of its work, as an upgrade does, and started again.
 *
 * @param bySelf it ended by itself, and with it its PostgreSQL, in the time it promises
 * @param took from the signal to the end
 */
public record Stopped(boolean bySelf, Duration took, Tally tally) {

    /** What a supervisor usually leaves a service before it kills it, is longer. */
    private static final Duration PROMISED = Duration.ofSeconds(20);

    private static final Duration RETRIES = Duration.ofSeconds(120);

    /** {@code model}: how long each call takes, so that turns are in the middle of one when the signal comes. */
    public static Stopped run(int messages, Duration model, long seed) {
        try (var world = World.fresh("stopped-" + seed, seed, Duration.ofMillis(300), Map.of())) {
            world.model.faults.latency(model);
            var first = world.startConnected();
            var shape = new Traffic.Shape(messages, 5, 1, Duration.ZERO, 0, RETRIES);
            var traffic = new Traffic(world, shape, seed, "1");
            var customers = Thread.ofPlatform().start(traffic::run);
            Patience.pause(Duration.ofMillis(messages * 100L)); // half of them have written, and go on while it stops
            var begun = System.nanoTime();
            var ended = first.stop(PROMISED);
            var took = Duration.ofNanos(System.nanoTime() - begun);
            var gone = ended && ServiceUnderTest.postmaster(world.setup.data()).isEmpty();
            first.close();
            try (var _ = world.start()) {
                customers.join();
                return new Stopped(gone, took, Tally.settled(traffic, world.helpdesk, Duration.ofMinutes(3)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void print() {
        var report =
                new Report().put("ended by itself, with its PostgreSQL", bySelf).put("took", took);
        tally.addTo(report);
        report.print(System.out);
    }
}
