package deskhand.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Mutated bodies with a right signature: whatever comes, the answer is quick, never a 5xx, and the service lives on. */
public final class Fuzz {

    private static final int AT_ONCE = 8;
    private static final Duration SLOW = Duration.ofSeconds(1);

    /** A service may be busy for a moment and is asked again, as a helpdesk does; a body it cannot bear stays refused. */
    private static final int BUSY = 503;

    private static final int MOST_AGAIN = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private Fuzz() {}

    /** What the answers were; {@code alive}: a valid message was taken and answered afterwards. */
    public record Found(String statuses, int serverErrors, int unanswered, int slow, boolean alive) {}

    static void main(String[] words) {
        var arguments = Arguments.of(words, 0);
        var found = run(arguments.number("bodies", 100_000), arguments.number("seed", 1));
        new Report()
                .put("answers", found.statuses())
                .put("5xx", found.serverErrors())
                .put("no answer", found.unanswered())
                .put("answers over 1 s", found.slow())
                .put("alive and answering afterwards", found.alive())
                .print(System.out);
    }

    public static Found run(int bodies, long seed) {
        try (var world = World.fresh("fuzz-" + seed, seed, Duration.ofMillis(500), Map.of());
                var service = world.startConnected()) {
            var seeds = seeds(world, seed);
            var answers = new Answers();
            var slow = new ConcurrentLinkedQueue<Long>();
            var left = new AtomicInteger(bodies);
            var senders = new ArrayList<Thread>();
            for (var i = 0; i < AT_ONCE; i++) {
                var random = new Random(seed * 31 + i);
                senders.add(Thread.ofPlatform().start(() -> send(world, seeds, random, left, answers, slow)));
            }
            senders.forEach(Fuzz::join);
            var after =
                    new Traffic(world, new Traffic.Shape(5, 5, 1, Duration.ZERO, 0, Duration.ofSeconds(20)), seed, "9");
            after.run();
            var tally = Tally.settled(after, world.helpdesk, Duration.ofMinutes(3));
            var alive = service.isAlive() && service.isReady() && tally.lost + tally.notAcknowledged == 0;
            return new Found(
                    answers.toString(),
                    answers.otherThan("fuzz", 0, 2, 3, 4),
                    answers.of("fuzz", 0),
                    slow.size(),
                    alive);
        }
    }

    /** Valid deliveries of all kinds. */
    private static List<byte[]> seeds(World world, long seed) {
        var random = new Random(seed);
        var all = new ArrayList<byte[]>();
        for (var i = 0; i < 20; i++) {
            var saying = new Saying(world.helpdesk.talk("5" + i), random);
            saying.say();
            all.add(saying.body());
        }
        var talk = world.helpdesk.talk("50");
        all.add(Webhooks.messageCreated(talk, talk.add("agent", false, "I will look into it.", null)));
        all.add(Webhooks.messageCreated(talk, talk.add("agent", true, "A note for colleagues.", null)));
        all.add(Webhooks.messageCreated(talk, talk.add("bot", false, "Thanks.", "a-marker")));
        all.add(Webhooks.conversationUpdated(talk));
        all.add(Webhooks.irrelevant(Json.object()));
        return all;
    }

    private static void send(
            World world, List<byte[]> seeds, Random random, AtomicInteger left, Answers answers, Queue<Long> slow) {
        var mutations = new Mutations(random);
        while (left.getAndDecrement() > 0) {
            var body = mutations.of(seeds.get(random.nextInt(seeds.size())));
            var id = new UUID(random.nextLong(), random.nextLong()).toString();
            var ack = world.webhooks.post(id, body);
            for (var again = 0; ack.status() == BUSY && again < MOST_AGAIN; again++) {
                LockSupport.parkNanos(PAUSE.toNanos());
                ack = world.webhooks.post(id, body);
            }
            answers.count("fuzz", ack.status());
            if (ack.nanos() > SLOW.toNanos()) {
                slow.add(ack.nanos());
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
