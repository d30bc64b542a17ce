package deskhand.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the words of customers who write another language into English, one by one, as far as helpdesks hear them. Nobody
 * should read the result; it tells models that know only English what a message is about.
 */
public final class Glossary {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern SPELT_OUT = Pattern.compile("([aou])e");

    private static final int LONGEST_PHRASE = 5;
    private static final int SHORTEST_STEM = 3;
    private static final int WORDS_LOOKED_AT = 120;

    /** One known word of a longer text may be a name. */
    private static final int ENOUGH = 2;

    private static final Glossary SHIPPED = read();

    private final Map<String, String> phrases = new HashMap<>();

    /** The same without accents, for those who leave them out. */
    private final Map<String, String> bare = new HashMap<>();

    private final Map<String, String> stems = new HashMap<>();

    private Glossary() {}

    /** The text itself if it is English, or if too little of it is known. */
    public static String readable(String text, String language) {
        return "en".equals(language)
                ? text
                : Objects.requireNonNullElse(SHIPPED.inEnglish(NO_LETTERS.split(text.toLowerCase(Locale.ROOT))), text);
    }

    private @Nullable String inEnglish(String[] words) {
        var known = new ArrayList<String>();
        var rest = Arrays.stream(words)
                .filter(word -> !word.isEmpty())
                .limit(WORDS_LOOKED_AT)
                .toList();
        var from = 0;
        while (from < rest.size()) {
            from += take(rest, from, known);
        }
        return known.size() >= Math.min(ENOUGH, rest.size()) && !known.isEmpty() ? String.join(" ", known) : null;
    }

    /** The longest phrase that begins here counts. Tells how many words it has. */
    private int take(List<String> words, int from, List<String> known) {
        for (var length = Math.min(LONGEST_PHRASE, words.size() - from); length > 0; length--) {
            var phrase = String.join(" ", words.subList(from, from + length));
            var english = length > 1 ? ofPhrase(phrase) : ofWord(phrase);
            if (english != null) {
                known.add(english);
                return length;
            }
        }
        return 1;
    }

    private @Nullable String ofPhrase(String phrase) {
        var exact = phrases.get(phrase);
        if (exact != null) {
            return exact;
        }
        var plain = Accents.dropped(phrase);
        var found = bare.get(plain);
        return found != null ? found : bare.get(shortened(plain));
    }

    private @Nullable String ofWord(String word) {
        var whole = ofPhrase(word);
        if (whole != null) {
            return whole;
        }
        var plain = Accents.dropped(word);
        var stem = ofStem(plain);
        return stem != null ? stem : ofStem(shortened(plain));
    }

    private @Nullable String ofStem(String word) {
        for (var length = word.length(); length >= SHORTEST_STEM; length--) {
            var english = stems.get(word.substring(0, length));
            if (english != null) {
                return english;
            }
        }
        return null;
    }

    /** Some write ae for ä. */
    private static String shortened(String plain) {
        return SPELT_OUT.matcher(plain).replaceAll("$1");
    }

    private void add(String english, String foreign) {
        var words = NO_LETTERS.matcher(foreign).replaceAll(" ").strip();
        if (foreign.endsWith("*")) {
            stems.putIfAbsent(Accents.dropped(words), english);
        } else {
            phrases.putIfAbsent(words, english);
            bare.putIfAbsent(Accents.dropped(words), english);
        }
    }

    private static Glossary read() {
        var glossary = new Glossary();
        try (var in = Objects.requireNonNull(Glossary.class.getResourceAsStream("/brain/glossary.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .forEach(line -> Arrays.stream(line[1].split(" "))
                            .forEach(foreign -> glossary.add(line[0].strip(), foreign)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return glossary;
    }
}
