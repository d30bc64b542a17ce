package deskhand.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Customers write while the service is killed, its answers get lost or its database goes away. */
public final class Chaos {

    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration RETRIES = Duration.ofSeconds(120);
    private static final Duration WORKED_OFF_WITHIN = Duration.ofMinutes(5);

    private final World world;
    private final Random random;
    private final List<Kill> kills = new ArrayList<>();

    private Chaos(World world, long seed) {
        this.world = world;
        this.random = new Random(seed);
    }

    private record Kill(long at, long readyAgain) {}

    static void main(String[] words) {
        var arguments = Arguments.of(words, 1);
        var seed = arguments.number("seed", 1);
        switch (words.length == 0 ? "kills" : words[0]) {
            case "kills" ->
                kills(
                        arguments.number("kills", 200),
                        arguments.number("messages", 4000),
                        arguments.millis("life", Duration.ofSeconds(6)),
                        arguments.share("faults", 1),
                        seed);
            case "lost-answers" -> lostAnswers(arguments.number("messages", 2000), arguments.share("lost", 0.13), seed);
            case "database" -> new DatabaseTrouble(arguments).run();
            case "stop" ->
                Stopped.run(arguments.number("messages", 200), arguments.millis("model", Duration.ofSeconds(2)), seed)
                        .print();
            default -> throw new IllegalArgumentException("kills, lost-answers, database or stop");
        }
    }

    /** {@code life}: how long the service lives at most after it got ready; one start in five ends before that. */
    public static Tally kills(int count, int messages, Duration life, double faults, long seed) {
        try (var world = World.fresh("chaos-" + seed, seed, QUIET, Map.of("DESKHAND_MODEL_TIMEOUT", "5s"))) {
            var chaos = new Chaos(world, seed);
            chaos.turnOnFaults(faults);
            var cycle = 0.8 * (3000 + life.toMillis() / 2.0) + 0.2 * 1250;
            var shape = new Traffic.Shape(
                    messages, messages / (count * cycle / 1000), 3, Duration.ofMillis(150), 0.3, RETRIES);
            var traffic = new Traffic(world, shape, seed, "1");
            var first = world.startConnected();
            var customers = Thread.ofPlatform().start(traffic::run);
            try (var last = chaos.killAll(first, count, life)) {
                last.awaitReady(Duration.ofSeconds(60));
                join(customers, Duration.ofMinutes(30));
                var tally = Tally.settled(traffic, world.helpdesk, WORKED_OFF_WITHIN);
                var report = new Report()
                        .put("kills", chaos.kills.size())
                        .put("messages", traffic.sayings.size())
                        .put("answers to deliveries", traffic.answers)
                        .put("reply after ready again", chaos.finishedAfterRestart(tally));
                tally.addTo(report);
                report.print(System.out);
                return tally;
            }
        }
    }

    private void turnOnFaults(double share) {
        world.model
                .faults
                .latency(Duration.ofMillis(300))
                .refusing(0.03 * share, 0.03 * share)
                .hanging(0.01 * share, 0.02 * share);
        world.helpdesk
                .faults
                .latency(Duration.ofMillis(20))
                .refusing(0.05 * share, 0.05 * share)
                .losing(0.05 * share);
    }

    private ServiceUnderTest killAll(ServiceUnderTest first, int count, Duration life) {
        var service = first;
        for (var i = 0; i < count; i++) {
            if (random.nextInt(5) == 0) {
                Patience.pause(Duration.ofMillis(random.nextInt(2500)));
            } else if (service.awaitReady(Duration.ofSeconds(60))) {
                Patience.pause(Duration.ofMillis(random.nextLong(life.toMillis())));
            }
            var at = System.nanoTime();
            if (i % 2 == 0) {
                service.killAlone();
            } else {
                service.killGroup();
            }
            service = world.start();
            var next = service;
            Thread.ofVirtual().start(() -> {
                if (next.awaitReady(Duration.ofSeconds(60))) {
                    synchronized (kills) {
                        kills.add(new Kill(at, System.nanoTime()));
                    }
                }
            });
            if (i % 10 == 9) {
                System.out.println((i + 1) + " kills");
            }
        }
        return service;
    }

    /** Of what was acknowledged before a kill and answered in the life after it. */
    private Samples finishedAfterRestart(Tally tally) {
        synchronized (kills) {
            return new Samples(tally.replies.stream()
                    .flatMap(reply -> kills.stream()
                            .filter(kill -> reply.newest().ackedAt < kill.at() && kill.at() < reply.at())
                            .filter(kill -> kill.readyAgain() < reply.at())
                            .map(kill -> reply.at() - kill.readyAgain())
                            .sorted()
                            .limit(1))
                    .toList());
        }
    }

    private static void join(Thread thread, Duration atMost) {
        try {
            thread.join(atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The helpdesk takes a message and the answer never arrives: sending it again blindly would say it twice. */
    private static void lostAnswers(int messages, double share, long seed) {
        try (var world = World.fresh("lost-answers", seed, QUIET, Map.of());
                var _ = world.startConnected()) {
            world.model.faults.latency(Duration.ofMillis(100));
            world.helpdesk.faults.latency(Duration.ofMillis(20)).losing(share);
            var traffic = new Traffic(
                    world, new Traffic.Shape(messages, 20, 2, Duration.ofMillis(150), 0, RETRIES), seed, "1");
            traffic.run();
            var report = new Report()
                    .put("share of calls done but not answered", share)
                    .put("answers to deliveries", traffic.answers);
            Tally.settled(traffic, world.helpdesk, WORKED_OFF_WITHIN).addTo(report);
            report.print(System.out);
        }
    }
}
