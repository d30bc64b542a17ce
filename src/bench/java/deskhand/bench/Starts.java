package deskhand.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;

/** What the service needs while nobody writes, and how soon it takes deliveries after a start. */
final class Starts {

    private static final Duration QUIET = Duration.ofMillis(200);

    private final Arguments arguments;

    Starts(Arguments arguments) {
        this.arguments = arguments;
    }

    /** Without a model, so that everything embedded is loaded. */
    void idle() {
        try (var world = World.fresh("idle", 1, QUIET, Map.of("DESKHAND_MODEL_NAME", ""));
                var service = world.startConnected()) {
            var traffic = new Traffic(world, Traffic.Shape.steady(arguments.number("messages", 40), 4), 1, "1");
            traffic.run();
            Tally.settled(traffic, world.helpdesk, Duration.ofSeconds(30));
            var seconds = arguments.number("seconds", 30);
            var before = Usage.of(service.processes());
            Patience.pause(Duration.ofSeconds(seconds));
            var after = Usage.of(service.processes());
            new Report()
                    .put(
                            "memory after some messages, idle",
                            "PSS " + after.sharedMemoryMb() + " MB, sum of RSS " + after.residentMemoryMb() + " MB, "
                                    + after.processes() + " processes")
                    .put(
                            "CPU idle",
                            Load.decimal(after.cpu().minus(before.cpu()).toMillis() / 10.0 / seconds) + " %")
                    .print(System.out);
        }
    }

    /** The very first start, then starts after SIGTERM and after kill -9 of everything, with data present. */
    void restart() {
        var times = arguments.number("times", 5);
        var report = new Report();
        try (var world = World.fresh("restart", 1, QUIET, Map.of())) {
            var service = world.start();
            // Without a connection the first delivery is refused, so readiness is the measure here.
            service.awaitReady(Duration.ofSeconds(60));
            report.put("very first start, to readiness", seconds(System.nanoTime() - service.startedAt));
            service.connect(world.helpdesk.url());
            var traffic = new Traffic(world, Traffic.Shape.steady(arguments.number("messages", 1000), 50), 1, "1");
            traffic.run();
            Tally.settled(traffic, world.helpdesk, Duration.ofMinutes(1));
            var stopped = new ArrayList<String>();
            var killed = new ArrayList<String>();
            for (var i = 0; i < times; i++) {
                service.stop(Duration.ofSeconds(30));
                service = world.start();
                stopped.add(seconds(firstAck(world, service)));
            }
            for (var i = 0; i < times; i++) {
                service.killGroup();
                service = world.start();
                killed.add(seconds(firstAck(world, service)));
            }
            service.close();
            report.put("after SIGTERM, to first 2xx", stopped).put("after kill -9 of all, to first 2xx", killed);
            report.print(System.out);
        }
    }

    static long firstAck(World world, ServiceUnderTest service) {
        var body = Webhooks.irrelevant(Json.object());
        Patience.until(
                () -> !service.isAlive()
                        || world.webhooks
                                .post(UUID.randomUUID().toString(), body)
                                .ok(),
                Duration.ofSeconds(60));
        return System.nanoTime() - service.startedAt;
    }

    private static String seconds(long nanos) {
        return Load.decimal(nanos / 1e9) + " s";
    }
}
