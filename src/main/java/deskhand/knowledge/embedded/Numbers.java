package deskhand.knowledge.embedded;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The numbers that a text names, in digits or in words. */
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:[.,:]\\d{1,9})*|[\\p{L}]{3,9}");

    /** Without one, which is mostly no number. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("twelve", "12"),
            Map.entry("fourteen", "14"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("sixty", "60"),
            Map.entry("ninety", "90"),
            Map.entry("zwei", "2"),
            Map.entry("drei", "3"),
            Map.entry("vier", "4"),
            Map.entry("fünf", "5"),
            Map.entry("sechs", "6"),
            Map.entry("sieben", "7"),
            Map.entry("acht", "8"),
            Map.entry("neun", "9"),
            Map.entry("zehn", "10"),
            Map.entry("zwölf", "12"),
            Map.entry("vierzehn", "14"),
            Map.entry("zwanzig", "20"),
            Map.entry("dreißig", "30"));

    private static final int SHOWN = 3;

    private Numbers() {}

    static Set<String> in(String text) {
        var numbers = new LinkedHashSet<String>();
        var found = NUMBER.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            var word = found.group();
            if (Character.isDigit(word.charAt(0))) {
                numbers.add(word);
            } else if (WORDS.containsKey(word)) {
                numbers.add(WORDS.get(word));
            }
        }
        return numbers;
    }

    /** What one names and the other does not, if that is so in both directions. */
    static Optional<String> differing(String here, String there) {
        var onlyHere = in(here);
        var onlyThere = in(there);
        var common = new LinkedHashSet<>(onlyHere);
        common.retainAll(onlyThere);
        onlyHere.removeAll(common);
        onlyThere.removeAll(common);
        return onlyHere.isEmpty() || onlyThere.isEmpty()
                ? Optional.empty()
                : Optional.of(shown(onlyHere) + " here, " + shown(onlyThere) + " there");
    }

    private static String shown(Set<String> numbers) {
        return String.join(" and ", numbers.stream().limit(SHOWN).toList());
    }
}
