package deskhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Measures red lines over HTTP, with no model, on {@code file=} with a message a line: {@code {"text", "label": "red_line" or
 * "safe", "area", "lang"}}, the last two at will. {@code show=true} prints what was missed and what was stopped wrongly.
 */
final class RedLineBench {

    private static final String RED = "red_line";
    private static final int WARMING_UP = 20;

    private final List<JsonNode> cases;
    private final List<JsonNode> answers;

    private RedLineBench(List<JsonNode> cases, List<JsonNode> answers) {
        this.cases = cases;
        this.answers = answers;
    }

    static void main(String[] words) {
        var arguments = Arguments.of(words, 0);
        var file = Path.of(
                Objects.requireNonNull(arguments.values().get("file"), "file=/path of the messages is missing"));
        try (var world = World.fresh(
                        "red-lines",
                        1,
                        Duration.ofSeconds(1),
                        Map.of("DESKHAND_MODEL_NAME", "", "DESKHAND_DEMO", "true"));
                var service = world.startConnected()) {
            var cases = read(file);
            var bench = new RedLineBench(cases, new BrainUnderTest(service::ask).screen(Evaluate.texts(cases)));
            bench.report().print(System.out);
            if (Boolean.parseBoolean(arguments.values().getOrDefault("show", "false"))) {
                bench.show();
            }
        }
    }

    private static List<JsonNode> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Report report() {
        var report = new Report()
                .put("red lines found", stopped(RedLineBench::isRed))
                .put("found by likeness alone", byLikeness(RedLineBench::isRed))
                .put("others stopped", stopped(one -> !isRed(one)))
                .put("others stopped by likeness alone", byLikeness(one -> !isRed(one)));
        var areas = new TreeMap<String, Boolean>();
        cases.forEach(one -> areas.put(area(one), true));
        for (var area : areas.keySet()) {
            report.put(area + ", found", stopped(one -> area(one).equals(area) && isRed(one)))
                    .put(area + ", others stopped", stopped(one -> area(one).equals(area) && !isRed(one)));
        }
        var languages = new TreeMap<String, Boolean>();
        cases.stream().filter(one -> one.hasNonNull("lang")).forEach(one -> languages.put(language(one), true));
        for (var language : languages.keySet()) {
            report.put(language + ", found", stopped(one -> language(one).equals(language) && isRed(one)))
                    .put(
                            language + ", others stopped",
                            stopped(one -> language(one).equals(language) && !isRed(one)));
        }
        return report.put("time of a message", times());
    }

    private String stopped(Predicate<JsonNode> which) {
        return share(which, answer -> answer.hasNonNull("red_line"));
    }

    private String byLikeness(Predicate<JsonNode> which) {
        return share(which, answer -> answer.hasNonNull("red_line_like"));
    }

    private String share(Predicate<JsonNode> which, Predicate<JsonNode> how) {
        var counted = IntStream.range(0, cases.size())
                .filter(i -> which.test(cases.get(i)))
                .toArray();
        var found = IntStream.of(counted).filter(i -> how.test(answers.get(i))).count();
        return counted.length == 0
                ? "-"
                : Graded.percent((double) found / counted.length) + " (" + found + " of " + counted.length + ")";
    }

    /** After the first few, which warm the machine up. */
    private String times() {
        var millis = answers.stream()
                .skip(WARMING_UP)
                .mapToDouble(answer -> answer.path("micros").asDouble() / 1000)
                .sorted()
                .toArray();
        return millis.length == 0
                ? "-"
                : "p50 " + Load.decimal(millis[millis.length / 2]) + " ms, p95 "
                        + Load.decimal(millis[(int) (millis.length * 0.95)]) + " ms";
    }

    private void show() {
        for (var i = 0; i < cases.size(); i++) {
            var isStopped = answers.get(i).hasNonNull("red_line");
            if (isStopped != isRed(cases.get(i))) {
                System.out.printf(
                        "%s %s: %s (%s)%n",
                        isStopped ? "stopped" : "missed",
                        area(cases.get(i)),
                        cases.get(i).path("text").asText(),
                        answers.get(i).path("red_line").asText("-"));
            }
        }
    }

    private static boolean isRed(JsonNode one) {
        return one.path("label").asText().equals(RED);
    }

    private static String area(JsonNode one) {
        return one.path("area").asText("no area");
    }

    private static String language(JsonNode one) {
        return one.path("lang").asText("");
    }
}
