package deskhand.console.categories;

import deskhand.console.form.Choice;
import deskhand.console.form.Form;
import deskhand.console.form.Note;
import deskhand.model.Role;
import deskhand.model.profile.Profile;
import deskhand.model.profile.Profiles;
import deskhand.platform.Seal;
import deskhand.playbook.Category;
import deskhand.playbook.CategoryBook;
import deskhand.playbook.CategorySetup;
import deskhand.playbook.Playbook;
import deskhand.playbook.Specialists;
import deskhand.playbook.policy.Policy;
import deskhand.playbook.policy.PolicyBook;
import deskhand.tool.Tools;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what the pages about categories show, and keeps what was entered there. */
@Singleton
class CategoryDesk {

    private static final String SPECIALIST = Role.SPECIALIST.folder();
    private static final List<Choice> MODES = List.of(
            new Choice("", "As far as the connection allows"),
            new Choice("auto", "Auto: it may answer by itself"),
            new Choice("draft", "Draft: private notes only"),
            new Choice("shadow", "Shadow: it only looks on"),
            new Choice("off", "Off: it does nothing"));

    private final CategoryBook book;
    private final Playbook playbook;
    private final Specialists specialists;
    private final PolicyBook policies;
    private final Tools tools;
    private final Profiles profiles;

    CategoryDesk(
            CategoryBook book,
            Playbook playbook,
            Specialists specialists,
            PolicyBook policies,
            Tools tools,
            Profiles profiles) {
        this.book = book;
        this.playbook = playbook;
        this.specialists = specialists;
        this.policies = policies;
        this.tools = tools;
        this.profiles = profiles;
    }

    CategoriesView list(Note told) {
        return new CategoriesView(
                book.all().stream().map(this::line).toList(),
                book.retired().stream().map(this::line).toList(),
                told);
    }

    private CategoriesView.Line line(Category category) {
        var mode = policy(category.slug()).map(Policy::mode).orElse(null);
        var published = specialists.published(category.slug());
        return new CategoriesView.Line(
                category.slug(),
                category.title(),
                category.description(),
                category.team(),
                mode == null ? "as its connection" : mode,
                Form.plain(Math.round(category.confidenceThreshold() * 100)) + " %",
                category.examples().size(),
                published == null ? "no instructions yet" : "version " + published);
    }

    Optional<Whole> whole(String name) {
        return book.find(name)
                .map(setup -> new Whole(
                        setup,
                        policy(name).map(Policy::mode).orElse(""),
                        policy(name).map(Policy::reviewShare).orElse(0.0),
                        List.copyOf(new TreeSet<>(tools.permitted(name))),
                        model(name)));
    }

    static Whole blank() {
        return new Whole(CategorySetup.plain("", "", ""), "", 0, List.of(), "");
    }

    /** Keeps what was entered, all of it or nothing. False if there is no such category any more. */
    @Transactional
    boolean keep(String name, Whole next, String seen) {
        book.lock(name);
        var now = whole(name).orElse(null);
        if (now == null) {
            return false;
        }
        Seal.check(seen, now, "the category '" + name + "'");
        book.change(name, next.setup(), null);
        keepBeside(name, next, now);
        return true;
    }

    @Transactional
    void create(String name, Whole first) {
        book.create(name, first.setup());
        keepBeside(name, first, blank());
    }

    private void keepBeside(String name, Whole next, Whole now) {
        if (!next.mode().equals(now.mode()) || next.reviewShare() != now.reviewShare()) {
            keepPolicy(name, next);
        }
        if (!next.tools().equals(now.tools())) {
            tools.permit(name, next.tools());
        }
        if (next.model().equals(now.model())) {
            return;
        }
        if (next.model().isEmpty()) {
            profiles.uncast(SPECIALIST, name);
        } else {
            profiles.cast(SPECIALIST, name, next.model());
        }
    }

    private void keepPolicy(String name, Whole next) {
        var old = policy(name);
        var threshold = old.map(Policy::threshold).orElse(null);
        var mode = next.mode().isEmpty() ? null : next.mode();
        var review = next.reviewShare() == 0 ? null : next.reviewShare();
        if (mode != null || review != null || threshold != null) {
            policies.put(new Policy(null, null, null, name, mode, threshold, review));
        } else {
            old.ifPresent(policy -> policies.remove(Objects.requireNonNullElse(policy.id(), 0L)));
        }
    }

    private Optional<Policy> policy(String name) {
        return policies.all().stream()
                .filter(policy ->
                        policy.connection() == null && policy.channel() == null && name.equals(policy.category()))
                .findFirst();
    }

    private String model(String name) {
        return profiles.castings().stream()
                .filter(casting ->
                        casting.role().equals(SPECIALIST) && casting.category().equals(name))
                .map(casting -> casting.profile())
                .findFirst()
                .orElse("");
    }

    CategoryView view(String name, Form form, @Nullable String seal, Note told) {
        var whole = whole(name).orElseGet(CategoryDesk::blank);
        return new CategoryView(
                name,
                name.isEmpty() ? "New category" : whole.setup().title(),
                form,
                seal == null ? Seal.of(whole) : seal,
                book.isRetired(name),
                !name.isEmpty() && !name.equals(Category.GENERAL),
                choices(name),
                book.examples(name).stream()
                        .map(one -> new CategoryView.Example(one.id(), one.text()))
                        .toList(),
                told);
    }

    CategoryView.Choices choices(String name) {
        return new CategoryView.Choices(
                List.copyOf(playbook.teams()),
                book.all().stream()
                        .map(category -> new Choice(category.slug(), category.title()))
                        .toList(),
                tools.all().stream()
                        .map(spec -> new Choice(
                                spec.name(),
                                spec.name().replace('_', ' ') + (spec.writes() ? " (a person confirms it)" : ""),
                                spec.description()))
                        .toList(),
                models(name),
                MODES);
    }

    /** One that is gone meanwhile stays to choose, so that saving something else does not change it. */
    private List<Choice> models(String name) {
        var known = profiles.all().stream().map(CategoryDesk::choice).toList();
        var own = model(name);
        var gone = known.stream().noneMatch(choice -> choice.value().equals(own)) && !own.isEmpty();
        return Stream.of(
                        Stream.of(new Choice("", "As for all categories (" + forAll() + ")")),
                        known.stream(),
                        gone ? Stream.of(new Choice(own, own + " (is gone)")) : Stream.<Choice>of())
                .flatMap(choices -> choices)
                .toList();
    }

    private String forAll() {
        return profiles.chain(SPECIALIST, null).stream()
                .map(Profile::name)
                .findFirst()
                .orElse("embedded brain, no model");
    }

    private static Choice choice(Profile profile) {
        return new Choice(
                profile.name(),
                profile.name() + ": " + profile.model()
                        + (profile.reasoningEffort() == null ? "" : ", reasoning effort " + profile.reasoningEffort())
                        + (profile.ready() ? "" : " (lacks its key)"));
    }
}
