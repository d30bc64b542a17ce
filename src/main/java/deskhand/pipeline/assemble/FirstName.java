package deskhand.pipeline.assemble;

import java.util.Optional;
import java.util.regex.Pattern;

/** The first name, if what customers typed as their name looks like one: anything could stand there. */
final class FirstName {

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]{1,24}");

    private FirstName() {}

    static Optional<String> of(String name) {
        var first = name.strip().split("\\s+", 2)[0];
        return NAME.matcher(first).matches() ? Optional.of(first) : Optional.empty();
    }
}
