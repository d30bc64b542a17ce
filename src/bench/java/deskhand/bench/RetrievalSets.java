package deskhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import deskhand.bench.Retrieval.Case;
import deskhand.knowledge.DocumentSpec;
import deskhand.knowledge.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The retrieval sets made of the files in the data folder. */
final class RetrievalSets {

    private static final int QUESTIONS_AN_ANSWER = 8;

    private RetrievalSets() {}

    static Stream<Retrieval.Set> all(Path data) {
        return Stream.of(
                pages("pages, follow-ups as they are", data, false),
                pages("pages, with what was said before", data, true),
                faq("faq banking77", data.resolve("routing_banking77/train_10shot.jsonl")),
                faq("faq bitext", data.resolve("routing_bitext/train.jsonl")),
                faq("faq dstc11", data.resolve("routing_dstc11/train.jsonl")),
                titles("titles twitter", data.resolve("twitter_care/train.jsonl")));
    }

    private static Retrieval.Set pages(String name, Path data, boolean withHistory) {
        var documents = new LinkedHashMap<String, DocumentSpec>();
        for (var page : lines(data.resolve("answerability_mtragun/passages.jsonl"))) {
            var slug = page.get("id").asText();
            documents.put(
                    slug,
                    Retrieval.document(
                            slug, page.get("title").asText(), page.get("text").asText()));
        }
        var cases = lines(data.resolve("answerability_mtragun/train.jsonl")).stream()
                .map(line -> new Case(
                        question(line, withHistory),
                        texts(line.get("relevant")),
                        line.get("answerability").asText()))
                .toList();
        return new Retrieval.Set(name, documents, cases);
    }

    private static Question question(JsonNode line, boolean withHistory) {
        var text = line.get("text").asText();
        if (!withHistory) {
            return Question.of(text);
        }
        var history =
                StreamSupport.stream(line.get("history").spliterator(), false).toList();
        var said = history.stream()
                .filter(one -> one.get("from").asText().equals("customer"))
                .map(one -> one.get("text").asText())
                .toList();
        var answered = history.reversed().stream()
                .filter(one -> !one.get("from").asText().equals("customer"))
                .map(one -> one.get("text").asText())
                .findFirst()
                .orElse(null);
        return new Question(text, said, answered, null, null, null);
    }

    /** The first question of each intent stands for its answer, the others ask for it. */
    private static Retrieval.Set faq(String name, Path file) {
        var byIntent = lines(file).stream()
                .collect(Collectors.groupingBy(
                        line -> line.get("intent").asText(), LinkedHashMap::new, Collectors.toList()));
        var documents = new LinkedHashMap<String, DocumentSpec>();
        var cases = new ArrayList<Case>();
        byIntent.values().stream().filter(lines -> lines.size() > 2).forEach(lines -> {
            var slug = "intent-" + documents.size();
            documents.put(slug, Retrieval.document(slug, text(lines.getFirst()), text(lines.getFirst())));
            lines.stream()
                    .skip(1)
                    .limit(QUESTIONS_AN_ANSWER)
                    .forEach(line -> cases.add(new Case(Question.of(text(line)), List.of(slug), "answerable")));
        });
        return new Retrieval.Set(name, documents, cases);
    }

    /** Which article an agent sent, by its title alone. */
    private static Retrieval.Set titles(String name, Path file) {
        var titled = lines(file).stream()
                .filter(line -> line.hasNonNull("doc_title"))
                .toList();
        Map<String, String> slugs = new LinkedHashMap<>();
        titled.forEach(line -> slugs.putIfAbsent(line.get("doc_title").asText(), "title-" + slugs.size()));
        var documents = new LinkedHashMap<String, DocumentSpec>();
        slugs.forEach((title, slug) -> documents.put(slug, Retrieval.document(slug, title, title)));
        var cases = titled.stream()
                .map(line -> new Case(
                        Question.of(text(line)),
                        List.of(slugs.get(line.get("doc_title").asText())),
                        "answerable"))
                .toList();
        return new Retrieval.Set(name, documents, cases);
    }

    private static String text(JsonNode line) {
        return line.get("text").asText();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<JsonNode> lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(Retrieval::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
