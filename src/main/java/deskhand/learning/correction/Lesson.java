package deskhand.learning.correction;

import java.time.Instant;
import java.util.List;

/** A correction as a specialist is shown it: without personal data, and nothing that a reply may rest on. */
public record Lesson(long id, List<String> kinds, String draft, String sent, Instant at, double likeness) {

    public Lesson {
        kinds = List.copyOf(kinds);
    }
}
