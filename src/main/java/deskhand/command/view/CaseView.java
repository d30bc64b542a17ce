package deskhand.command.view;

import deskhand.customer.operation.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft and what it rests on.
 *
 * @param tier of the customer, null if it is not known
 * @param language that they write in, null if the turn got no further
 * @param asked what the customer said, message by message
 * @param draft null if the turn ended without one
 * @param sure of the specialist, in percent
 * @param because why it was not sent
 * @param checks what the checks found
 * @param facts of records that were at hand
 * @param missing what could not be looked up
 * @param approvals what waits in the conversation
 */
public record CaseView(
        long turn,
        String customer,
        @Nullable String tier,
        @Nullable String language,
        List<String> asked,
        @Nullable String draft,
        @Nullable Long sure,
        List<String> because,
        List<String> checks,
        List<Source> sources,
        List<String> facts,
        List<String> missing,
        List<Waiting> approvals) {

    public CaseView {
        asked = List.copyOf(asked);
        because = List.copyOf(because);
        checks = List.copyOf(checks);
        sources = List.copyOf(sources);
        facts = List.copyOf(facts);
        missing = List.copyOf(missing);
        approvals = List.copyOf(approvals);
    }

    /** What the draft cites; {@code link} only if it leads to a page of the web. */
    public record Source(String title, @Nullable String link) {}

    /** {@code fields}: its arguments, for a person who wants others. */
    public record Waiting(long id, Plan plan, List<ArgumentField> fields) {

        public Waiting {
            fields = List.copyOf(fields);
        }

        public String title() {
            return plan.title();
        }

        public boolean keepsPolicies() {
            return plan.keepsPolicies();
        }
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "CaseView[" + turn + "]";
    }
}
