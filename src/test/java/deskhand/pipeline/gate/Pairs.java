package deskhand.pipeline.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A reply that must trip a rule and one that nearly does, below {@code src/test/resources/gate}. */
public record Pairs(String rule, String language, String trips, String passes) {

    /** What the customer wrote, in every pair. */
    public static final String QUESTION =
            "Where is my order 1042? I was told €500 and 24 December. My address is mira@example.com.";

    /** What every reply may rest on. */
    public static final List<String> RECORDS = List.of(
            "Your order 1042 (€38.00) was shipped on 19 November 2026 under tracking number NP48210377SE."
                    + " https://track.example.com/NP48210377SE",
            "Your order 1040 is cancelled.",
            "A refund of €12.00 (card) went through on 3 November 2026.");

    public static final String ARTICLE =
            "A parcel takes 2 to 3 working days. Ring the carrier on 030 9018 2000. Refunds are made within 5 weeks.";

    /** Only the team may read it. */
    public static final String NOTE = "The customer is a known complainer and gets nothing more from us.";

    public static List<Pairs> all() {
        try {
            return Files.readAllLines(Path.of("src", "test", "resources", "gate", "pairs.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 4))
                    .map(parts -> new Pairs(parts[0], parts[1], text(parts[2]), text(parts[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String written) {
        return written.strip().replace("\\n", "\n");
    }

    @Override
    public String toString() {
        return rule + " (" + language + "): " + trips;
    }
}
