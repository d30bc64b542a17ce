package deskhand.knowledge;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what the library says about a question: an index proposes passages, what may be cited of them is ranked, and what
 * does not fit well enough is left out, so nothing found is an empty list.
 */
@Singleton
public class Knowledge {

    /** The index that is always there. */
    public static final String EMBEDDED = "embedded";

    private static final Logger LOG = LoggerFactory.getLogger(Knowledge.class);
    private static final long NOBODY = 0;
    private static final int CANDIDATES = 20;
    private static final int FEW = 10;
    private static final Comparator<Found.Ranked> BEST_FIRST = Comparator.comparingDouble(Found.Ranked::score)
            .reversed()
            .thenComparing(one -> one.passage().ref());

    private final List<PassageIndex> indexes;
    private final PassageRows passages;
    private final Ranking ranking;
    private final Gaps gaps;
    private final Citations citations;
    private final Clock clock;

    Knowledge(
            List<PassageIndex> indexes,
            PassageRows passages,
            Ranking ranking,
            Gaps gaps,
            Citations citations,
            Clock clock) {
        // The embedded one is always there and comes last: it answers when another cannot.
        this.indexes = indexes.stream()
                .sorted(Comparator.comparing(index -> index.name().equals(EMBEDDED)))
                .toList();
        this.passages = passages;
        this.ranking = ranking;
        this.gaps = gaps;
        this.citations = citations;
        this.clock = clock;
    }

    /** The passages that answer a question, best first, at most {@code most}. */
    public List<Passage> find(String question, int most) {
        return search(Question.of(question), most).passages();
    }

    /** The passages that answer a question out of these categories and no others; out of all if there are none. */
    public List<Passage> find(Question question, List<String> categories, int most) {
        return search(question, categories, most).passages();
    }

    public List<Passage> answer(Question question, int most) {
        return answer(question, List.of(), most, NOBODY);
    }

    /** The same for a customer: what is found counts as shown, and when nothing answers that is a gap. */
    public List<Passage> answer(Question question, List<String> categories, int most, long conversation) {
        var found = search(question, categories, most);
        var passages = found.passages();
        if (passages.isEmpty()) {
            gaps.count(question, found.best(), conversation);
        } else {
            citations.count(passages.stream().map(Passage::ref).toList(), Citations.Event.SHOWN);
        }
        return passages;
    }

    private Found search(Question question, List<String> categories, int most) {
        if (categories.isEmpty() || question.text().isBlank()) {
            return search(question, most);
        }
        var found = categories.stream()
                .map(category -> ask(question.in(category), most))
                .toList();
        var best = found.stream()
                .flatMap(one -> one.ranked().stream())
                .collect(Collectors.toMap(one -> one.passage().ref(), one -> one, (one, _) -> one))
                .values()
                .stream()
                .sorted(BEST_FIRST)
                .limit(most)
                .toList();
        return new Found(
                best,
                Ranking.FLOOR,
                found.stream().mapToDouble(Found::background).max().orElse(0),
                found.getFirst().index(),
                found.getFirst().note());
    }

    /** The best passages with how they came to their place, those below the floor too. Counts nothing. */
    public Found search(Question question, int most) {
        if (question.text().isBlank()) {
            return new Found(List.of(), Ranking.FLOOR, 0, EMBEDDED, "There is no question.");
        }
        var found = ask(question, most);
        if (!found.nothing() || question.category() == null) {
            return found;
        }
        var anywhere = ask(question.anywhere(), most);
        return new Found(
                anywhere.ranked(),
                anywhere.floor(),
                anywhere.background(),
                anywhere.index(),
                joined(anywhere.note(), "Nothing in the category " + question.category() + ", so all were searched."));
    }

    private Found ask(Question question, int most) {
        String note = null;
        for (var index : indexes) {
            try {
                return ranked(question, index, most, note);
            } catch (IndexUnavailable e) {
                LOG.warn("The index {} did not answer: {}", index.name(), e.getMessage());
                note = "The index " + index.name() + " did not answer, so another one did.";
            }
        }
        throw new IllegalStateException("There is no index");
    }

    private Found ranked(Question question, PassageIndex index, int most, @Nullable String note) {
        var hits = index.search(question, Math.max(CANDIDATES, most));
        if (hits.isEmpty()) {
            return new Found(List.of(), Ranking.FLOOR, 0, index.name(), note);
        }
        var now = clock.instant();
        var ids = hits.stream().map(hit -> String.valueOf(hit.passageId())).collect(Collectors.joining(","));
        var there = passages.citable(ids, now).stream().collect(Collectors.toMap(StoredPassage::id, one -> one));
        var ranked = hits.stream()
                .flatMap(hit -> Stream.ofNullable(there.get(hit.passageId()))
                        .map(passage -> ranking.rank(question, passage, hit, now)))
                .sorted(BEST_FIRST)
                .toList();
        return new Found(
                ranked.subList(0, Math.min(most, ranked.size())),
                Ranking.FLOOR,
                background(ranked),
                index.name(),
                note);
    }

    /** Of the twentieth, or the last there is. */
    private static double background(List<Found.Ranked> ranked) {
        return ranked.size() < FEW
                ? 0
                : ranked.get(Math.min(CANDIDATES, ranked.size()) - 1).score();
    }

    private static String joined(@Nullable String one, String other) {
        return one == null ? other : one + " " + other;
    }

    static Duration age(Instant updatedAt, Instant now) {
        var age = Duration.between(updatedAt, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
