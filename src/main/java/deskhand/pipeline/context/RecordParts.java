package deskhand.pipeline.context;

import deskhand.customer.CustomerFile;
import deskhand.customer.FactKind;
import deskhand.turn.Evidence;
import deskhand.turn.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A customer's records as parts of a brief: only of the kinds that may be known, and payments only where money is asked about. */
final class RecordParts {

    private static final Set<String> ABOUT_MONEY = Set.of("billing", "returns-refunds");

    private RecordParts() {}

    static void add(Composition brief, CustomerFile file, Set<FactKind> known, Route route) {
        var from = String.join(", ", file.sources());
        if (known.contains(FactKind.PROFILE)) {
            brief.add("Customer", from, file.asOf(), List.of(CustomerEvidence.profile(file)));
        }
        var subscription = file.subscription();
        if (known.contains(FactKind.SUBSCRIPTION) && subscription != null) {
            brief.add("Subscription", from, file.asOf(), List.of(CustomerEvidence.of(subscription)));
        }
        if (known.contains(FactKind.ORDERS)) {
            brief.add(
                    "Orders",
                    from,
                    file.asOf(),
                    file.purchases().stream().map(CustomerEvidence::of).toList());
        }
        if (known.contains(FactKind.PAYMENTS) && isAboutMoney(route)) {
            brief.add("Payments", from, file.asOf(), payments(file));
        }
        if (known.contains(FactKind.CLAIMS)) {
            brief.add(
                    "Claims",
                    from,
                    file.asOf(),
                    IntStream.range(0, file.claims().size())
                            .mapToObj(place -> CustomerEvidence.of(file.claims().get(place), place + 1))
                            .toList());
        }
    }

    private static boolean isAboutMoney(Route route) {
        return ABOUT_MONEY.contains(route.category())
                || route.secondary() != null && ABOUT_MONEY.contains(route.secondary());
    }

    private static List<Evidence> payments(CustomerFile file) {
        var payments = new ArrayList<Evidence>();
        file.purchases()
                .forEach(purchase ->
                        purchase.payments().forEach(payment -> payments.add(CustomerEvidence.of(purchase, payment))));
        for (var place = 0; place < file.payments().size(); place++) {
            payments.add(CustomerEvidence.of(file.payments().get(place), place + 1));
        }
        return payments;
    }
}
