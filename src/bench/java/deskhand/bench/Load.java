package deskhand.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Customers at a fixed pace against the whole service. */
final class Load {

    private static final int WARM_UP = 1500;

    private final Arguments arguments;

    private Load(Arguments arguments) {
        this.arguments = arguments;
    }

    static void main(String[] words) {
        var scenario = words.length == 0 ? "mixed" : words[0];
        new Load(Arguments.of(words, 1)).run(scenario);
    }

    private void run(String scenario) {
        var fast = Duration.ofMillis(300);
        var slow = Duration.ofSeconds(2);
        var quiet = Duration.ofMillis(200);
        switch (scenario) {
            case "ack20" -> measure(scenario, steady(60, 20), quiet, fast);
            case "latency10" -> measure(scenario, steady(60, 10), quiet, fast);
            case "sustained300ms" -> measure(scenario, steady(60, 100), quiet, fast);
            case "sustained2s" -> measure(scenario, steady(60, 100), quiet, slow);
            case "burst500" -> measure(scenario, burst(500), Duration.ofSeconds(4), fast);
            case "burst1000" -> measure(scenario, burst(1000), Duration.ofSeconds(4), fast);
            case "mixed" -> measure(scenario, mixed(), Duration.ofSeconds(1), fast);
            case "idle" -> new Starts(arguments).idle();
            case "restart" -> new Starts(arguments).restart();
            default -> throw new IllegalArgumentException("no such scenario: " + scenario);
        }
    }

    private Traffic.Shape steady(int seconds, double pace) {
        var rate = arguments.share("rate", pace);
        return Traffic.Shape.steady((int) (arguments.number("seconds", seconds) * rate), rate);
    }

    private Traffic.Shape burst(int pace) {
        return new Traffic.Shape(
                arguments.number("messages", 10_000),
                arguments.share("rate", pace),
                3,
                Duration.ofMillis(400),
                0,
                Duration.ZERO);
    }

    private Traffic.Shape mixed() {
        return new Traffic.Shape(
                arguments.number("messages", 3000),
                arguments.share("rate", 30),
                3,
                Duration.ofMillis(200),
                arguments.share("mischief", 0.4),
                Duration.ofSeconds(30));
    }

    private void measure(String name, Traffic.Shape shape, Duration quiet, Duration latency) {
        var seed = arguments.number("seed", 1);
        var window = arguments.millis("quiet", quiet);
        try (var world = World.fresh(name, seed, window, Map.of());
                var service = world.startConnected()) {
            world.model.faults.latency(arguments.millis("model", latency));
            world.helpdesk.faults.latency(arguments.millis("helpdesk", Duration.ZERO));
            warmUp(world, seed);
            var modelCalls = calls(world);
            var helpdeskCalls = world.helpdesk.calls.get();
            var before = Usage.of(service.processes());
            var traffic = new Traffic(world, shape, seed, "1");
            var start = System.nanoTime();
            try (var memory = new Memory(service)) {
                traffic.run();
                var sent = System.nanoTime();
                var tally = Tally.settled(traffic, world.helpdesk, arguments.millis("patience", Duration.ofMinutes(5)));
                var cpu = Usage.of(service.processes()).cpu().minus(before.cpu());
                var messages = traffic.sayings.size();
                var report = new Report()
                        .put("scenario", name + " " + shape)
                        .put("quiet window, model latency", window + ", " + world.model.faults.latency())
                        .put("answers to deliveries", traffic.answers)
                        .put("ack time", traffic.acks())
                        .put("CPU per message", decimal(cpu.toMillis() / (double) messages) + " ms")
                        .put("memory, peak", memory)
                        .put("model calls per message", decimal((calls(world) - modelCalls) / (double) messages))
                        .put(
                                "helpdesk calls per message",
                                decimal((world.helpdesk.calls.get() - helpdeskCalls) / (double) messages));
                times(report, world, tally, window, start, sent);
                tally.addTo(report);
                report.print(System.out);
            }
        }
    }

    /** The compiler's first minute is not what is measured. */
    private void warmUp(World world, long seed) {
        var traffic =
                new Traffic(world, Traffic.Shape.steady(arguments.number("warm-up", WARM_UP), 50), seed + 100, "9");
        traffic.run();
        Tally.settled(traffic, world.helpdesk, Duration.ofMinutes(1));
    }

    private static int calls(World world) {
        return world.model.calls.values().stream().mapToInt(Number::intValue).sum();
    }

    private static void times(Report report, World world, Tally tally, Duration quiet, long start, long sent) {
        var added = tally.replies.stream()
                .map(reply -> {
                    var from = reply.newest().intended;
                    var model = world.model.spans.covered(reply.newest().token, from, reply.at());
                    var helpdesk = world.helpdesk.spans.covered(reply.newest().talk.ref, from, reply.at());
                    return reply.at() - from - quiet.toNanos() - model - helpdesk;
                })
                .toList();
        var whole = tally.replies.stream()
                .map(reply -> reply.at() - reply.newest().intended)
                .toList();
        var end = tally.replies.stream().mapToLong(Tally.Answered::at).max().orElse(sent);
        report.put("messages/s done", decimal(tally.answered / ((end - start) / 1e9)))
                .put("last reply after last message", decimal((end - sent) / 1e9) + " s")
                .put("message to reply", new Samples(whole))
                .put("added beyond model, helpdesk, quiet", new Samples(added));
    }

    static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
