package deskhand.pipeline.route;

import deskhand.base.Glossary;
import deskhand.base.LanguageGuess;
import deskhand.base.Storable;
import deskhand.playbook.Category;
import deskhand.playbook.Playbook;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import deskhand.turn.WantsHuman;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Routes without a model: by what it has learnt from the examples of each category, and by their keywords, which say more
 * than the examples where the customer does not write English and the models see a few of their words only.
 */
@Singleton
class EmbeddedRouter {

    private static final double WORTH_OF_A_KEYWORD = 0.12;
    private static final double WORTH_OF_A_FOREIGN_KEYWORD = 0.45;
    private static final int MOST_KEYWORDS = 2;

    /** A second category must come this near to the first to be named. */
    private static final double NEAR = 0.15;

    /** Who is surer than this share at first sight may be sure with both models; hardly anyone below. */
    private static final double FIRST_SIGHT = 0.5;

    /** From here on both models together named the same category for 591 of 592 clear texts of six public sets. */
    private static final double CLEAR = 0.9;

    private static final int RESTATED = 160;

    private final Playbook playbook;
    private final Sorters sorters;
    private final Feeling feeling;
    private final ReentrantLock learning = new ReentrantLock();
    private volatile @Nullable Learnt learnt;

    EmbeddedRouter(Playbook playbook, Sorters sorters, Feeling feeling) {
        this.playbook = playbook;
        this.sorters = sorters;
        this.feeling = feeling;
    }

    private record Learnt(List<Category> categories, Sorter sorter) {}

    /** The first message should not wait until the playbook is learnt. */
    @EventListener
    void warmUp(StartupEvent event) {
        Thread.ofVirtual().name("router-warm-up").start(this::learnt);
    }

    /** Whether a closer look may be as sure as {@code from}. */
    boolean mayBeSure(Turn turn, double from) {
        var text = text(turn);
        var now = learnt();
        return now.sorter()
                        .sortAtFirstSight(text, keywords(now.categories(), text, true))
                        .confidence()
                >= FIRST_SIGHT * from;
    }

    private static String text(Turn turn) {
        return (Objects.requireNonNullElse(turn.subject(), "") + "\n" + turn.text()).strip();
    }

    Route route(Turn turn, Mood mood) {
        var text = text(turn);
        var language = LanguageGuess.of(turn.text());
        var now = learnt();
        var sorted = sort(
                now.sorter(),
                Glossary.readable(text, language),
                keywords(now.categories(), text, "en".equals(language)));
        var facts = Mentions.in(text);
        var wish = mood.wantsHuman() == WantsHuman.NONE ? WishQuote.NONE : WishQuote.in(turn.text());
        return new Route(
                mood.onlyThanks() ? Category.GENERAL : sorted.label(),
                mood.onlyThanks() || sorted.lead() > NEAR ? null : sorted.second(),
                mood.urgency(),
                feeling.of(text, language, mood),
                mood.frustrated(),
                language,
                mood.wantsHuman(),
                wish.because(mood.wantsHuman()),
                wish.quote(),
                facts.email(),
                facts.orderNumbers(),
                restate(turn.text()),
                mood.onlyThanks() ? 1 : confidence(sorted),
                mood.onlyThanks(),
                Route.EMBEDDED);
    }

    /** What is clear at first sight needs no closer look. */
    private static Sorter.Sorted sort(Sorter sorter, String text, double[] keywords) {
        var glance = sorter.sortAtFirstSight(text, keywords);
        return glance.confidence() >= CLEAR ? glance : sorter.sort(text, keywords);
    }

    private static double confidence(Sorter.Sorted sorted) {
        var confidence = Math.min(0.99, sorted.confidence());
        return sorted.strange() ? Math.min(Route.UNSURE, confidence) : confidence;
    }

    private Learnt learnt() {
        var categories = playbook.categories();
        var known = learnt;
        if (known != null && known.categories().equals(categories)) {
            return known;
        }
        learning.lock();
        try {
            var meanwhile = learnt;
            if (meanwhile == null || !meanwhile.categories().equals(categories)) {
                meanwhile = new Learnt(
                        categories,
                        sorters.learn(
                                categories.stream().map(EmbeddedRouter::label).toList(), List.of()));
                learnt = meanwhile;
            }
            return meanwhile;
        } finally {
            learning.unlock();
        }
    }

    private static Label label(Category category) {
        return new Label(category.slug(), category.description(), category.examples());
    }

    private static double[] keywords(List<Category> categories, String text, boolean english) {
        var words = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}-]+", " ") + " ";
        var worth = english ? WORTH_OF_A_KEYWORD : WORTH_OF_A_FOREIGN_KEYWORD;
        return categories.stream()
                .mapToDouble(category -> worth
                        * category.keywords().stream()
                                .filter(keyword -> has(words, keyword))
                                .limit(MOST_KEYWORDS)
                                .count())
                .toArray();
    }

    private static boolean has(String words, String keyword) {
        return keyword.endsWith("*")
                ? words.contains(" " + keyword.substring(0, keyword.length() - 1))
                : words.contains(" " + keyword + " ");
    }

    private static String restate(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= RESTATED
                ? line
                : Storable.beginning(line, RESTATED).strip() + "…";
    }
}
