package deskhand.knowledge.pinecone;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        var times = new TreeMap<Long, Integer>();
        var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find() && times.size() < MOST) {
            times.merge(number(matcher.group()), 1, Integer::sum);
        }
        var values = times.values().stream()
                .map(count -> weight * count * (SATURATION + 1) / (count + SATURATION))
                .toList();
        return Map.of("indices", List.copyOf(times.keySet()), "values", values);
    }

    private static long number(String word) {
        var sum = new CRC32();
        sum.update(word.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
