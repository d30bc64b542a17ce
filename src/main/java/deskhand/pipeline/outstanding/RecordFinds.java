package deskhand.pipeline.outstanding;

import deskhand.customer.Customers;
import deskhand.customer.FactKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the rules find in somebody's records: in those that were imported, and where systems of the shop told something live,
 * in that.
 */
@Singleton
class RecordFinds {

    /** What a rule goes by. What of it was told live counts before what was imported. */
    private static final Map<String, Set<FactKind>> GOES_BY = Map.of(
            "order_late", Set.of(FactKind.ORDERS),
            "claim_open", Set.of(FactKind.CLAIMS),
            "payment_failed", Set.of(FactKind.ORDERS, FactKind.PAYMENTS),
            "refund_unbooked", Set.of(FactKind.ORDERS, FactKind.PAYMENTS, FactKind.CLAIMS));

    /** A promise is held against what was paid back: told by two who know of different days, it would look broken. */
    private static final Set<String> ONE_SIDE = Set.of("refund_unbooked");

    private final OutstandingRows rows;
    private final OutstandingBook book;
    private final Customers customers;
    private final Clock clock;

    RecordFinds(OutstandingRows rows, OutstandingBook book, Customers customers, Clock clock) {
        this.rows = rows;
        this.book = book;
        this.customers = customers;
        this.clock = clock;
    }

    /** {@code evidence}: in a sentence. */
    record Find(String rule, String evidence) {}

    List<OutstandingRule> rules() {
        return book.knownRules();
    }

    List<OutstandingCase> cases() {
        return book.knownCases();
    }

    /** Of whoever has this address. */
    List<Find> of(String email, Collection<OutstandingRule> rules) {
        var look = customers.look(email);
        var live = rules.stream().filter(rule -> isLive(rule, look.live())).toList();
        var imported = live.size() == rules.size() ? List.<Find>of() : imported(email, live);
        var told = look.file()
                .map(file -> LiveFinds.in(file, live, clock.instant()))
                .orElse(List.of());
        return Stream.concat(told.stream(), imported.stream()).toList();
    }

    private static boolean isLive(OutstandingRule rule, Set<FactKind> live) {
        var facts = GOES_BY.getOrDefault(rule.name(), Set.of());
        return ONE_SIDE.contains(rule.name()) ? live.containsAll(facts) : !Collections.disjoint(facts, live);
    }

    private List<Find> imported(String email, List<OutstandingRule> live) {
        var others = live.stream().map(OutstandingRule::name).toList();
        var ids = rows.withEmail(email).stream()
                .map(OutstandingRows.CustomerId::id)
                .toList();
        return ids.isEmpty()
                ? List.of()
                : rows.of(ids).stream()
                        .filter(find -> !others.contains(find.rule()))
                        .map(find -> new Find(find.rule(), find.evidence()))
                        .toList();
    }
}
