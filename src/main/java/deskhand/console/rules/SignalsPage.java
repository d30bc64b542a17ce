package deskhand.console.rules;

import deskhand.console.form.Field;
import deskhand.console.form.Form;
import deskhand.console.form.Goto;
import deskhand.console.form.Note;
import deskhand.pipeline.signals.Measure;
import deskhand.pipeline.signals.SignalBook;
import deskhand.pipeline.signals.SignalRule;
import deskhand.platform.Outdated;
import deskhand.platform.Seal;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the course of a conversation tells, and what follows. */
@Hidden
@Controller("/rules/signals")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignalsPage {

    private static final String HOME = "/rules/signals";

    private final SignalBook book;

    SignalsPage(SignalBook book) {
        this.book = book;
    }

    @Get
    HttpResponse<?> list(@Nullable @QueryValue String told) {
        var lines = book.all().stream()
                .map(rule -> new PlainView.Line(
                        rule.name(), rule.name().replace('-', ' '), follows(rule), says(rule), rule.enabled()))
                .toList();
        var part = new PlainView.Part(
                "Signals", "What the course of a conversation tells beside the message itself.", HOME, "", lines);
        return Goto.shown(
                "rules/plain", Map.of("view", new PlainView("signals", "Signals", List.of(part), Note.named(told))));
    }

    private static List<String> follows(SignalRule rule) {
        var facts = new ArrayList<String>();
        if (rule.addsUrgency()) {
            facts.add("more urgent");
        }
        if (rule.forbidsAuto()) {
            facts.add("no reply without a person");
        }
        if (rule.escalates()) {
            facts.add("handed over");
        }
        return facts.isEmpty() ? List.of("nothing follows") : facts;
    }

    static String says(SignalRule rule) {
        var threshold = Form.plain(rule.threshold());
        return switch (rule.measure()) {
            case MOOD_MEAN ->
                "The mood of the last " + rule.span() + " messages is below " + threshold
                        + " on average, from -1 (very negative) to 1.";
            case MOOD_SLOPE ->
                "The mood of the last " + rule.span() + " messages goes down by more than "
                        + Form.plain(-rule.threshold()) + " a message.";
            case MESSAGES -> "There are more than " + threshold + " messages.";
            case SAME_ASK -> "The customer asked the same " + threshold + " times.";
            case TIER_COMPLAINT -> "A customer of " + String.join(" or ", rule.tiers()) + " complains.";
            case VALUE_COMPLAINT -> "A customer worth at least " + threshold + " complains.";
            case NO_PROGRESS ->
                "After " + threshold + " messages it is still about the same, and the mood of the last " + rule.span()
                        + " is no better.";
            case ESCALATED_BEFORE -> "People had to take over before, at least " + threshold + "×.";
        };
    }

    @Get("/{name}")
    HttpResponse<?> one(String name, @Nullable @QueryValue String told) {
        return book.find(name)
                .<HttpResponse<?>>map(rule -> Goto.shown(
                        "rules/form", Map.of("view", view(rule, form(rule), Seal.of(rule), Note.named(told)))))
                .orElseGet(() -> Goto.page(HOME, Note.GONE));
    }

    @Post("/{name}")
    HttpResponse<?> keep(String name, @Body String body) {
        var rule = book.find(name).orElse(null);
        if (rule == null) {
            return Goto.page(HOME, Note.GONE);
        }
        var form = Form.sent(body);
        var next = new SignalRule(
                name,
                rule.measure(),
                form.number("threshold", "Threshold", -1_000_000, 1_000_000_000),
                (int) form.number("span", "Messages", 1, 20),
                rule.measure() == Measure.TIER_COMPLAINT ? form.lines("tiers", "Tiers", 50, 100) : rule.tiers(),
                form.isTicked("urgency"),
                form.isTicked("draft"),
                form.isTicked("escalates"),
                form.isTicked("enabled"));
        if (!form.isFine()) {
            return again(rule, form, form.value("seal"), Note.NOTHING);
        }
        try {
            book.change(next, form.value("seal"));
            return Goto.page(HOME, Note.SAVED);
        } catch (Outdated e) {
            form.overtakenBy(form(rule));
            return again(rule, form, Seal.of(rule), Note.OVERTAKEN);
        }
    }

    private static HttpResponse<?> again(SignalRule rule, Form form, String seal, Note told) {
        return Goto.again("rules/form", Map.of("view", view(rule, form, seal, told)));
    }

    private static PlainFormView view(SignalRule rule, Form form, String seal, Note told) {
        var fields = new ArrayList<Field>();
        fields.add(Field.number("threshold", "Threshold", ""));
        fields.add(Field.number("span", "Over how many messages", "Counts for moods and for little progress."));
        if (rule.measure() == Measure.TIER_COMPLAINT) {
            fields.add(Field.area("tiers", "Tiers, one a line", "", false));
        }
        fields.add(Field.tick("urgency", "Makes the conversation one level more urgent"));
        fields.add(Field.tick("draft", "The reply becomes a draft"));
        fields.add(Field.tick("escalates", "People take over"));
        fields.add(Field.tick("enabled", "Switched on"));
        return new PlainFormView(
                "signals",
                HOME,
                rule.name().replace('-', ' '),
                says(rule),
                HOME + "/" + rule.name(),
                form,
                seal,
                fields,
                false,
                told);
    }

    private static Form form(SignalRule rule) {
        return new Form()
                .with("threshold", Form.plain(rule.threshold()))
                .with("span", rule.span())
                .with("tiers", String.join("\n", rule.tiers()))
                .ticked("urgency", rule.addsUrgency())
                .ticked("draft", rule.forbidsAuto())
                .ticked("escalates", rule.escalates())
                .ticked("enabled", rule.enabled());
    }
}
