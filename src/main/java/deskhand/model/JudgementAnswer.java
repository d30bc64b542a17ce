package deskhand.model;

import static java.util.Objects.requireNonNull;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A judge's answer, as it is on the wire: four grades from 0 to 1 and what follows from them. */
@Serdeable
public record JudgementAnswer(
        Ruling verdict,
        double accuracy,
        double tone,
        double safety,
        double completeness,

        @Answer("the first sentence that nothing backs, word for word, or null") @Nullable
        String unsupported,

        List<String> reasons) {

    @Serdeable
    public enum Ruling {
        pass,
        revise,
        hold,
        stop
    }

    public JudgementAnswer {
        requireNonNull(verdict, "verdict is missing");
        Share.check("accuracy", accuracy);
        Share.check("tone", tone);
        Share.check("safety", safety);
        Share.check("completeness", completeness);
        reasons = List.copyOf(requireNonNull(reasons, "reasons is missing"));
    }

    public double lowestGrade() {
        return Math.min(Math.min(accuracy, tone), Math.min(safety, completeness));
    }
}
