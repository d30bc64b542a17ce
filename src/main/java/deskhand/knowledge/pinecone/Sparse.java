package deskhand.knowledge.pinecone;

import deskhand.knowledge.Question;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** The words of a text as a sparse vector: a number for each word, and how much it counts, less for each further time. */
final class Sparse {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,40}");
    private static final int MOST = 900;
    private static final double SATURATION = 1.2;

    private Sparse() {}

    static Map<String, Object> of(String text, double weight) {
        var counted = counted(text, weight);
        return Map.of("indices", List.copyOf(counted.keySet()), "values", List.copyOf(counted.values()));
    }

    /** Words of the question itself count fully, those said before it less. */
    static Map<String, Object> of(Question question, double weight) {
        var all = new TreeMap<Long, Double>();
        question.parts()
                .forEach(part -> counted(part.text(), weight * part.words())
                        .forEach((word, counts) -> all.merge(word, counts, Math::max)));
        return Map.of("indices", List.copyOf(all.keySet()), "values", List.copyOf(all.values()));
    }

    private static SortedMap<Long, Double> counted(String text, double weight) {
        var times = new TreeMap<Long, Integer>();
        var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find() && times.size() < MOST) {
            times.merge(number(matcher.group()), 1, Integer::sum);
        }
        var counted = new TreeMap<Long, Double>();
        times.forEach((word, count) -> counted.put(word, weight * count * (SATURATION + 1) / (count + SATURATION)));
        return counted;
    }

    private static long number(String word) {
        var sum = new CRC32();
        sum.update(word.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
