package deskhand.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Customers who write, in an open loop: everything happens at its planned time whether or not the service keeps up, and
 * times are measured from the plan.
 */
public final class Traffic {

    private final World world;
    private final Shape shape;
    private final Random random;
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Step> steps = new ArrayList<>();
    final List<Saying> sayings = new ArrayList<>();
    final Set<String> neverSaid = new HashSet<>();
    final Answers answers = new Answers();
    /** When a message's delivery was not taken. */
    final Queue<Long> refusedAt = new ConcurrentLinkedQueue<>();

    /** The planned time of the step that runs, whatever the clock says. */
    private long now;

    /**
     * @param longestBurst messages of one customer in a row, from 1
     * @param mischief how often a burst comes with something wrong, 0 to 1
     * @param retries how long the helpdesk tries a delivery again
     */
    public record Shape(int messages, double rate, int longestBurst, Duration gap, double mischief, Duration retries) {

        public static Shape steady(int messages, double rate) {
            return new Shape(messages, rate, 1, Duration.ZERO, 0, Duration.ZERO);
        }
    }

    private record Step(long at, Runnable doing) {}

    public Traffic(World world, Shape shape, long seed, String prefix) {
        this.world = world;
        this.shape = shape;
        this.random = new Random(seed);
        plan(prefix);
    }

    private void plan(String prefix) {
        var mischief = new Mischief(this, random);
        var gap = shape.gap().toNanos();
        var at = 0.0;
        while (sayings.size() < shape.messages()) {
            var talk = world.helpdesk.talk(prefix + steps.size());
            var length = Math.min(1 + random.nextInt(shape.longestBurst()), shape.messages() - sayings.size());
            var burst = new ArrayList<Saying>();
            var firstAt = 0L;
            var bad = random.nextDouble() < shape.mischief();
            // Late enough to arrive after the second one.
            var late = bad && length > 1 && random.nextBoolean() ? gap * 8 / 5 + millis(20) : 0;
            for (var i = 0; i < length; i++) {
                var saying = new Saying(talk, random);
                burst.add(saying);
                sayings.add(saying);
                var when = (long) at + i * gap + random.nextLong(gap / 2 + 1);
                firstAt = i == 0 ? when : firstAt;
                at(when, () -> say(saying));
                at(when + (i == 0 ? late : 0), () -> send("message", saying));
            }
            if (bad && late == 0) {
                mischief.addTo(firstAt, talk, burst);
            }
            at += length / shape.rate() * 1e9;
        }
        steps.sort(Comparator.comparingLong(Step::at));
    }

    static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** In nanoseconds after the start. */
    void at(long nanos, Runnable doing) {
        steps.add(new Step(nanos, doing));
    }

    /** Plans a message besides the counted stream, for example one that follows a human's take-over. */
    void extra(long nanos, Saying saying) {
        sayings.add(saying);
        at(nanos, () -> say(saying));
        at(nanos, () -> send("message", saying));
    }

    private void say(Saying saying) {
        saying.intended = now;
        saying.say();
    }

    /** Returns when everything is sent and answered or given up. */
    public void run() {
        var start = System.nanoTime();
        for (var step : steps) {
            Patience.pauseUntil(start + step.at());
            now = start + step.at();
            step.doing().run();
        }
        senders.shutdown();
        try {
            senders.awaitTermination(shape.retries().toSeconds() + 60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void send(String kind, Saying saying) {
        var planned = now;
        senders.submit(() -> deliver(kind, saying, planned));
    }

    void send(String kind, Post post) {
        senders.submit(() -> answers.count(kind, post.to(world.webhooks).status()));
    }

    /** A delivery that is not simply a message's own. */
    interface Post {
        Webhooks.Ack to(Webhooks webhooks);
    }

    private void deliver(String kind, Saying saying, long planned) {
        var until = planned + shape.retries().toNanos();
        while (true) {
            var ack = world.webhooks.post(saying.delivery, saying.body());
            answers.count(kind, ack.status());
            var answered = System.nanoTime();
            if (ack.ok()) {
                if (saying.ackedAt == 0) {
                    saying.ackTook = answered - planned;
                    saying.ackedAt = answered;
                }
                return;
            }
            refusedAt.add(answered);
            if (answered >= until || ack.status() / 100 == 4 && ack.status() != 429) {
                return;
            }
            Patience.pause(Duration.ofMillis(500));
        }
    }

    /** Kinds of deliveries that were not answered as they should be. */
    public List<String> unexpectedAnswers() {
        var allowed = Map.of("forged", 401, "stale", 401, "malformed", 400, "oversized", 413);
        return answers.kinds().stream()
                .filter(kind -> answers.otherThan(kind, allowed.getOrDefault(kind, 2)) > 0)
                .toList();
    }

    Samples acks() {
        return new Samples(sayings.stream()
                .filter(saying -> saying.ackedAt != 0)
                .map(saying -> saying.ackTook)
                .toList());
    }
}
