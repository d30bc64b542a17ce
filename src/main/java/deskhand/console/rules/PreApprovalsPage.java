package deskhand.console.rules;

import deskhand.console.form.Choice;
import deskhand.console.form.Field;
import deskhand.console.form.Form;
import deskhand.console.form.Goto;
import deskhand.console.form.Note;
import deskhand.customer.Trust;
import deskhand.customer.operation.Operations;
import deskhand.platform.Outdated;
import deskhand.platform.ProblemException;
import deskhand.platform.Seal;
import deskhand.playbook.Playbook;
import deskhand.tool.approval.PreApproval;
import deskhand.tool.approval.PreApprovals;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is carried out without asking a person. Its address is its own, because only administrators may change it. */
@Hidden
@Controller(PreApprovalsPage.HOME)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class PreApprovalsPage {

    static final String HOME = "/pre-approvals";

    private static final List<Choice> TRUST = List.of(
            new Choice("verified", "The customer's identity is proven"),
            new Choice("claimed", "The customer says who they are"));

    private final PreApprovals rules;
    private final Operations operations;
    private final Playbook playbook;

    PreApprovalsPage(PreApprovals rules, Operations operations, Playbook playbook) {
        this.rules = rules;
        this.operations = operations;
        this.playbook = playbook;
    }

    @Get
    HttpResponse<?> list(@Nullable @QueryValue String told) {
        var part = new PlainView.Part(
                "Done without asking",
                "Within these limits, and only where no policy speaks against it, what a customer asks for is carried out at"
                        + " once. Everything else waits for a person. Administrators may change this.",
                HOME,
                "New pre-approval",
                rules.all().stream().map(PreApprovalsPage::line).toList());
        return Goto.shown(
                "rules/plain",
                Map.of("view", new PlainView("pre-approvals", "Pre-approvals", List.of(part), Note.named(told))));
    }

    private static PlainView.Line line(PreApproval rule) {
        var facts = new ArrayList<String>();
        facts.add(words(rule.operation()));
        if (rule.most() != null) {
            facts.add("at most " + plain(rule.most()) + " " + rule.currency());
        }
        facts.add(rule.times() == 1 ? "once in 90 days" : rule.times() + " times in 90 days");
        facts.add(rule.categories().isEmpty() ? "any category" : String.join(", ", rule.categories()));
        facts.add("identity " + (rule.trust() == Trust.VERIFIED ? "proven" : "claimed"));
        return new PlainView.Line(Long.toString(rule.id()), rule.name(), facts, "", rule.enabled());
    }

    private static String plain(BigDecimal money) {
        return money.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String words(String name) {
        return name.replace('_', ' ');
    }

    @Get("/new")
    HttpResponse<?> begin() {
        var form = new Form().with("times", 1).with("trust", "verified").ticked("enabled", true);
        return Goto.shown("rules/form", Map.of("view", view(null, form, Seal.NONE, Note.NOTHING)));
    }

    @Get("/{id}")
    HttpResponse<?> one(long id) {
        return find(id).<HttpResponse<?>>map(rule ->
                        Goto.shown("rules/form", Map.of("view", view(rule, form(rule), Seal.of(rule), Note.NOTHING))))
                .orElseGet(() -> Goto.page(HOME, Note.GONE));
    }

    private Optional<PreApproval> find(long id) {
        return rules.all().stream().filter(rule -> rule.id() == id).findFirst();
    }

    @Post
    HttpResponse<?> create(@Body String body) {
        return kept(null, Form.sent(body));
    }

    @Post("/{id}")
    HttpResponse<?> keep(long id, @Body String body) {
        return find(id).<HttpResponse<?>>map(rule -> kept(rule, Form.sent(body)))
                .orElseGet(() -> Goto.page(HOME, Note.GONE));
    }

    private HttpResponse<?> kept(@Nullable PreApproval old, Form form) {
        var next = read(old == null ? 0 : old.id(), form);
        if (!form.isFine()) {
            return again(old, form);
        }
        try {
            Seal.check(form.value("seal"), old, "this pre-approval");
            rules.keep(next);
        } catch (Outdated e) {
            form.overtakenBy(old == null ? new Form() : form(old));
            return Goto.again("rules/form", Map.of("view", view(old, form, Seal.of(old), Note.OVERTAKEN)));
        } catch (ProblemException e) {
            form.complain("name", String.valueOf(e.getMessage()));
            return again(old, form);
        }
        return Goto.page(HOME, old == null ? Note.CREATED : Note.SAVED);
    }

    private HttpResponse<?> again(@Nullable PreApproval old, Form form) {
        return Goto.again("rules/form", Map.of("view", view(old, form, form.value("seal"), Note.NOTHING)));
    }

    private PreApproval read(long id, Form form) {
        var most = form.value("most").isBlank()
                ? null
                : BigDecimal.valueOf(Math.round(100 * form.money("most", "At most", 0.01, 999_999_999)), 2);
        var currency = form.orEmpty("currency", "Currency", 3).toUpperCase(Locale.ROOT);
        if (!currency.matches("([A-Z]{3})?")) {
            form.complain("currency", "Currency", "three letters such as EUR.");
        }
        var categories = form.words("categories", "Categories", "[a-z0-9_-]{1,60}", "the name of a category");
        categories.stream()
                .filter(category -> playbook.find(category).isEmpty())
                .findFirst()
                .ifPresent(category ->
                        form.complain("categories", "Categories", "there is no category “" + category + "”."));
        return new PreApproval(
                id,
                form.text("name", "Name", 100),
                form.choice(
                        "operation",
                        "What",
                        choices().stream().map(Choice::value).toList()),
                most,
                currency.isEmpty() ? null : currency,
                (int) form.number("times", "How often", 1, 1000),
                categories,
                form.choice("trust", "Who", TRUST.stream().map(Choice::value).toList())
                                .equals("claimed")
                        ? Trust.CLAIMED
                        : Trust.VERIFIED,
                form.isTicked("enabled"));
    }

    @Post(value = "/{id}/remove", consumes = MediaType.ALL)
    HttpResponse<?> remove(long id) {
        return Goto.page(HOME, rules.remove(id) ? Note.REMOVED : Note.GONE);
    }

    private List<Choice> choices() {
        return operations.names().stream()
                .filter(name -> !name.equals(Operations.CANCEL))
                .map(name -> new Choice(name, words(name)))
                .toList();
    }

    private static Form form(PreApproval rule) {
        return new Form()
                .with("name", rule.name())
                .with("operation", rule.operation())
                .with("most", rule.most() == null ? null : plain(rule.most()))
                .with("currency", rule.currency())
                .with("times", rule.times())
                .with("categories", String.join(", ", rule.categories()))
                .with("trust", rule.trust().word())
                .ticked("enabled", rule.enabled());
    }

    private PlainFormView view(@Nullable PreApproval rule, Form form, String seal, Note told) {
        var fields = List.of(
                Field.text("name", "Name", "For your colleagues.", true),
                Field.choice("operation", "What", "What may be done without asking.", choices()),
                Field.text("most", "At most", "The most money at once; needed for refunds.", false),
                Field.text("currency", "Currency", "Such as EUR; needed with the money.", false),
                Field.number("times", "How often", "For one customer within ninety days."),
                Field.text("categories", "Categories", "Their names with commas between. Empty: any.", false),
                Field.choice("trust", "Who", "", TRUST),
                Field.tick("enabled", "It counts"));
        return new PlainFormView(
                "pre-approvals",
                HOME,
                rule == null ? "New pre-approval" : rule.name(),
                "Counts for the next wish on. What waits for a person already goes on waiting.",
                rule == null ? HOME : HOME + "/" + rule.id(),
                form,
                seal,
                fields,
                rule != null,
                told);
    }
}
