package deskhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One message after the other through all stages, as a simulation; the time is that of the stages, of all and of each. */
final class StageTimes {

    private static final int MESSAGES = 400;

    /** The compiler's first messages are not what is measured. */
    private static final int WARM_UP = 100;

    private final Cases cases;
    private final BrainUnderTest brain;

    StageTimes(Cases cases, BrainUnderTest brain) {
        this.cases = cases;
        this.brain = brain;
    }

    void measure(Report report) {
        var texts = Evaluate.texts(cases.of("routing_bitext")).stream()
                .limit(MESSAGES)
                .toList();
        var whole = new ArrayList<Double>();
        var each = new LinkedHashMap<String, List<Double>>();
        for (var i = 0; i < texts.size(); i++) {
            var stages = brain.simulate(texts.get(i)).path("stages");
            if (i >= Math.min(WARM_UP, texts.size() / 4)) {
                whole.add(add(stages, each));
            }
        }
        if (whole.isEmpty()) {
            return;
        }
        report.put("one short message, all stages", percentiles(whole));
        each.forEach((stage, millis) -> report.put("one short message, " + stage, percentiles(millis)));
    }

    private static double add(JsonNode stages, Map<String, List<Double>> each) {
        var sum = 0.0;
        for (var stage : stages) {
            var millis = stage.path("micros").asLong() / 1000.0;
            each.computeIfAbsent(stage.path("stage").asText(), _ -> new ArrayList<>())
                    .add(millis);
            sum += millis;
        }
        return sum;
    }

    private static String percentiles(List<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        return "p50 " + Load.decimal(sorted.get(sorted.size() / 2)) + " ms, p95 "
                + Load.decimal(sorted.get((int) (sorted.size() * 0.95))) + " ms";
    }
}
