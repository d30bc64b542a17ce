package deskhand.turn;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What is open between the customer and us. Empty for whoever is not proven to be the customer. */
@Serdeable
public record OpenIssues(List<Issue> issues) {

    public static final OpenIssues NONE = new OpenIssues(List.of());

    public OpenIssues {
        issues = List.copyOf(issues);
    }

    @JsonIgnore
    public boolean isOutstanding() {
        return !issues.isEmpty();
    }

    /** {@code trigger}: the rule, or the kept case, that found it; {@code evidence}: what it saw, in words for a person. */
    @Serdeable
    public record Issue(String trigger, double confidence, String evidence, boolean forbidsAuto) {}
}
