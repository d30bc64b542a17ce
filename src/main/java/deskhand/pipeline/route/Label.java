package deskhand.pipeline.route;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One of the things a text may be about, told by its name, what is said of it, and texts that are about it. */
public record Label(String name, String description, List<String> examples) {

    /** With so few examples, the shipped ones are borrowed as well. */
    private static final int FEW = 3;

    public Label {
        examples = List.copyOf(examples);
    }

    /** The name in words and the parts of the description: short texts that are about it as well. */
    List<String> phrases() {
        var name = name().replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .replaceAll("[_\\W]+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
        return Stream.concat(Stream.of(name), Arrays.stream(description().split("[,;:.]")))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .toList();
    }

    boolean isOnlyDescribed() {
        return examples.size() < FEW && !description.isBlank();
    }
}
