package deskhand.turn.words;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stages, tools and shipped rules tell in English, as agents read it: from {@code notes/told.<language>.txt}. It is kept in
 * English with the turn, because agents of several languages may read it, and some of it is worded for customers or models.
 */
final class ToldWords {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** A figure, a name or a list, and no end of a sentence. */
    private static final String VALUE = "((?:[^.!?\\n]|[.!?][^\\s])+?)";

    /** A phrase ends where the text does, or before a quotation or the name of the rule. */
    private static final String END = "($|: (?s:.)*| \\((?s:.)*)";

    private static final Pattern BETWEEN = Pattern.compile("(?:[.!?]|: |\\n)[ \\n]*");
    private static final String AND = ", and ";
    private static final String COMMA = ", ";
    private static final int LONGEST = 4_000;

    private final List<Phrase> phrases;
    private final Dates dates;

    /** {@code beginning}: before the first place; {@code isPart}: means something only within another phrase. */
    private record Phrase(
            boolean isPart, String beginning, Pattern first, Pattern whole, List<Integer> places, String other) {}

    private ToldWords(Stream<String> lines, Dates dates) {
        // What says most goes first: other phrases may be a part of it.
        this.phrases = lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .sorted(Comparator.comparingInt((String line) -> PLACE.matcher(line.split(" \\| ", 2)[0])
                                .replaceAll("")
                                .length())
                        .reversed())
                .map(ToldWords::phrase)
                .toList();
        this.dates = dates;
    }

    /** None for a language without a file: then all stays as it is. */
    static ToldWords in(String language) {
        var dates = new Dates(Locale.forLanguageTag(language));
        if (!language.matches("[a-z]{2,3}")) {
            return new ToldWords(Stream.of(), dates);
        }
        try (var in = ToldWords.class.getResourceAsStream("/notes/told." + language + ".txt")) {
            return new ToldWords(
                    in == null ? Stream.of() : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines(), dates);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Phrase phrase(String line) {
        var isPart = line.startsWith("~ ");
        var parts = (isPart ? line.substring(2) : line).split(" \\| ", 2);
        var english = parts[0];
        var pattern = new StringBuilder("^");
        var numbers = new ArrayList<Integer>();
        var from = 0;
        var places = PLACE.matcher(english);
        while (places.find()) {
            pattern.append(Pattern.quote(english.substring(from, places.start())))
                    .append(VALUE);
            numbers.add(Integer.parseInt(places.group(1)));
            from = places.end();
        }
        pattern.append(Pattern.quote(english.substring(from)));
        var first = english.indexOf('{');
        return new Phrase(
                isPart,
                first < 0 ? english : english.substring(0, first),
                Pattern.compile(pattern + END),
                Pattern.compile(pattern + "($)"),
                List.copyOf(numbers),
                parts[1]);
    }

    /** The same text where nobody knows it. Of several sentences each is told for itself. */
    String of(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        return known(text, false).orElseGet(() -> sentences(text));
    }

    private String sentences(String text) {
        var told = new StringBuilder();
        var from = 0;
        for (var end : ends(text)) {
            var sentence = text.substring(from, end).stripTrailing();
            told.append(known(sentence, false).orElse(sentence)).append(text, from + sentence.length(), end);
            from = end;
        }
        return told.toString();
    }

    /** Where the next sentence begins. What follows a colon is quoted and belongs to what is said before. */
    private static List<Integer> ends(String text) {
        var ends = new ArrayList<Integer>();
        var between = BETWEEN.matcher(text);
        var quoted = false;
        while (between.find()) {
            var found = between.group();
            var isLine = found.contains("\n");
            quoted = !isLine && (quoted || found.startsWith(": "));
            if (isLine || found.length() > 1 && !quoted) {
                ends.add(between.end());
            }
        }
        ends.add(text.length());
        return ends;
    }

    private Optional<String> known(String text, boolean within) {
        return phrases.stream()
                .filter(phrase -> (within || !phrase.isPart()) && text.startsWith(phrase.beginning()))
                .map(phrase -> told(phrase, text, within))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** {@code within}: all of it has to be known, because it is only a part itself. */
    private @Nullable String told(Phrase phrase, String text, boolean within) {
        var found = phrase.whole().matcher(text);
        if (!found.find()) {
            found = phrase.first().matcher(text);
            if (within || !found.find()) {
                return null;
            }
        }
        var told = new StringBuilder();
        var from = 0;
        var places = PLACE.matcher(phrase.other());
        while (places.find()) {
            told.append(phrase.other(), from, places.start())
                    .append(part(found.group(1 + phrase.places().indexOf(Integer.parseInt(places.group(1))))));
            from = places.end();
        }
        return told.append(phrase.other().substring(from))
                .append(rest(found.group(phrase.places().size() + 1)))
                .toString();
    }

    private String rest(String rest) {
        return rest.startsWith(" (") ? " " + known(rest.strip(), true).orElse(rest.strip()) : rest;
    }

    /** A day, a state, or something told itself; else a name or figure that stays as it is. */
    String value(String value) {
        return known(value, true).orElseGet(() -> dates.told(value));
    }

    private String part(String value) {
        return known(value, true).orElseGet(() -> list(value));
    }

    private String list(String value) {
        if (value.contains(AND)) {
            return known("and", true).orElse("and").transform(and -> each(value, AND, " " + and + " "));
        }
        return value.contains(COMMA) ? each(value, COMMA, COMMA) : dates.told(value);
    }

    private String each(String value, String between, String told) {
        return Stream.of(value.split(between)).map(this::part).collect(Collectors.joining(told));
    }
}
