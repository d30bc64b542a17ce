package deskhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import deskhand.knowledge.Document;
import deskhand.knowledge.DocumentSpec;
import deskhand.knowledge.Found;
import deskhand.knowledge.Knowledge;
import deskhand.knowledge.Library;
import deskhand.knowledge.Question;
import deskhand.platform.RecurringJob;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Whether the right document comes first: long pages with follow-up questions, and short questions that each stand for an
 * answer. Reads public sets from a folder that is not part of the project.
 */
final class Retrieval {

    private static final int DEEP = 60;

    private final Arguments arguments;

    /** What is asked and where the answer is; nowhere if nothing answers. */
    record Case(Question question, List<String> relevant, String kind) {}

    record Set(String name, Map<String, DocumentSpec> documents, List<Case> cases) {}

    private Retrieval(Arguments arguments) {
        this.arguments = arguments;
    }

    static void main(String[] words) {
        var retrieval = new Retrieval(Arguments.of(words, 0));
        var data = Path.of(retrieval.arguments.values().getOrDefault("data", "data"));
        System.out.println("| set | questions | ranked by | recall@1 | @3 | @5 | @10 | MRR@10 | nDCG@10 |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        RetrievalSets.all(data).forEach(retrieval::measure);
        System.exit(0);
    }

    private void measure(Set set) {
        try (var context = ApplicationContext.run(Map.of(
                "deskhand.data-directory",
                Files.createTempDirectory("retrieval").toString(),
                "deskhand.demo",
                "false"))) {
            var library = context.getBean(Library.class);
            set.documents().values().forEach(library::create);
            var knowledge = context.getBean(Knowledge.class);
            waitUntilComputed(context);
            var found = new HashMap<Case, Found>();
            var nanos = new ArrayList<Long>();
            for (var one : set.cases()) {
                var start = System.nanoTime();
                found.put(one, knowledge.search(one.question(), DEEP));
                nanos.add(System.nanoTime() - start);
            }
            report(set, found);
            nanos.sort(null);
            System.err.printf(
                    Locale.ROOT,
                    "%s: p50 %.1f ms, p95 %.1f ms a question with its embedding%n",
                    set.name(),
                    nanos.get(nanos.size() / 2) / 1e6,
                    nanos.get(nanos.size() * 95 / 100) / 1e6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void waitUntilComputed(ApplicationContext context) {
        context.getBeansOfType(RecurringJob.class).stream()
                .filter(job -> job.name().equals("knowledge-embedding"))
                .forEach(job -> {
                    try {
                        job.run();
                        job.run();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static void report(Set set, Map<Case, Found> found) {
        var steps = new LinkedHashMap<String, ToDoubleFunction<Found.Ranked>>();
        steps.put("full text", one -> one.hit().words());
        steps.put("dense", one -> one.hit().meaning());
        steps.put("fused", one -> one.hit().fused());
        steps.put("fused, re-ranked", Found.Ranked::score);
        var answered =
                set.cases().stream().filter(one -> !one.relevant().isEmpty()).toList();
        for (var step : steps.entrySet()) {
            var scores = answered.stream()
                    .map(one -> Scores.of(documents(found.get(one), step.getValue()), one.relevant()))
                    .toList();
            System.out.println("| " + set.name() + " | " + answered.size() + " | " + step.getKey() + " | "
                    + Scores.mean(scores) + " |");
            if (step.getKey().equals("dense")) {
                var ranks = answered.stream()
                        .map(one -> Scores.of(byRanks(found.get(one)), one.relevant()))
                        .toList();
                System.out.println("| " + set.name() + " | " + answered.size() + " | ranks fused blindly | "
                        + Scores.mean(ranks) + " |");
            }
        }
        var yes = bests(set, found, "answerable");
        var no = bests(set, found, "unanswerable");
        if (!no.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d + %d | answerable told from unanswerable | AUROC %.3f |%n",
                    set.name(),
                    yes.size(),
                    no.size(),
                    Scores.auroc(yes, no));
            System.err.printf(
                    Locale.ROOT,
                    "%s: above the floor %.2f of answerable, %.2f of unanswerable%n",
                    set.name(),
                    share(set, found, "answerable"),
                    share(set, found, "unanswerable"));
        }
    }

    private static double share(Set set, Map<Case, Found> found, String kind) {
        return set.cases().stream()
                .filter(one -> one.kind().equals(kind))
                .mapToDouble(one -> found.get(one).nothing() ? 0 : 1)
                .average()
                .orElse(0);
    }

    private static List<Double> bests(Set set, Map<Case, Found> found, String kind) {
        return set.cases().stream()
                .filter(one -> one.kind().equals(kind))
                .map(one -> found.get(one).certainty())
                .toList();
    }

    private static List<String> documents(Found found, ToDoubleFunction<Found.Ranked> score) {
        return found.ranked().stream()
                .sorted((one, other) -> Double.compare(score.applyAsDouble(other), score.applyAsDouble(one)))
                .map(Retrieval::document)
                .distinct()
                .toList();
    }

    private static List<String> byRanks(Found found) {
        var words = documents(found, one -> one.hit().words());
        var meaning = documents(found, one -> one.hit().meaning());
        return Stream.concat(words.stream(), meaning.stream())
                .distinct()
                .sorted((one, other) -> Double.compare(fused(other, words, meaning), fused(one, words, meaning)))
                .toList();
    }

    private static double fused(String document, List<String> words, List<String> meaning) {
        return 1.0 / (61 + words.indexOf(document)) + 1.0 / (61 + meaning.indexOf(document));
    }

    private static String document(Found.Ranked ranked) {
        return ranked.passage().ref().replaceAll("^article:|#\\d+$", "");
    }

    static DocumentSpec document(String slug, String title, String body) {
        return new DocumentSpec(
                slug,
                title,
                body,
                null,
                true,
                null,
                null,
                "en",
                List.of(),
                null,
                null,
                Document.PUBLISHED,
                "bench",
                null);
    }

    static JsonNode line(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
