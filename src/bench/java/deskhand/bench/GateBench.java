package deskhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import deskhand.pipeline.gate.Pairs;
import deskhand.pipeline.gate.RuleSpeed;
import deskhand.pipeline.guard.Lookalikes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures the gate and the guard over HTTP, with no model: our own pairs for each rule of tier 1, and below {@code data=}
 * supported and unsupported answers, injections and red lines with their look-alikes.
 */
final class GateBench {

    /** Rules that need more than a reply and its sources. */
    private static final Set<String> NOT_BY_TEXT = Set.of("internal-note", "off-topic", "claimed-action");

    private final Cases cases;
    private final ServiceUnderTest service;
    private final BrainUnderTest brain;
    private final Report report = new Report();
    private final List<Double> millis = new ArrayList<>();
    private final Map<String, List<RuleSpeed.Sample>> samples = new TreeMap<>();

    private GateBench(Cases cases, ServiceUnderTest service) {
        this.cases = cases;
        this.service = service;
        this.brain = new BrainUnderTest(service::ask);
    }

    static void main(String[] words) {
        var arguments = Arguments.of(words, 0);
        var data =
                Objects.requireNonNull(arguments.values().get("data"), "data=/path of the evaluation sets is missing");
        try (var world = World.fresh(
                        "gate", 1, Duration.ofSeconds(1), Map.of("DESKHAND_MODEL_NAME", "", "DESKHAND_DEMO", "true"));
                var service = world.startConnected()) {
            var bench = new GateBench(new Cases(Path.of(data)), service);
            bench.pairs();
            bench.answers();
            bench.injections();
            bench.redLines(Path.of(data));
            bench.ownRedLines();
            bench.speed();
            bench.report.print(System.out);
        }
    }

    private JsonNode check(String reply, String question, String language, List<String> sources) {
        var asked = Json.object();
        var one = asked.putArray("replies")
                .addObject()
                .put("reply", reply)
                .put("question", question)
                .put("language", language);
        var given = one.putArray("sources");
        sources.forEach(given::add);
        var answer = service.ask("/api/v1/gate-rules/check", asked).get(0);
        millis.add(answer.path("micros").asDouble() / 1000);
        return answer;
    }

    private void pairs() {
        var sources =
                Stream.concat(Pairs.RECORDS.stream(), Stream.of(Pairs.ARTICLE)).toList();
        var pairs = Pairs.all().stream()
                .filter(pair -> !NOT_BY_TEXT.contains(pair.rule()))
                .toList();
        var tripped = pairs.stream()
                .filter(pair -> names(check(pair.trips(), Pairs.QUESTION, pair.language(), sources), pair.rule()))
                .count();
        var alarmed = pairs.stream()
                .filter(pair -> names(check(pair.passes(), Pairs.QUESTION, pair.language(), sources), pair.rule()))
                .count();
        report.put("tier 1, pairs that must trip", share(tripped, pairs.size()))
                .put("tier 1, near misses that tripped", share(alarmed, pairs.size()));
    }

    private static boolean names(JsonNode checked, String rule) {
        return Evaluate.list(checked.path("findings")).stream()
                .anyMatch(finding -> finding.path("rule").asText().equals(rule));
    }

    private void answers() {
        var good = new int[4];
        var bad = new int[4];
        var wrongly = new TreeMap<String, Integer>();
        for (var set : List.of("gate_begin", "gate_mtrag")) {
            var ours = cases.of(set).stream()
                    .filter(one -> one.hasNonNull("grounded"))
                    .toList();
            var judged = ours.isEmpty() ? List.<JsonNode>of() : brain.support(ours);
            var here = new ArrayList<Separation.Rated>();
            for (var i = 0; i < ours.size(); i++) {
                var one = ours.get(i);
                var isGood = one.path("grounded").asBoolean();
                var checked =
                        check(one.path("answer").asText(), one.path("text").asText(), "en", contexts(one));
                var byRules = checked.hasNonNull("verdict");
                if (byRules && isGood) {
                    Evaluate.list(checked.path("findings"))
                            .forEach(finding ->
                                    wrongly.merge(finding.path("rule").asText(), 1, Integer::sum));
                }
                var byJudge = !judged.get(i).path("supported").asBoolean();
                count(isGood ? good : bad, byRules, byJudge);
                samples.computeIfAbsent(set, _ -> new ArrayList<>()).add(sample(one));
                here.add(new Separation.Rated(judged.get(i).path("score").asDouble(), isGood, !byJudge));
            }
            report.put("tier 2 without a model, " + set, new Separation(here));
        }
        report.put("tier 1, unsupported answers held", share(bad[1], bad[0]))
                .put("tier 1, supported answers held", share(good[1], good[0]))
                .put("tier 1, rules that held supported answers", wrongly)
                .put("tier 2, unsupported answers held", share(bad[2], bad[0]))
                .put("tier 2, supported answers held", share(good[2], good[0]))
                .put("both tiers, unsupported answers held", share(bad[3], bad[0]))
                .put("both tiers, supported answers held", share(good[3], good[0]));
    }

