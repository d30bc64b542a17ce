package deskhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The plainest judge there is, for comparison: which share of an answer's words its sources have too. */
final class SharedWords {

    private SharedWords() {}

    static double share(JsonNode one) {
        var known = new StringBuilder();
        one.path("contexts")
                .forEach(context -> known.append(context.path("text").asText()).append(' '));
        var sources = Set.copyOf(words(known.toString()));
        var answer = words(one.path("answer").asText());
        return answer.isEmpty()
                ? 0
                : (double) answer.stream().filter(sources::contains).count() / answer.size();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
