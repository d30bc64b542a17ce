package deskhand.knowledge.embedded;

import deskhand.knowledge.Dictionaries;
import deskhand.knowledge.Hit;
import deskhand.knowledge.Knowledge;
import deskhand.knowledge.PassageIndex;
import deskhand.knowledge.Question;
import deskhand.model.embedded.Embedder;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds passages by meaning in memory and by words in PostgreSQL, and rates whatever either found by both. Adding the two
 * ratings, each brought to 0 to 1, keeps how sure either is; adding ranks does not, and loses to meaning alone on short
 * questions and answers.
 */
@Singleton
class EmbeddedIndex implements PassageIndex {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedIndex.class);

    /** Each side proposes so many. */
    private static final int PROPOSED = 40;

    /** How much words count beside meaning; measured best from 0.3 to 0.5. */
    private static final double WEIGHT_OF_WORDS = 0.4;

    /** Rare words are looked up first, and no more once so many passages have one of them. */
    private static final int PASSAGES_READ = 4_000;

    private static final int MOST_WORDS = 16;

    private final Stock stock;
    private final WordRows rows;
    private final Embedder embedder;
    private final JsonMapper json;
    private final Clock clock;

    EmbeddedIndex(Stock stock, WordRows rows, Embedder embedder, JsonMapper json, Clock clock) {
        this.stock = stock;
        this.rows = rows;
        this.embedder = embedder;
        this.json = json;
        this.clock = clock;
    }

    /** The first question should not wait for the library to be read. */
    @EventListener
    void warmUp(StartupEvent event) {
        Thread.ofVirtual().name("knowledge-warm-up").start(() -> {
            try {
                stock.look(view -> view.shelf().size());
            } catch (RuntimeException e) {
                LOG.info(
                        "The library will be read with the first question: {}",
                        e.getClass().getSimpleName());
            }
        });
    }

    @Override
    public String name() {
        return Knowledge.EMBEDDED;
    }

    @Override
    public void changed() {
        stock.lookAgain();
    }

    @Override
    public List<Hit> search(Question question, int most) {
        var meant = meaning(question);
        return stock.look(view -> search(question, meant, view, most));
    }

    private List<Hit> search(Question question, float[] meant, Stock.View view, int most) {
        if (view.places().isEmpty()) {
            return List.of();
        }
        var counts = counts(question, view);
        var near = new HashMap<Long, Double>();
        view.shelf()
                .nearest(meant, PROPOSED, counts)
                .forEach(one -> near.put(one.passageId(), (double) one.nearness()));
        var asked = words(question, view);
        var ids = new ArrayList<>(near.keySet());
        having(question, asked, view.lexicon()).stream()
                .filter(id -> !near.containsKey(id))
                .forEach(ids::add);
        if (ids.isEmpty()) {
            return List.of();
        }
        var shares = shares(ids, asked, view.lexicon());
        return ids.stream()
                .map(id -> hit(
                        id,
                        near.containsKey(id) ? near.get(id) : view.shelf().nearness(id, meant),
                        shares.getOrDefault(id, 0.0)))
                .sorted(Comparator.comparingDouble(Hit::fused).reversed().thenComparingLong(Hit::passageId))
                .limit(most)
                .toList();
    }

    private static Hit hit(long id, double nearness, double share) {
        var meaning = Math.clamp(nearness, 0, 1);
        return new Hit(id, meaning, share, (1 - WEIGHT_OF_WORDS) * meaning + WEIGHT_OF_WORDS * share, null);
    }

    /** Documents of the category and product, valid now. One without either is about all of them. */
    private LongPredicate counts(Question question, Stock.View view) {
        var now = clock.instant();
        return id -> {
            var place = view.places().get(id);
            return place != null
                    && place.isValid(now)
                    && (question.category() == null
                            || place.category() == null
                            || question.category().equals(place.category()))
                    && (question.product() == null
                            || place.product() == null
                            || question.product().equals(place.product()));
        };
    }

    private float[] meaning(Question question) {
        var sum = new float[embedder.embed(question.text()).length];
        for (var part : question.parts()) {
            var vector = embedder.embed(part.text());
            for (var i = 0; i < sum.length; i++) {
                sum[i] += (float) (part.meaning() * vector[i]);
            }
        }
        return normal(sum);
    }

    private static float[] normal(float[] vector) {
        var square = 0.0;
        for (var number : vector) {
            square += number * number;
        }
        var length = (float) Math.max(1e-9, Math.sqrt(square));
        for (var i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    private Map<String, Double> words(Question question, Stock.View view) {
        var dictionary = Dictionaries.of(language(question, view.languages()));
        var words = new QuestionWords();
        question.parts().forEach(part -> words.add(rows.stems(dictionary, part.text()), part.words()));
        return words.counts();
    }

    /** The question's own language if anything is written in it. */
    private static String language(Question question, Set<String> languages) {
        if (question.language() != null && languages.contains(question.language())) {
            return question.language();
        }
        return languages.size() == 1 ? languages.iterator().next() : "en";
    }

    private List<Long> having(Question question, Map<String, Double> asked, Lexicon lexicon) {
        var chosen = new ArrayList<Map<String, Object>>();
        var read = 0L;
        var rareFirst = asked.keySet().stream()
                .sorted(Comparator.comparingInt(lexicon::passagesWith).thenComparing(word -> word))
                .toList();
        for (var word : rareFirst) {
            read += lexicon.passagesWith(word);
            if (chosen.size() == MOST_WORDS || read > PASSAGES_READ && !chosen.isEmpty()) {
                break;
            }
            chosen.add(Map.of("word", word, "weight", asked.getOrDefault(word, 0.0) * lexicon.weight(word)));
        }
        return chosen.isEmpty()
                ? List.of()
                : rows.having(json(chosen), question.category(), question.product(), clock.instant(), PROPOSED);
    }

    private Map<Long, Double> shares(List<Long> ids, Map<String, Double> asked, Lexicon lexicon) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        var joined = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        return rows.counts(joined, String.join("\n", asked.keySet())).stream()
                .collect(Collectors.groupingBy(
                        Candidate::passageId,
                        Collectors.collectingAndThen(Collectors.toList(), words -> lexicon.share(asked, words))));
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
