package deskhand.console.categories;

import deskhand.base.Storable;
import deskhand.console.Stamp;
import deskhand.console.form.Form;
import deskhand.console.form.Note;
import deskhand.model.Errand;
import deskhand.model.Models;
import deskhand.model.Role;
import deskhand.pipeline.trial.PromptTrials;
import deskhand.pipeline.trial.TriedMessage;
import deskhand.platform.listing.Paging;
import deskhand.playbook.Category;
import deskhand.playbook.Instructions;
import deskhand.playbook.Playbook;
import deskhand.playbook.PromptVersion;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what the pages about instructions show. */
@Singleton
class PromptDesk {

    private static final int MOST_VERSIONS = 15;
    private static final int MOST_PUBLICATIONS = 8;
    private static final int MOST_RECENT = 12;
    private static final int MOST_EXAMPLES = 6;
    private static final int EXCERPT = 220;

    private final Playbook playbook;
    private final Instructions instructions;
    private final PromptTrials trials;
    private final Models models;
    private final Clock clock;

    PromptDesk(Playbook playbook, Instructions instructions, PromptTrials trials, Models models, Clock clock) {
        this.playbook = playbook;
        this.instructions = instructions;
        this.trials = trials;
        this.models = models;
        this.clock = clock;
    }

    /** Whose instructions an address means. {@code key} is what they are stored under. */
    record Owner(String name, String key, String title) {}

    Optional<Owner> owner(String name) {
        return name.equals(PromptVersion.SAFETY_RULES)
                ? Optional.of(new Owner(name, PromptVersion.FOR_ALL, "Rules that always hold"))
                : playbook.find(name).map(category -> new Owner(name, category.slug(), category.title()));
    }

    /** The editor with a text in it: that of a version, or what somebody entered. */
    PromptView editor(Owner owner, @Nullable Form entered, @Nullable Integer from, @Nullable Integer older, Note told) {
        var published = Objects.requireNonNullElse(instructions.published(owner.key()), 0);
        var rows = instructions.versions(
                owner.key(), Paging.newest(older == null ? null : older.longValue(), MOST_VERSIONS + 1));
        var text = instructions
                .version(owner.key(), from == null ? published : from)
                .map(PromptVersion::text)
                .orElse("");
        return new PromptView(
                owner.name(),
                owner.title(),
                entered == null ? new Form().with("text", text).with("note", "") : entered,
                instructions.newest(owner.key()),
                published,
                instructions.before(owner.key()).orElse(null),
                rows.stream().limit(MOST_VERSIONS).map(this::line).toList(),
                rows.size() > MOST_VERSIONS ? rows.get(MOST_VERSIONS - 1).number() : null,
                instructions.publications(owner.key(), Paging.newest(null, MOST_PUBLICATIONS)).stream()
                        .map(one ->
                                new PromptView.Publication(one.number(), who(one.author()), Stamp.of(one.at(), clock)))
                        .toList(),
                told);
    }

    private static String who(String author) {
        return author.equals(PromptVersion.SHIPPED) ? "Deskhand itself" : author;
    }

    private PromptView.Version line(PromptVersion version) {
        return new PromptView.Version(
                version.number(),
                who(version.author()),
                version.note(),
                Stamp.of(version.createdAt(), clock),
                version.published());
    }

    /** One version, compared with the one in use, or with the one before if it is that itself. */
    Optional<VersionView> version(Owner owner, int number, Form form, @Nullable List<TriedView> tried, Note told) {
        return instructions.version(owner.key(), number).map(version -> {
            var published = Objects.requireNonNullElse(instructions.published(owner.key()), 0);
            var other =
                    published == number ? instructions.before(owner.key()).orElse(null) : Integer.valueOf(published);
            var before = other == null
                    ? null
                    : instructions.version(owner.key(), other).orElse(null);
            return new VersionView(
                    owner.name(),
                    owner.title(),
                    number,
                    who(version.author()),
                    version.note(),
                    Stamp.of(version.createdAt(), clock),
                    published,
                    version.text(),
                    before == null ? null : before.number(),
                    DiffView.of(before == null ? "" : before.text(), version.text()),
                    form,
                    recent(owner.key()),
                    examples(owner),
                    models.has(errand(owner)),
                    tried,
                    told);
        });
    }

    private static Errand errand(Owner owner) {
        var errand = Errand.of(Role.SPECIALIST, 0, 0);
        return owner.key().isEmpty() ? errand : errand.in(owner.key());
    }

    private List<VersionView.Message> recent(String key) {
        return trials.recent(key, MOST_RECENT).stream()
                .map(turn ->
                        new VersionView.Message(turn.id(), beginning(turn.text()), Stamp.of(turn.startedAt(), clock)))
                .toList();
    }

    private static String beginning(String text) {
        return text.length() <= EXCERPT ? text : Storable.beginning(text, EXCERPT) + "…";
    }

    private List<String> examples(Owner owner) {
        return playbook.find(owner.key().isEmpty() ? Category.GENERAL : owner.key()).stream()
                .flatMap(category -> category.examples().stream())
                .limit(MOST_EXAMPLES)
                .toList();
    }

    /** What was chosen to be tried; the form tells what is wrong with it. */
    List<Turn> chosen(Form form) {
        var chosen = new ArrayList<Turn>();
        form.all("turn").stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> trials.heard(Long.parseLong(id)).stream())
                .forEach(chosen::add);
        var own = form.value("own").split("\n\\s*\n");
        var email = form.orNull("email", "E-mail", 320);
        form.all("example").forEach(text -> chosen.add(written(text, email)));
        for (var text : own) {
            if (!text.isBlank()) {
                chosen.add(written(text.strip(), email));
            }
        }
        form.orEmpty("own", "Messages of your own", 20_000);
        if (chosen.isEmpty()) {
            form.complain("own", "Messages", "choose at least one message, or write one.");
        } else if (chosen.size() > PromptTrials.MOST) {
            form.complain(
                    "own",
                    "Messages",
                    "these are " + chosen.size() + "; " + PromptTrials.MOST + " can be tried at once.");
        }
        return chosen;
    }

    /** Whose address is given counts as signed in, so that records can be spoken about. */
    private Turn written(String text, @Nullable String email) {
        return trials.written(text, null, email, email != null);
    }

    /** Tries a version against the one in use. */
    List<TriedView> run(Owner owner, PromptVersion version, List<Turn> messages) {
        var published = instructions.published(owner.key());
        var before = published == null
                ? ""
                : instructions
                        .version(owner.key(), published)
                        .map(PromptVersion::text)
                        .orElse("");
        return trials.run(owner.key(), before, version.text(), messages).stream()
                .map((TriedMessage tried) -> TriedView.of(tried, owner.title()))
                .toList();
    }
}
