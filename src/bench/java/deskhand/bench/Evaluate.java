package deskhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures the embedded brain over HTTP on a folder of labelled sets: {@code data=} the folder, {@code examples=} the one to
 * learn few-shot sets from. Without the second, those sets are learnt from nine tenths of themselves and measured on the rest.
 * {@code only=} names parts, with commas between them.
 */
final class Evaluate {

    /** In this order. */
    static final Map<String, BiConsumer<Evaluate, @Nullable Cases>> PARTS = parts();

    private final Cases cases;
    private final BrainUnderTest brain;
    private final Report report = new Report();

    private Evaluate(Cases cases, BrainUnderTest brain) {
        this.cases = cases;
        this.brain = brain;
    }

    private static Map<String, BiConsumer<Evaluate, @Nullable Cases>> parts() {
        var parts = new LinkedHashMap<String, BiConsumer<Evaluate, @Nullable Cases>>();
        parts.put("speed", (evaluate, _) -> new StageTimes(evaluate.cases, evaluate.brain).measure(evaluate.report));
        parts.put("banking", (evaluate, examples) -> evaluate.few(examples).banking(evaluate.report));
        parts.put("clinc", (evaluate, examples) -> evaluate.few(examples).clinc(evaluate.report));
        parts.put("described", (evaluate, _) -> evaluate.described());
        parts.put("heard", (evaluate, _) -> evaluate.heard());
        parts.put("screened", (evaluate, _) -> evaluate.screened());
        parts.put("judged", (evaluate, _) -> evaluate.judged());
        parts.put("felt", (evaluate, _) -> new Felt(evaluate.cases, evaluate.brain).measure(evaluate.report));
        parts.put("covered", (evaluate, _) -> new Covered(evaluate.cases, evaluate.brain).measure(evaluate.report));
        parts.put("stripped", (evaluate, _) -> evaluate.stripped());
        return parts;
    }

    static void main(String[] words) {
        var arguments = Arguments.of(words, 0);
        var data =
                Objects.requireNonNull(arguments.values().get("data"), "data=/path of the evaluation sets is missing");
        var examples = arguments.values().get("examples");
        var only = arguments.values().get("only");
        try (var world = World.fresh(
                        "evaluate",
                        1,
                        Duration.ofSeconds(1),
                        Map.of("DESKHAND_MODEL_NAME", "", "DESKHAND_DEMO", "true"));
                var service = world.startConnected()) {
            var report = measure(
                    new Cases(Path.of(data)),
                    examples == null ? null : new Cases(Path.of(examples)),
                    new BrainUnderTest(service::ask),
                    only == null ? PARTS.keySet() : List.of(only.split(",")));
            var usage = Usage.of(service.processes());
            report.put("memory afterwards", "PSS " + usage.sharedMemoryMb() + " MB");
            report.print(System.out);
        }
    }

    /** All of these parts that there are sets for. */
    static Report measure(Cases cases, @Nullable Cases examples, BrainUnderTest brain, Collection<String> only) {
        var evaluate = new Evaluate(cases, brain);
        only.forEach(part -> PARTS.get(part).accept(evaluate, examples));
        return evaluate.report;
    }

    private FewShot few(@Nullable Cases examples) {
        return new FewShot(cases, examples, brain);
    }

    /** Categories told by descriptions only. */
    private void described() {
        var mapping = cases.document("mapping/helpdesk_categories.json");
        var labels = new ArrayList<BrainUnderTest.Label>();
        mapping.path("categories")
                .forEach(one -> labels.add(new BrainUnderTest.Label(
                        one.path("name").asText(), one.path("description").asText(), List.of())));
        var judged = new Graded();
        for (var set : List.of("routing_bitext", "routing_banking77", "routing_dstc11", "turns_multidogo")) {
            var ours = cases.of(set).stream()
                    .filter(one -> !category(one, set, mapping).isEmpty())
                    .toList();
            if (ours.isEmpty()) {
                continue;
            }
            var answers = brain.route(texts(ours), labels, List.of());
            var here = new Graded();
            for (var i = 0; i < ours.size(); i++) {
                var right = category(ours.get(i), set, mapping)
                        .contains(answers.get(i).path("label").asText());
                here.add(right, answers.get(i));
                judged.add(right, answers.get(i));
            }
            report.put("12 described categories, " + set, here);
        }
        report.put("12 described categories, all", judged);
    }

    private static List<String> category(JsonNode one, String set, JsonNode mapping) {
        var names = mapping.path(set.replaceAll("^(?:routing|turns)_", ""));
        var given = one.has("intent")
                ? List.of(one.path("intent"))
                : Stream.of(one.path("acts"))
                        .flatMap(acts -> list(acts).stream())
                        .toList();
        var categories = given.stream()
                .map(label -> names.path(label.asText()).asText(""))
                .distinct()
                .toList();
        return categories.contains("") || categories.contains("null") ? List.of() : categories;
    }

    /** Wants a person, language, thanks. */
    private void heard() {
        var wishes = cases.of("wants_human");
        if (!wishes.isEmpty()) {
            var answers = brain.route(texts(wishes), List.of(), List.of());
            Predicate<JsonNode> now =
                    answer -> answer.path("wants_human").asText().equals("now");
            report.put("wants a human, recall", share(wishes, answers, one -> is(one, "label", "yes"), now))
                    .put(
                            "wants a human, false alarms",
                            share(
                                    wishes,
                                    answers,
                                    one -> is(one, "label", "no")
                                            && !one.path("hard").asBoolean(),
                                    now))
                    .put(
                            "wants a human, hard look-alikes",
                            share(wishes, answers, one -> one.path("hard").asBoolean(), now));
        }
        var spoken = cases.of("multilingual");
        if (!spoken.isEmpty()) {
            var answers = brain.route(texts(spoken), List.of(), List.of());
            var right = IntStream.range(0, spoken.size())
                    .filter(i -> is(
                            spoken.get(i),
                            "lang",
                            answers.get(i).path("language").asText()))
                    .count();
            report.put("language of very short texts", Graded.percent((double) right / spoken.size()));
        }
    }

