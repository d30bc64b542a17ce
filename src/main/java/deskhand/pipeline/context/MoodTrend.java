package deskhand.pipeline.context;

import deskhand.turn.EarlierTurn;
import deskhand.turn.Route;
import deskhand.turn.Sentiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the customer's mood went, in one line. */
final class MoodTrend {

    private static final int SHOWN = 5;

    private MoodTrend() {}

    /** Nothing to tell of a single message; the route says how that one sounds. */
    static List<String> of(List<EarlierTurn> earlier, Route route) {
        if (earlier.isEmpty()) {
            return List.of();
        }
        var moods = new ArrayList<Sentiment>();
        earlier.forEach(turn -> moods.add(turn.route().sentiment()));
        moods.add(route.sentiment());
        var shown = moods.subList(Math.max(0, moods.size() - SHOWN), moods.size());
        var change = shown.getLast().compareTo(shown.getFirst());
        return List.of(shown.stream()
                        .map(mood -> mood.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", then ", "The customer sounded ", ""))
                + (change < 0 ? ": it gets worse." : change > 0 ? ": it gets better." : "."));
    }
}
