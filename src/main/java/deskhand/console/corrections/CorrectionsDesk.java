package deskhand.console.corrections;

import deskhand.base.Storable;
import deskhand.command.opinion.Opinion;
import deskhand.command.opinion.Opinions;
import deskhand.console.Choice;
import deskhand.console.Stamp;
import deskhand.console.form.Note;
import deskhand.learning.correction.Correction;
import deskhand.learning.correction.Corrections;
import deskhand.platform.listing.Paging;
import deskhand.playbook.Category;
import deskhand.playbook.Playbook;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what the pages about corrections show. */
@Singleton
class CorrectionsDesk {

    private static final int MOST_ROWS = 30;
    private static final int EXCERPT = 160;
    private static final String GOOD = "good";
    private static final String BAD = "bad";
    private static final List<String> KINDS = List.of("safety", "accuracy", "policy", "completeness", "tone", "style");

    private final Corrections corrections;
    private final Opinions opinions;
    private final Playbook playbook;
    private final Clock clock;

    CorrectionsDesk(Corrections corrections, Opinions opinions, Playbook playbook, Clock clock) {
        this.corrections = corrections;
        this.opinions = opinions;
        this.playbook = playbook;
        this.clock = clock;
    }

    CorrectionsView list(String category, String kind, @Nullable Long before, Note told) {
        var known = KINDS.contains(kind) ? kind : "";
        var rows = corrections.page(
                category.isEmpty() ? null : category,
                known.isEmpty() ? null : known,
                Paging.newest(before, MOST_ROWS + 1));
        return new CorrectionsView(
                category,
                known,
                categories(category),
                kinds(known),
                rows.stream().limit(MOST_ROWS).map(this::line).toList(),
                before == null,
                rows.size() > MOST_ROWS ? rows.get(MOST_ROWS - 1).id() : null,
                told);
    }

    private List<Choice> categories(String chosen) {
        return Choice.withAll(
                "any",
                chosen,
                playbook.categories().stream()
                        .map(category -> new Choice(
                                category.slug(),
                                category.title(),
                                category.slug().equals(chosen))));
    }

    private static List<Choice> kinds(String chosen) {
        return Choice.withAll(
                "anything", chosen, KINDS.stream().map(kind -> new Choice(kind, kind, kind.equals(chosen))));
    }

    private CorrectionsView.Line line(Correction one) {
        return new CorrectionsView.Line(
                one.id(),
                excerpt(one.about().isBlank() ? "A conversation without words" : one.about()),
                excerpt(one.lessonSent()),
                title(one.category()),
                String.join(", ", one.kinds()),
                one.who(),
                Stamp.of(one.at(), clock));
    }

    OpinionsView opinions(String which, String category, @Nullable Long before) {
        var known = which.equals(GOOD) || which.equals(BAD) ? which : "";
        var rows = opinions.page(
                known.isEmpty() ? null : known.equals(GOOD),
                category.isEmpty() ? null : category,
                Paging.newest(before, MOST_ROWS + 1));
        return new OpinionsView(
                known,
                category,
                Choice.withAll("either", known, Stream.of(GOOD, BAD).map(it -> new Choice(it, it, it.equals(known)))),
                categories(category),
                rows.stream().limit(MOST_ROWS).map(this::line).toList(),
                before == null,
                rows.size() > MOST_ROWS ? rows.get(MOST_ROWS - 1).id() : null);
    }

    private OpinionsView.Line line(Opinion one) {
        return new OpinionsView.Line(
                one.id(),
                "/turns/" + one.turnId(),
                one.good(),
                one.why().isBlank() ? "No reason given" : one.why(),
                title(one.category()),
                one.who(),
                Stamp.of(one.at(), clock));
    }

    private String title(String category) {
        return playbook.find(category).map(Category::title).orElse(category);
    }

    private static String excerpt(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= EXCERPT ? line : Storable.beginning(line, EXCERPT) + "…";
    }

    Optional<CorrectionView> one(long id, @Nullable String objection) {
        return corrections
                .find(id)
                .map(one -> new CorrectionView(
                        id,
                        one.category(),
                        title(one.category()),
                        one.who(),
                        Stamp.of(one.at(), clock),
                        String.join(", ", one.kinds()),
                        one.sortedBy(),
                        "/turns/" + one.turnId(),
                        corrections.difference(one),
                        one.about(),
                        one.lessonDraft(),
                        one.lessonSent(),
                        playbook.find(one.category()).isPresent(),
                        objection));
    }
}