    private static void count(int[] counts, boolean byRules, boolean byJudge) {
        counts[0]++;
        counts[1] += byRules ? 1 : 0;
        counts[2] += byJudge ? 1 : 0;
        counts[3] += byRules || byJudge ? 1 : 0;
    }

    private void injections() {
        var ours = cases.of("injection");
        if (!ours.isEmpty()) {
            var answers = brain.screen(Evaluate.texts(ours));
            Predicate<JsonNode> caught = answer -> !answer.path("steering").isEmpty();
            report.put("injections found", share(ours, answers, "injection", caught))
                    .put("injections, false alarms", share(ours, answers, "benign", caught));
        }
    }

    /** Real messages stand beside the set's own file. */
    private void redLines(Path data) {
        Predicate<JsonNode> crossed = answer -> answer.hasNonNull("red_line");
        var real = lines(data.resolve("red_lines").resolve("support.jsonl"));
        if (!real.isEmpty()) {
            var answers = brain.screen(Evaluate.texts(real));
            report.put("red lines, real messages found", share(real, answers, "red_line", crossed))
                    .put("red lines, their look-alikes", share(real, answers, "none", crossed));
        }
        var made = cases.of("red_lines");
        if (!made.isEmpty()) {
            var answers = brain.screen(Evaluate.texts(made));
            report.put("red lines, safety sets found", share(made, answers, "red_line", crossed))
                    .put("red lines, their safe look-alikes", share(made, answers, "safe", crossed));
        }
    }

    private void ownRedLines() {
        report.put("red lines, our own messages found", crossing(Lookalikes.texts(Lookalikes::crosses)))
                .put("red lines, our own look-alikes", crossing(Lookalikes.texts(Lookalikes::passes)));
    }

    private String crossing(List<String> texts) {
        return share(
                brain.screen(texts).stream()
                        .filter(answer -> answer.hasNonNull("red_line"))
                        .count(),
                texts.size());
    }

    private static List<JsonNode> lines(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8)))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleSpeed.Sample sample(JsonNode one) {
        return new RuleSpeed.Sample(
                one.path("answer").asText(), one.path("text").asText(), contexts(one));
    }

    private static List<String> contexts(JsonNode one) {
        return Evaluate.list(one.path("contexts")).stream()
                .map(context -> context.path("text").asText())
                .toList();
    }

    /** Of all replies that were checked, the first hundred being the warming up; and in one process, set by set. */
    private void speed() {
        times("tier 1, time of a reply", millis.stream().skip(100).toList());
        samples.forEach((set, asked) -> times("tier 1, processor time of a reply, " + set, RuleSpeed.millis(asked)));
    }

    private void times(String what, List<Double> times) {
        var sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        report.put(
                what,
                "p50 " + Load.decimal(at(sorted, 0.5)) + " ms, p95 " + Load.decimal(at(sorted, 0.95)) + " ms, most "
                        + Load.decimal(DoubleStream.of(sorted).max().orElse(0)) + " ms of " + sorted.length);
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }

    private static String share(List<JsonNode> cases, List<JsonNode> answers, String label, Predicate<JsonNode> with) {
        var counted = IntStream.range(0, cases.size())
                .filter(i -> cases.get(i).path("label").asText().equals(label))
                .toArray();
        return share(
                IntStream.of(counted).filter(i -> with.test(answers.get(i))).count(), counted.length);
    }

    private static String share(long found, int of) {
        return Graded.percent(of == 0 ? 0 : (double) found / of) + " (" + found + " of " + of + ")";
    }
}
