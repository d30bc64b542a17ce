package deskhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The embedded brain, asked over HTTP. */
final class BrainUnderTest {

    private final BiFunction<String, JsonNode, JsonNode> service;

    /** {@code service}: posts a question to an address and gives the answer. */
    BrainUnderTest(BiFunction<String, JsonNode, JsonNode> service) {
        this.service = service;
    }

    record Label(String name, String description, List<String> examples) {}

    List<JsonNode> route(List<String> texts, List<Label> labels, List<String> outside) {
        return batches(texts, 200, batch -> {
            var question = Json.object();
            add(question.putArray("texts"), batch);
            if (!labels.isEmpty()) {
                var given = question.putArray("labels");
                for (var label : labels) {
                    var one = given.addObject().put("name", label.name()).put("description", label.description());
                    add(one.putArray("examples"), label.examples());
                }
            }
            if (!outside.isEmpty()) {
                add(question.putArray("outside"), outside);
            }
            return service.apply("/api/v1/brain/route", question);
        });
    }

    List<JsonNode> screen(List<String> texts) {
        return ofTexts("/api/v1/brain/screen", texts);
    }

    List<JsonNode> mask(List<String> texts) {
        return ofTexts("/api/v1/brain/mask", texts);
    }

    private List<JsonNode> ofTexts(String path, List<String> texts) {
        return batches(texts, 200, batch -> {
            var question = Json.object();
            add(question.putArray("texts"), batch);
            return service.apply(path, question);
        });
    }

    List<JsonNode> support(List<JsonNode> cases) {
        return batches(cases, 20, batch -> {
            var question = Json.object();
            var answers = question.putArray("answers");
            for (var one : batch) {
                var answer = answers.addObject()
                        .put("answer", one.path("answer").asText())
                        .put("question", one.path("text").asText());
                var sources = answer.putArray("sources");
                one.path("contexts")
                        .forEach(context -> sources.add(context.path("text").asText()));
            }
            return service.apply("/api/v1/brain/support", question);
        });
    }

    List<JsonNode> strip(List<JsonNode> cases) {
        return batches(cases, 50, batch -> {
            var question = Json.object();
            var mails = question.putArray("mails");
            batch.forEach(one -> mails.addObject()
                    .put("body", one.path("input").asText())
                    .put("html", one.path("kind").asText().equals("html")));
            return service.apply("/api/v1/brain/strip", question);
        });
    }

    JsonNode simulate(String text) {
        return service.apply("/api/v1/simulations", Json.object().put("text", text));
    }

    private static void add(ArrayNode to, List<String> texts) {
        texts.forEach(to::add);
    }

    private static <T> List<JsonNode> batches(List<T> all, int size, Function<List<T>, JsonNode> ask) {
        var answers = new ArrayList<JsonNode>();
        for (var from = 0; from < all.size(); from += size) {
            ask.apply(all.subList(from, Math.min(all.size(), from + size))).forEach(answers::add);
        }
        return answers;
    }
}
