package deskhand.pipeline.context;

import deskhand.customer.CustomerFile;
import deskhand.customer.CustomerFile.Purchase;
import deskhand.customer.Customers;
import deskhand.turn.Brief;
import deskhand.turn.Route;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Orders that the customer names and that are older than those that are told anyway. */
@Singleton
class NamedOrders {

    private static final int MOST = 3;
    private static final Duration WITHIN = Duration.ofSeconds(4);

    private final Customers customers;
    private final Sources sources;

    NamedOrders(Customers customers, Sources sources) {
        this.customers = customers;
        this.sources = sources;
    }

    /**
     * The file with them. What was looked for and not found is said in {@code leftOut}, and never as "there is none" in doubt. One
     * after the other: a system that fails at the first is not troubled with the rest, nor taken for dead because of one message.
     */
    CustomerFile with(CustomerFile file, Customers.Look look, Route route, List<String> leftOut) {
        var missing = route.orderNumbers().stream()
                .filter(number -> file.order(number).isEmpty())
                .limit(MOST)
                .toList();
        var found = new ArrayList<Purchase>();
        for (var number : missing) {
            var sought = sources.ask(Brief.ORDER + number, WITHIN, () -> customers.purchase(look, file.email(), number))
                    .await(leftOut);
            sought.ifPresent(one -> one.purchase()
                    .ifPresentOrElse(found::add, () -> leftOut.add(Brief.ORDER + number + ": " + why(one))));
            if (sought.isEmpty() || sought.get().unknown() != null) {
                missing.subList(missing.indexOf(number) + 1, missing.size())
                        .forEach(other -> leftOut.add(Brief.ORDER + other + ": unknown, not asked for after that"));
                break;
            }
        }
        return found.isEmpty() ? file : file.and(found);
    }

    private static String why(Customers.Sought sought) {
        if (sought.unknown() != null) {
            return "unknown, " + sought.unknown();
        }
        return sought.newestOnly()
                ? "not among the newest orders that the shop's system tells of; it may be older, so do not say that there is none"
                : "none under the e-mail address of this conversation";
    }
}
