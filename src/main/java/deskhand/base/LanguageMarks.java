package deskhand.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What gives a language away even in a few words: its small and everyday words, its letters, how its words end. */
record LanguageMarks(Set<String> words, List<String> letters, List<String> endings) {

    private static final double OF_A_WORD = 2;
    private static final double OF_A_LETTER = 0.6;

    private static final double OF_AN_ENDING = 0.3;
    private static final int SHORT = 3;

    private static final Map<String, LanguageMarks> ALL = read();

    /** How much speaks for each language. A word that several languages have tells less than one of a single one. */
    static Map<String, Double> weigh(List<String> text) {
        var weights = new LinkedHashMap<String, Double>();
        ALL.keySet().forEach(language -> weights.put(language, 0.0));
        for (var word : text) {
            var languages = ALL.values().stream()
                    .filter(marks -> marks.words.contains(word))
                    .count();
            ALL.forEach((language, marks) -> weights.merge(
                    language, languages == 0 ? marks.shapeOf(word) : marks.shareOf(word, languages), Double::sum));
        }
        return weights;
    }

    private double shareOf(String word, long languages) {
        return words.contains(word) ? OF_A_WORD / languages : 0;
    }

    private double shapeOf(String word) {
        var letter = letters.stream().anyMatch(word::contains) ? OF_A_LETTER : 0;
        var ending = word.length() > SHORT && endings.stream().anyMatch(word::endsWith) ? OF_AN_ENDING : 0;
        return letter + ending;
    }

    private static Map<String, LanguageMarks> read() {
        var all = new LinkedHashMap<String, LanguageMarks>();
        for (var line : resource().split("\n")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var parts = List.of(line.split(" "));
            var rest = parts.subList(2, parts.size());
            var known = all.getOrDefault(parts.getFirst(), new LanguageMarks(Set.of(), List.of(), List.of()));
            all.put(
                    parts.getFirst(),
                    switch (parts.get(1)) {
                        case "letters" -> new LanguageMarks(known.words, rest, known.endings);
                        case "endings" -> new LanguageMarks(known.words, known.letters, rest);
                        default -> new LanguageMarks(Set.copyOf(rest), known.letters, known.endings);
                    });
        }
        return all;
    }

    private static String resource() {
        try (InputStream in = Objects.requireNonNull(LanguageMarks.class.getResourceAsStream("/brain/languages.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
