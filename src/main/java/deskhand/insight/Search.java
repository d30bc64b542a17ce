package deskhand.insight;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds conversations that the bot had to do with. */
@Singleton
public class Search {

    private static final int MOST_WORDS = 8;

    private final SearchRows rows;

    Search(SearchRows rows) {
        this.rows = rows;
    }

    /**
     * What to look for; nothing is everything.
     *
     * @param words beginnings of words in the customer's name or address, the conversation's number or its subject
     * @param outcome send, draft, escalate, or none where nothing was decided
     * @param from only turns that were decided then or later
     * @param until only turns that were decided before
     */
    public record Wanted(
            @Nullable String words,
            @Nullable String connection,
            @Nullable String outcome,
            @Nullable String category,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** Each conversation once, newest turn first; {@code before} is the turn's id to page from. */
    public List<Found> page(Wanted wanted, long before, int most) {
        var words = wanted.words() == null ? "" : wanted.words().strip();
        if (words.isEmpty()) {
            return rows.newest(
                    before,
                    wanted.connection(),
                    wanted.outcome(),
                    wanted.category(),
                    wanted.from(),
                    wanted.until(),
                    most);
        }
        var query = query(words);
        return query.isEmpty()
                ? List.of()
                : rows.named(
                        query,
                        before,
                        wanted.connection(),
                        wanted.outcome(),
                        wanted.category(),
                        wanted.from(),
                        wanted.until(),
                        most);
    }

    /** All words, each as the beginning of one. What is neither letter nor digit means something to the text search. */
    static String query(String words) {
        return Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }
}
