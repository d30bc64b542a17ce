package deskhand.customer.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * One operation as code.
 *
 * @param <A> its arguments
 */
interface Rule<A> {

    /** As tools and approvals call it. */
    String name();

    Class<A> arguments();

    /** Looks only at the customer's own records. */
    Judged judge(A asked, Standing standing, LocalDate today);

    /** Does it in the caller's transaction. False if the records are no longer as they were looked at: then nothing is changed. */
    boolean carryOut(A asked, Standing standing, Deed deed);

    /** What the records say to an operation. */
    sealed interface Judged {

        record Fine(Plan plan) implements Judged {}

        record No(String why) implements Judged {}
    }

    /**
     * For whom and under which key something is done.
     *
     * @param key names this one deed, so that nothing is entered twice
     */
    record Deed(OperationRows rows, String email, String key, Instant at) {

        LocalDate day() {
            return LocalDate.ofInstant(at, ZoneOffset.UTC);
        }
    }
}