    private void screened() {
        var injections = cases.of("injection");
        if (!injections.isEmpty()) {
            var answers = brain.screen(texts(injections));
            Predicate<JsonNode> caught = answer -> !answer.path("steering").isEmpty();
            report.put("injection, false alarms", share(injections, answers, one -> is(one, "label", "benign"), caught))
                    .put("injection, direct", share(injections, answers, one -> is(one, "family", "direct"), caught))
                    .put(
                            "injection, jailbreaks",
                            share(injections, answers, one -> is(one, "family", "jailbreak in the wild"), caught))
                    .put(
                            "injection, inside an e-mail",
                            share(injections, answers, one -> is(one, "family", "indirect in e-mail"), caught));
        }
        var ordinary = Stream.of(
                        "routing_bitext", "routing_banking77", "routing_dstc11", "turns_multidogo", "twitter_care")
                .flatMap(set -> cases.of(set).stream())
                .toList();
        if (!ordinary.isEmpty()) {
            var answers = brain.screen(texts(ordinary));
            report.put(
                            "injection, false alarms on customers' messages",
                            share(
                                    ordinary,
                                    answers,
                                    one -> true,
                                    answer -> !answer.path("steering").isEmpty()))
                    .put(
                            "abuse, said of customers' messages",
                            share(
                                    ordinary,
                                    answers,
                                    one -> true,
                                    answer -> answer.path("abusive").asBoolean()))
                    .put(
                            "red lines, said of customers' messages",
                            share(
                                    ordinary,
                                    answers,
                                    one -> true,
                                    answer -> !answer.path("red_line").isNull() && answer.has("red_line")));
        }
        var lines = cases.of("red_lines");
        if (!lines.isEmpty()) {
            var answers = brain.screen(texts(lines));
            Predicate<JsonNode> crossed = answer -> answer.hasNonNull("red_line");
            Predicate<JsonNode> abusive = answer -> answer.path("abusive").asBoolean();
            report.put("red lines, found", share(lines, answers, one -> is(one, "label", "red_line"), crossed))
                    .put(
                            "red lines, false alarms on safe look-alikes",
                            share(lines, answers, one -> is(one, "label", "safe"), crossed))
                    .put("abuse, found", share(lines, answers, one -> is(one, "label", "abuse"), abusive.or(crossed)))
                    .put(
                            "abuse, false alarms on safe look-alikes",
                            share(lines, answers, one -> is(one, "label", "safe"), abusive));
        }
    }

    private void judged() {
        var all = new ArrayList<Separation.Rated>();
        var byWords = new ArrayList<Separation.Rated>();
        for (var set : List.of("gate_begin", "gate_mtrag")) {
            var ours = cases.of(set).stream()
                    .filter(one -> one.hasNonNull("grounded"))
                    .toList();
            if (ours.isEmpty()) {
                continue;
            }
            var answers = brain.support(ours);
            var here = IntStream.range(0, ours.size())
                    .mapToObj(i -> new Separation.Rated(
                            answers.get(i).path("score").asDouble(),
                            ours.get(i).path("grounded").asBoolean(),
                            answers.get(i).path("supported").asBoolean()))
                    .toList();
            all.addAll(here);
            ours.forEach(one -> byWords.add(new Separation.Rated(
                    SharedWords.share(one), one.path("grounded").asBoolean(), true)));
            report.put("answer support, " + set, new Separation(here));
        }
        if (!all.isEmpty()) {
            report.put("answer support, both", new Separation(all));
            report.put("the same by shared words alone", new Separation(byWords).byItself());
        }
    }

    private void stripped() {
        var mails = cases.of("email_reply");
        if (!mails.isEmpty()) {
            var answers = brain.strip(mails);
            var passed = IntStream.range(0, mails.size())
                    .filter(i -> StrippedCheck.passes(
                            answers.get(i).path("text").asText(), mails.get(i).path("checks")))
                    .count();
            report.put(
                    "quoted history and signature stripped",
                    Graded.percent((double) passed / mails.size()) + " of " + mails.size());
        }
    }

    static List<String> texts(List<JsonNode> cases) {
        return cases.stream()
                .map(one -> one.path("text").asText())
                .map(text -> text.isBlank() ? "-" : text)
                .toList();
    }

    static List<JsonNode> list(JsonNode array) {
        var all = new ArrayList<JsonNode>();
        array.forEach(all::add);
        return all;
    }

    private static boolean is(JsonNode one, String field, String value) {
        return one.path(field).asText().equals(value);
    }

    private static String share(
            List<JsonNode> cases, List<JsonNode> answers, Predicate<JsonNode> of, Predicate<JsonNode> with) {
        var counted = IntStream.range(0, cases.size())
                .filter(i -> of.test(cases.get(i)))
                .toArray();
        var found = IntStream.of(counted).filter(i -> with.test(answers.get(i))).count();
        return Graded.percent(counted.length == 0 ? 0 : (double) found / counted.length) + " of " + counted.length;
    }
}
