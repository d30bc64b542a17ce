package deskhand.pipeline.route;

import deskhand.base.Shipped;
import deskhand.model.embedded.Embedder;
import deskhand.model.embedded.Levels;
import deskhand.turn.Sentiment;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * How a text sounds that says so in no telling word: learnt from shipped sentences, by what they mean and by the words that
 * {@link Mood} knows. It reads what the router has computed anyway, and of other languages, which the model does not know,
 * the words alone count.
 */
@Singleton
class Feeling {

    private static final float WORTH_OF_WORDS = 0.5f;

    /** A question that is taken for a complaint does more harm than a complaint that is taken for a question. */
    private static final double NEUTRAL_UNLESS_SHOWN = 0.25;

    private static final double NEUTRAL_AGAINST_WORDS = 0.1;

    /** Whoever is very upset is handed to people, so it takes more than how the sentence is made. */
    private static final double UPSET_WITHOUT_WORDS = 0.1;

    private static final int LEAST_WORDS = 4;
    private static final int LEVELS = Sentiment.values().length;

    private final Embedder embedder;
    private final ReentrantLock learning = new ReentrantLock();
    private volatile @Nullable Levels learnt;

    Feeling(Embedder embedder) {
        this.embedder = embedder;
    }

    /** The first message should not wait until the sentences are learnt. */
    @EventListener
    void warmUp(StartupEvent event) {
        Thread.ofVirtual().name("feeling-warm-up").start(this::levels);
    }

    /** {@code text}: as the router reads it, so that it is not read twice; {@code byWords}: what its words tell. */
    Sentiment of(String text, String language, Mood byWords) {
        var spoken = byWords.sentiment();
        // Whoever says in so many words that they are furious goes to people, however the sentence is made.
        if (spoken == Sentiment.VERY_NEGATIVE || byWords.onlyThanks() || !isSurelyEnglish(text, language)) {
            return spoken;
        }
        var scores = levels().scores(embedder.embed(text), told(spoken));
        if (spoken == Sentiment.NEUTRAL) {
            scores[Sentiment.NEUTRAL.ordinal()] += NEUTRAL_UNLESS_SHOWN;
            scores[Sentiment.VERY_NEGATIVE.ordinal()] -= UPSET_WITHOUT_WORDS;
        } else {
            scores[Sentiment.NEUTRAL.ordinal()] += NEUTRAL_AGAINST_WORDS;
        }
        return best(scores);
    }

    /** Of a few words the language can only be guessed. */
    private static boolean isSurelyEnglish(String text, String language) {
        return "en".equals(language) && text.strip().split("\\s+", LEAST_WORDS).length == LEAST_WORDS;
    }

    private static Sentiment best(double[] scores) {
        var best = 0;
        for (var level = 1; level < LEVELS; level++) {
            best = scores[level] > scores[best] ? level : best;
        }
        return Sentiment.values()[best];
    }

    private static float[] told(Sentiment byWords) {
        var told = new float[LEVELS];
        told[byWords.ordinal()] = WORTH_OF_WORDS;
        return told;
    }

    private Levels levels() {
        var known = learnt;
        if (known != null) {
            return known;
        }
        learning.lock();
        try {
            var meanwhile = learnt;
            if (meanwhile == null) {
                meanwhile = Levels.learn(examples(), LEVELS);
                learnt = meanwhile;
            }
            return meanwhile;
        } finally {
            learning.unlock();
        }
    }

    private List<Levels.Example> examples() {
        var examples = new ArrayList<Levels.Example>();
        var level = Sentiment.NEUTRAL;
        for (var line : Shipped.text("brain/moods.txt").lines().toList()) {
            if (line.startsWith("= ")) {
                level = Sentiment.valueOf(line.substring(2).toUpperCase(Locale.ROOT));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                var words = told(Mood.of(line).sentiment());
                examples.add(new Levels.Example(embedder.embed(line), words, level.ordinal()));
            }
        }
        return examples;
    }
}
