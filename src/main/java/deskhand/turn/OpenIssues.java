package deskhand.turn;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is open between the customer and us. Empty for whoever is not proven to be the customer. {@code asked}: what a model
 * made of it, null if none was asked.
 */
@Serdeable
public record OpenIssues(List<Issue> issues, @Nullable Asked asked) {

    public static final OpenIssues NONE = of(List.of());

    public OpenIssues {
        issues = List.copyOf(issues);
    }

    /** What rules and likeness found. */
    public static OpenIssues of(List<Issue> issues) {
        return new OpenIssues(issues, null);
    }

    @JsonIgnore
    public boolean isOutstanding() {
        return !issues.isEmpty();
    }

    /** {@code by}: the model, null if it did not answer; {@code says}: in words for a person; {@code quote}: what it rests on. */
    @Serdeable
    public record Asked(
            @Nullable String by, String says, @Nullable String quote) {}

    /** {@code trigger}: the rule, or the kept case, that found it; {@code evidence}: what it saw, in words for a person. */
    @Serdeable
    public record Issue(String trigger, double confidence, String evidence, boolean forbidsAuto) {}
}
