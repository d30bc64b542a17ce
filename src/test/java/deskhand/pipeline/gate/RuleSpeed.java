package deskhand.pipeline.gate;

import deskhand.pipeline.Brain;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How long the rules take, by the processor's clock of one thread, whatever else the machine does. For the benches. */
public final class RuleSpeed {

    private static final int ROUNDS = 5;

    private RuleSpeed() {}

    /** A reply and what it may rest on. */
    public record Sample(String reply, String question, List<String> sources) {

        private GateRuleViews.ToCheckOne asked() {
            return new GateRuleViews.ToCheckOne(reply, question, sources, null, "en");
        }
    }

    /** Milliseconds for each: the best of some rounds, after others that warm it up. */
    public static List<Double> millis(List<Sample> samples) {
        var trials = Brain.get(Trials.class);
        var rounds = Stream.generate(() -> samples.stream()
                        .mapToLong(sample -> nanos(trials, sample))
                        .toArray())
                .limit(2 * ROUNDS)
                .skip(ROUNDS)
                .toList();
        return IntStream.range(0, samples.size())
                .mapToObj(at ->
                        rounds.stream().mapToLong(round -> round[at]).min().orElse(0) / 1e6)
                .toList();
    }

    private static long nanos(Trials trials, Sample sample) {
        var clock = ManagementFactory.getThreadMXBean();
        var begun = clock.getCurrentThreadCpuTime();
        trials.check(sample.asked());
        return clock.getCurrentThreadCpuTime() - begun;
    }
}
