package deskhand.pipeline.route;

import deskhand.base.Storable;
import deskhand.model.embedded.Embedder;
import deskhand.playbook.Category;
import deskhand.playbook.Playbook;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Routes without a model: by keywords, and by the nearest of each category's examples. */
@Singleton
class EmbeddedRouter {

    private static final double WEIGHT_OF_EXAMPLES = 0.7;
    private static final double WORTH_OF_A_KEYWORD = 0.45;

    /** A second category must come this near to the first to be named. */
    private static final double SECOND_BEST = 0.85;

    private static final int RESTATED = 160;

    private final Playbook playbook;
    private final Embedder embedder;

    EmbeddedRouter(Playbook playbook, Embedder embedder) {
        this.playbook = playbook;
        this.embedder = embedder;
    }

    private record Rated(Category category, double score) {}

    Route route(Turn turn, Mood mood) {
        var text = (Objects.requireNonNullElse(turn.subject(), "") + "\n" + turn.text()).strip();
        var rated = rate(text);
        var best = rated.getFirst();
        var second = rated.get(1);
        var facts = Mentions.in(text);
        var wish = WishQuote.in(turn.text());
        return new Route(
                mood.onlyThanks() ? Category.GENERAL : best.category().slug(),
                secondary(best, second),
                mood.urgency(),
                mood.sentiment(),
                mood.frustrated(),
                LanguageGuess.of(turn.text()),
                mood.wantsHuman(),
                wish.because(mood.wantsHuman()),
                wish.quote(),
                facts.email(),
                facts.orderNumbers(),
                restate(turn.text()),
                mood.onlyThanks() ? 1 : confidence(best, second),
                mood.onlyThanks(),
                "embedded");
    }

    private List<Rated> rate(String text) {
        var words = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}-]+", " ") + " ";
        return playbook.categories().stream()
                .map(category -> new Rated(category, score(category, text, words)))
                .sorted(Comparator.comparingDouble(Rated::score).reversed())
                .toList();
    }

    private double score(Category category, String text, String words) {
        var nearest = category.examples().stream()
                .mapToDouble(example -> embedder.similarity(text, example))
                .max()
                .orElse(0);
        var hits = category.keywords().stream()
                .filter(keyword -> has(words, keyword))
                .count();
        var keywords = Math.min(1, hits * WORTH_OF_A_KEYWORD);
        return WEIGHT_OF_EXAMPLES * Math.max(0, nearest) + (1 - WEIGHT_OF_EXAMPLES) * keywords;
    }

    private static boolean has(String words, String keyword) {
        return keyword.endsWith("*")
                ? words.contains(" " + keyword.substring(0, keyword.length() - 1))
                : words.contains(" " + keyword + " ");
    }

    private static @Nullable String secondary(Rated best, Rated second) {
        return second.score() > SECOND_BEST * best.score() && second.score() > 0.4
                ? second.category().slug()
                : null;
    }

    /** Sure if the best fits well, or if it fits much better than the next. */
    private static double confidence(Rated best, Rated second) {
        var lead = best.score() - second.score();
        return Math.clamp(best.score() + lead, 0, 0.99);
    }

    private static String restate(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= RESTATED
                ? line
                : Storable.beginning(line, RESTATED).strip() + "…";
    }
}
