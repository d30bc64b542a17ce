package deskhand.pipeline.context;

import deskhand.learning.correction.Corrections;
import deskhand.learning.correction.Lesson;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What colleagues changed in drafts for like questions. It shows how they want it said; nothing in it is a fact to rest on. */
@Singleton
class Lessons {

    static final String PART = "Corrections by colleagues";

    private final Corrections corrections;

    Lessons(Corrections corrections) {
        this.corrections = corrections;
    }

    List<Lesson> about(Turn turn, Route route) {
        return corrections.like(route.category(), turn.text());
    }

    static void add(Composition composition, List<Lesson> lessons) {
        composition.addLines(
                PART,
                "what colleagues sent other customers in place of drafts; no evidence",
                newest(lessons),
                lessons.stream().map(Lessons::told).toList());
    }

    private static @Nullable Instant newest(List<Lesson> lessons) {
        return lessons.stream().map(Lesson::at).max(Comparator.naturalOrder()).orElse(null);
    }

    private static String told(Lesson lesson) {
        return "[correction:" + lesson.id() + "] about " + String.join(", ", lesson.kinds()) + ". The draft was: \""
                + line(lesson.draft()) + "\" What was sent: \"" + line(lesson.sent()) + "\"";
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ").replace('"', '\'');
    }
}
