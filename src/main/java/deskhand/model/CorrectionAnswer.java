package deskhand.model;

import static java.util.Objects.requireNonNull;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What a correction is about, as a judge tells it on the wire. */
@Serdeable
public record CorrectionAnswer(
        @Answer("one to three of them, the gravest first") List<Kind> kinds) {

    private static final int MOST = 3;

    @Serdeable
    public enum Kind {
        safety,
        accuracy,
        policy,
        completeness,
        tone,
        style
    }

    public CorrectionAnswer {
        kinds = List.copyOf(requireNonNull(kinds, "kinds is missing"));
        if (kinds.isEmpty() || kinds.size() > MOST) {
            throw new IllegalArgumentException("kinds has one to " + MOST + " words");
        }
    }
}
