package deskhand.customer;

import deskhand.customer.CustomerFile.Purchase;
import java.util.Optional;
import java.util.Set;

/**
 * A system of the shop that is asked when a customer writes. Answers are kept for minutes; trouble for seconds at most, and it
 * is never taken for an answer: not to know is something else than to know of nobody.
 */
public interface LiveSource {

    /** Of a system that knows everything about a customer nothing else counts. */
    Set<FactKind> EVERYTHING =
            Set.of(FactKind.PROFILE, FactKind.SUBSCRIPTION, FactKind.ORDERS, FactKind.PAYMENTS, FactKind.CLAIMS);

    /** What the system said. */
    sealed interface Said {

        record Known(CustomerFile file) implements Said {}

        record Nobody() implements Said {}

        record Unknown(String why) implements Said {}
    }

    /** What it said of one order. */
    sealed interface Ordered {

        record Found(Purchase order) implements Ordered {}

        /** It may be there all the same: not every system can be asked for one, or tells old ones. */
        record NotFound() implements Ordered {}

        record Unknown(String why) implements Ordered {}
    }

    boolean isConnected();

    /** Nothing if no such system is connected. */
    Optional<Said> find(String email);

    /** One order of whoever has this address, which may be older than those that {@link #find} tells. */
    Ordered order(String email, String number);

    void forget(String email);

    /** Which facts it is the one to tell: they take the place of what is known besides. */
    Set<FactKind> tells();
}
