package deskhand.pipeline.signals;

import deskhand.helpdesk.Author;
import deskhand.model.embedded.Embedder;
import deskhand.turn.Line;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts how often the customer asked what they ask now: in the same words, or in others that mean the same. */
@Singleton
class SameAsk {

    private static final int LOOKED_AT = 12;
    private static final int SHORTEST_WORD = 4;
    private static final double SHARED_WORDS = 0.6;
    private static final double SAME_MEANING = 0.75;

    private final Embedder embedder;

    SameAsk(Embedder embedder) {
        this.embedder = embedder;
    }

    /** At least one: the ask itself. What is said twice in one breath, while nobody could answer, is one ask. */
    int count(Turn turn) {
        var asks = turn.asks().stream()
                .map(Line::text)
                .filter(text -> !words(text).isEmpty())
                .toList();
        if (asks.isEmpty()) {
            return 1;
        }
        var newest = asks.getLast();
        var before = turn.history().stream()
                .filter(line -> line.author() == Author.CUSTOMER && !line.hidden())
                .map(Line::text)
                .filter(text -> !words(text).isEmpty())
                .toList();
        return 1
                + Math.toIntExact(
                        latest(before).stream().filter(one -> same(newest, one)).count());
    }

    private static List<String> latest(List<String> texts) {
        return texts.subList(Math.max(0, texts.size() - LOOKED_AT), texts.size());
    }

    private boolean same(String one, String other) {
        return shared(words(one), words(other)) >= SHARED_WORDS || embedder.similarity(one, other) >= SAME_MEANING;
    }

    private static double shared(Set<String> one, Set<String> other) {
        var both = one.stream().filter(other::contains).count();
        return both / (double) (one.size() + other.size() - both);
    }

    /** Numbers and longer words; the short ones are much the same in all sentences. */
    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }
}
