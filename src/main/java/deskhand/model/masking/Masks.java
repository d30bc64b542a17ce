package deskhand.model.masking;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import deskhand.base.CardNumber;
import deskhand.base.Recent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The placeholders of one turn. The same value gets the same placeholder in all its questions. */
public final class Masks {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[("
            + Stream.concat(Stream.of(Kind.values()).map(Kind::label), Stream.of("TEXT"))
                    .collect(Collectors.joining("|"))
            + ")_(\\d{1,4})\\]");

    private static final int PARAGRAPHS = 40;
    private static final int CLEAN_PARAGRAPHS = 300;

    /** Most of a prompt is the same at every turn. By their prints alone, because some are a customer's words. */
    private static final Map<ByteBuffer, List<Found>> CLEAN =
            Collections.synchronizedMap(Recent.byUse(CLEAN_PARAGRAPHS));

    private final Map<String, String> placeholders = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, List<Found>> found = Recent.byAge(PARAGRAPHS);
    private final KnownValues known = new KnownValues();

    /** The text without personal data of these kinds. */
    public synchronized String mask(String text, Set<Kind> kinds) {
        // What only looks like a placeholder must not turn into somebody's data on the way back.
        var plain = replace(PLACEHOLDER, text, match -> placeholder("TEXT", match.group()));
        return inParagraphs(plain, kinds, (kind, value) -> placeholder(kind.label(), value));
    }

    /** For what is only looked at: without personal data of any kind, and nothing can be put back. */
    public synchronized String redact(String text) {
        return inParagraphs(text, Kind.all(), (kind, _) -> "[" + kind.label() + "]");
    }

    private interface Cover {
        String over(Kind kind, String value);
    }

    /** One paragraph, and what patterns find in it. */
    private record Searched(String paragraph, List<Found> found) {}

    /**
     * The questions of one turn repeat its message and its evidence, so each paragraph is searched once. What was found anywhere
     * is then covered wherever it stands: a password is known by the words before it, and a model that repeats it leaves those out.
     */
    private String inParagraphs(String text, Set<Kind> kinds, Cover cover) {
        var all = new ArrayList<Searched>();
        for (var from = 0; from < text.length(); ) {
            var gap = text.indexOf("\n\n", from + 1);
            var to = gap < 0 ? text.length() : gap;
            var paragraph = text.substring(from, to);
            var here = foundIn(paragraph).stream()
                    .filter(one -> kinds.contains(one.kind()))
                    .toList();
            here.forEach(one -> known.learn(one.kind(), paragraph.substring(one.start(), one.end())));
            all.add(new Searched(paragraph, here));
            from = to;
        }
        var covered = new StringBuilder();
        all.forEach(one -> cover(covered, one.paragraph(), known.in(one.paragraph(), one.found(), kinds), cover));
        return covered.toString();
    }

    private static void cover(StringBuilder covered, String paragraph, List<Found> here, Cover cover) {
        var from = 0;
        for (var one : here) {
            covered.append(paragraph, from, one.start())
                    .append(cover.over(one.kind(), paragraph.substring(one.start(), one.end())));
            from = one.end();
        }
        covered.append(paragraph, from, paragraph.length());
    }

    private List<Found> foundIn(String paragraph) {
        var known = found.get(paragraph);
        if (known != null) {
            return known;
        }
        var print = print(paragraph);
        if (CLEAN.get(print) != null) {
            return List.of();
        }
        var here = PersonalData.in(paragraph, Kind.all());
        if (here.isEmpty()) {
            CLEAN.put(print, here);
        } else {
            found.put(paragraph, here);
        }
        return here;
    }

    private static ByteBuffer print(String paragraph) {
        try {
            var text = paragraph.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    private String placeholder(String label, String value) {
        return placeholders.computeIfAbsent(label + " " + value, _ -> {
            var number = 1;
            while (values.containsKey("[" + label + "_" + number + "]")) {
                number++;
            }
            var placeholder = "[" + label + "_" + number + "]";
            values.put(placeholder, value);
            return placeholder;
        });
    }

    /**
     * Puts the values back into JSON. A card number stays out: nothing that holds one may be stored.
     *
     * @throws IllegalArgumentException in words for a model if it made a placeholder up
     */
    public synchronized String restore(String json) {
        return replace(PLACEHOLDER, json, match -> {
            var value = values.get(match.group());
            if (value == null) {
                throw new IllegalArgumentException("there is no placeholder " + match.group() + " in the request");
            }
            return match.group(1).equals(Kind.CARD.label()) ? CardNumber.REMOVED : escaped(value);
        });
    }

    private static String escaped(String value) {
        var escaped = new StringBuilder();
        for (var at = 0; at < value.length(); at++) {
            var character = value.charAt(at);
            if (character == '"' || character == '\\') {
                escaped.append('\\').append(character);
            } else if (character < ' ') {
                escaped.append(String.format("\\u%04x", (int) character));
            } else {
                escaped.append(character);
            }
        }
        return escaped.toString();
    }

    private interface Replacement {
        String of(Matcher match);
    }

    private static String replace(Pattern pattern, String text, Replacement replacement) {
        var replaced = new StringBuilder();
        var matcher = pattern.matcher(text);
        var from = 0;
        while (matcher.find()) {
            replaced.append(text, from, matcher.start()).append(replacement.of(matcher));
            from = matcher.end();
        }
        return replaced.append(text, from, text.length()).toString();
    }
}
