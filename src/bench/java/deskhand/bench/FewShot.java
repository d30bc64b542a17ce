package deskhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Labels told by ten examples each. Without a folder of examples, each tenth is measured on what the others teach. */
final class FewShot {

    private static final int FOLDS = 10;

    private final Cases cases;
    private final @Nullable Cases examples;
    private final BrainUnderTest brain;

    FewShot(Cases cases, @Nullable Cases examples, BrainUnderTest brain) {
        this.cases = cases;
        this.examples = examples;
        this.brain = brain;
    }

    private record Lesson(List<JsonNode> learn, List<JsonNode> ask) {}

    void banking(Report report) {
        var graded = new Graded();
        for (var lesson : lessons("routing_banking77")) {
            var answers = brain.route(Evaluate.texts(lesson.ask()), labels(lesson.learn()), List.of());
            for (var i = 0; i < answers.size(); i++) {
                graded.add(right(lesson.ask().get(i), answers.get(i)), answers.get(i));
            }
        }
        report.put("banking77, 10 examples an intent" + how(), graded);
    }

    void clinc(Report report) {
        for (var told : List.of(false, true)) {
            var inside = 0;
            var rightAndKept = 0;
            var outside = 0;
            var turnedAway = 0;
            for (var lesson : lessons("oos_clinc150")) {
                var strangers = lesson.learn().stream()
                        .filter(one -> one.path("oos").asBoolean())
                        .toList();
                var answers = brain.route(
                        Evaluate.texts(lesson.ask()),
                        labels(lesson.learn().stream()
                                .filter(one -> !one.path("oos").asBoolean())
                                .toList()),
                        told ? Evaluate.texts(strangers) : List.of());
                for (var i = 0; i < answers.size(); i++) {
                    var unsure = answers.get(i).path("unsure").asBoolean();
                    if (lesson.ask().get(i).path("oos").asBoolean()) {
                        outside++;
                        turnedAway += unsure ? 1 : 0;
                    } else {
                        inside++;
                        rightAndKept += !unsure && right(lesson.ask().get(i), answers.get(i)) ? 1 : 0;
                    }
                }
            }
            report.put(
                    "clinc150, 10 examples" + (told ? ", strangers told" : "") + how(),
                    "in scope right " + Graded.percent((double) rightAndKept / Math.max(1, inside)) + " of " + inside
                            + ", out of scope found " + Graded.percent((double) turnedAway / Math.max(1, outside))
                            + " of " + outside);
        }
    }

    private String how() {
        return examples == null ? ", cross-validated" : "";
    }

    private List<Lesson> lessons(String set) {
        var all = cases.of(set);
        if (examples != null) {
            return List.of(new Lesson(examples.of(set), all));
        }
        // The lines of an intent stand together, so each tenth line is spread over all of them.
        return IntStream.range(0, all.isEmpty() ? 0 : FOLDS)
                .mapToObj(fold -> new Lesson(every(all, fold, false), every(all, fold, true)))
                .toList();
    }

    private static List<JsonNode> every(List<JsonNode> all, int fold, boolean inside) {
        return IntStream.range(0, all.size())
                .filter(i -> i % FOLDS == fold == inside)
                .mapToObj(all::get)
                .toList();
    }

    private static List<BrainUnderTest.Label> labels(List<JsonNode> examples) {
        var byIntent = new LinkedHashMap<String, List<String>>();
        for (var one : examples) {
            byIntent.computeIfAbsent(one.path("intent").asText(), _ -> new ArrayList<>())
                    .add(one.path("text").asText());
        }
        return byIntent.entrySet().stream()
                .map(label -> new BrainUnderTest.Label(label.getKey(), "", label.getValue()))
                .toList();
    }

    private static boolean right(JsonNode one, JsonNode answer) {
        return one.path("intent").asText().equals(answer.path("label").asText());
    }
}
