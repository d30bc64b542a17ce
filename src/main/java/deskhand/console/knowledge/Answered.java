package deskhand.console.knowledge;

import deskhand.knowledge.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a question found, with the way each passage came to its place in words.
 *
 * @param floor what a passage needs to be used
 * @param note what else is to be said
 */
public record Answered(
        boolean nothing,
        String floor,
        String index,
        @Nullable String note,
        List<Place> places) {

    private static final double SURE = 0.005;

    public Answered {
        places = List.copyOf(places);
    }

    /** A passage and how it came to its place. */
    public record Place(
            int rank,
            long documentId,
            String title,
            String heading,
            String text,
            String score,
            boolean isUsed,
            List<Step> steps) {

        public Place {
            steps = List.copyOf(steps);
        }
    }

    /** One step of the ranking; {@code value} is from 0 to 1. */
    public record Step(String name, double value, String says) {

        public String number() {
            return Answered.number(value);
        }
    }

    static Answered of(Found found) {
        var places = new ArrayList<Place>();
        for (var ranked : found.ranked()) {
            places.add(place(places.size() + 1, ranked, found.floor()));
        }
        return new Answered(found.nothing(), number(found.floor()), found.index(), found.note(), places);
    }

    private static Place place(int rank, Found.Ranked ranked, double floor) {
        var passage = ranked.passage();
        return new Place(
                rank,
                passage.documentId(),
                passage.title(),
                passage.heading(),
                passage.text(),
                number(ranked.score()),
                ranked.score() >= floor,
                steps(ranked, floor));
    }

    private static List<Step> steps(Found.Ranked ranked, double floor) {
        var hit = ranked.hit();
        var steps = new ArrayList<Step>();
        steps.add(new Step("Meaning", hit.meaning(), meaning(hit.meaning())));
        steps.add(new Step("Words", hit.words(), words(hit.words())));
        steps.add(new Step("Both together", hit.fused(), "meaning and words added, words counting less"));
        var fits = hit.fused();
        if (hit.reranked() != null) {
            fits = hit.reranked();
            steps.add(new Step("Read again", fits, "by a model that read question and passage together"));
        }
        steps.add(new Step("Age", ranked.freshness(), age(ranked.freshness())));
        if (fits > 0 && ranked.score() / (fits * ranked.freshness()) < 1 - SURE) {
            steps.add(
                    new Step("Language", ranked.score() / (fits * ranked.freshness()), "written in another language"));
        }
        steps.add(new Step(
                "In the end",
                ranked.score(),
                ranked.score() >= floor
                        ? "above " + number(floor) + ", so it is used"
                        : "below " + number(floor) + ", so it is not used"));
        return steps;
    }

    private static String meaning(double value) {
        if (value <= 0) {
            return "not known yet, or nothing in common";
        }
        return value >= 0.6
                ? "says nearly what is asked"
                : value >= 0.4 ? "is about the same" : "is about something else";
    }

    private static String words(double value) {
        return value <= 0
                ? "has none of the question's words"
                : "has " + Math.round(100 * value) + " % of the question's words, rare ones counting more";
    }

    private static String age(double value) {
        var lost = Math.round(1000 * (1 - value)) / 10.0;
        return lost == 0 ? "new, so nothing is taken off" : "takes " + lost + " % off";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
