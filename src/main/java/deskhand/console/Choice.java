package deskhand.console;

import java.util.List;
import java.util.stream.Stream;

/** One of several in a form or a row of filters. */
public record Choice(String value, String title, boolean isChosen) {

    /** With one for everything in front. */
    public static List<Choice> withAll(String all, String chosen, Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", all, chosen.isEmpty())), choices)
                .toList();
    }
}
