package deskhand.tool.cancel;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The page behind a link.
 *
 * @param token empty if there is nothing to decide any more
 * @param says a key of the messages: how it ended or why nothing can be done
 * @param objection a key of the messages: what is missing in the form
 */
public record CancelView(
        String language,
        Map<String, String> words,
        String token,
        int pauseMonths,
        @Nullable String says,
        @Nullable String objection) {

    private static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es", "nl", "it", "pt");

    public CancelView {
        words = Map.copyOf(words);
    }

    static CancelView of(
            String language, String token, int pauseMonths, @Nullable String says, @Nullable String objection) {
        var known = language.length() >= 2
                        && LANGUAGES.contains(language.substring(0, 2).toLowerCase(Locale.ROOT))
                ? language.substring(0, 2).toLowerCase(Locale.ROOT)
                : "en";
        var bundle = ResourceBundle.getBundle(
                "cancel.messages",
                Locale.forLanguageTag(known),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var words = new TreeMap<String, String>();
        bundle.keySet()
                .forEach(key ->
                        words.put(key, bundle.getString(key).replace("{months}", Integer.toString(pauseMonths))));
        return new CancelView(known, words, token, pauseMonths, says, objection);
    }

    public String word(String key) {
        var word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("There is no message " + key);
        }
        return word;
    }

    public boolean isOpen() {
        return !token.isEmpty();
    }
}
