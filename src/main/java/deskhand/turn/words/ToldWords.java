package deskhand.turn.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stages and shipped rules tell in English, in the agents' language: from {@code notes/told.<language>.txt}. It is kept
 * in English with the turn, because agents of several languages may read it.
 */
final class ToldWords {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** A phrase ends where the text does, or before a quotation or the name of the rule. */
    private static final String END = "(?=$|: | \\()";

    private final List<Phrase> phrases;

    private record Phrase(Pattern english, String other) {}

    private ToldWords(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    /** None for a language without a file: then all stays in English. */
    static ToldWords in(String language) {
        if (!language.matches("[a-z]{2,3}")) {
            return new ToldWords(List.of());
        }
        try (var in = ToldWords.class.getResourceAsStream("/notes/told." + language + ".txt")) {
            return in == null
                    ? new ToldWords(List.of())
                    : new ToldWords(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split(" \\| ", 2))
                            // What says most goes first: other phrases may be a part of it.
                            .sorted(Comparator.comparingInt((String[] parts) ->
                                            parts[0].replaceAll("\\{.}", "").length())
                                    .reversed())
                            .map(parts -> phrase(parts[0], parts[1]))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Phrase phrase(String english, String other) {
        var pattern = new StringBuilder("^");
        var from = 0;
        var places = PLACE.matcher(english);
        while (places.find()) {
            pattern.append(Pattern.quote(english.substring(from, places.start())))
                    .append("(?<p")
                    .append(places.group(1))
                    .append(">.{1,200}?)");
            from = places.end();
        }
        pattern.append(Pattern.quote(english.substring(from))).append(END);
        return new Phrase(
                Pattern.compile(pattern.toString()),
                PLACE.matcher(Matcher.quoteReplacement(other)).replaceAll("\\${p$1}"));
    }

    /** The same text where nobody knows it. */
    String of(String text) {
        return phrases.stream()
                .map(phrase -> {
                    var found = phrase.english().matcher(text);
                    return found.find() ? found.replaceFirst(phrase.other()) : null;
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(text);
    }
}
