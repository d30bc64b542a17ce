package deskhand.pipeline.handoff;

import deskhand.turn.Brief;
import deskhand.turn.Route;
import deskhand.turn.words.NoteWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the customer sounds, and how that changed over the conversation. */
final class Mood {

    private static final Pattern COURSE = Pattern.compile("sounded ([a-z ,]+?)(: it gets (worse|better))?\\.");

    private Mood() {}

    static String of(Route route, Optional<Brief> brief, NoteWords words) {
        var says = new ArrayList<String>();
        says.add(words.of("sentiment", route.sentiment()));
        if (route.frustrated()) {
            says.add(words.of("frustrated"));
        }
        brief.map(known -> Summary.part(known, "Mood"))
                .map(COURSE::matcher)
                .filter(course -> course.find())
                .ifPresent(course -> {
                    var moods = course.group(1).split(", then ");
                    if (moods.length > 1) {
                        says.add(words.of("trend", before(moods, words)));
                    }
                    if (course.group(3) != null) {
                        says.add(words.of("trend." + course.group(3)));
                    }
                });
        return says.size() == 1
                ? says.getFirst()
                : says.getFirst() + " (" + String.join(", ", says.subList(1, says.size())) + ")";
    }

    private static String before(String[] moods, NoteWords words) {
        return Arrays.stream(moods, 0, moods.length - 1)
                .map(mood -> words.of(
                        "sentiment." + mood.strip().toLowerCase(Locale.ROOT).replace(' ', '_')))
                .collect(Collectors.joining(", "));
    }
}
