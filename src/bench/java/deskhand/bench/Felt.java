package deskhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** How well the five levels of sentiment are heard. Without a set of its own the one beside this bench is used. */
final class Felt {

    private static final Path SHIPPED = Path.of("src/bench/data");

    private static final List<String> LEVELS =
            List.of("very_negative", "negative", "neutral", "positive", "very_positive");

    private final List<JsonNode> cases;
    private final List<JsonNode> answers;

    Felt(Cases cases, BrainUnderTest brain) {
        this.cases = cases.has("sentiment") ? cases.of("sentiment") : new Cases(SHIPPED).of("sentiment");
        this.answers = brain.route(Evaluate.texts(this.cases), List.of(), List.of());
    }

    void measure(Report report) {
        report.put("sentiment, the same of five levels", share(0, 0))
                .put("sentiment, the same or one beside it", share(1, 0))
                .put("sentiment, unhappy, neither or happy", share(0, 1));
        for (var level : LEVELS) {
            var of = IntStream.range(0, cases.size())
                    .filter(i -> cases.get(i).path("sentiment").asText().equals(level))
                    .toArray();
            var heard = LEVELS.stream()
                    .map(other -> other + " "
                            + IntStream.of(of)
                                    .filter(i -> heard(i).equals(other))
                                    .count())
                    .toList();
            report.put("sentiment, " + level + " heard as", heard);
        }
    }

    private String heard(int place) {
        return answers.get(place).path("sentiment").asText();
    }

    /** {@code folded}: by how many levels both ends are folded onto their neighbours. */
    private String share(int tolerated, int folded) {
        var right = IntStream.range(0, cases.size())
                .filter(i -> {
                    var told = place(cases.get(i).path("sentiment").asText(), folded);
                    return Math.abs(told - place(heard(i), folded)) <= tolerated;
                })
                .count();
        return Graded.percent((double) right / cases.size()) + " of " + cases.size();
    }

    private static int place(String level, int folded) {
        return Math.clamp(LEVELS.indexOf(level), folded, LEVELS.size() - 1 - folded);
    }
}
