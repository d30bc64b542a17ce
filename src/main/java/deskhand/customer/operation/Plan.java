package deskhand.customer.operation;

import deskhand.base.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operation would do. Texts for customers hold nothing that a model wrote, only what was checked against records.
 *
 * @param title for the person who decides: "Skip the box of December 2026"
 * @param target what it changes; two operations of one conversation with the same target contradict each other
 * @param request as it goes on after "Your request to", for the customer
 * @param done what may be told the customer once it is done
 * @param amount the money that would go to the customer
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record Plan(
        String title,
        String target,
        String request,
        String done,
        List<Change> changes,
        List<Policy> policies,
        @Nullable Money amount) {

    public Plan {
        changes = List.copyOf(changes);
        policies = List.copyOf(policies);
    }

    public boolean keepsPolicies() {
        return policies.stream().allMatch(Policy::kept);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Plan[" + target + "]";
    }

    /** One thing that would be different. */
    @Serdeable
    public record Change(String what, String before, String after) {}

    /** What the shop's policy says to it. */
    @Serdeable
    public record Policy(String says, boolean kept) {}
}
