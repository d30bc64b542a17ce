package deskhand.customer;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Stores a batch of lines as one transaction. */
@Singleton
class RecordStore {

    private final RecordRows rows;
    private final Clock clock;

    RecordStore(RecordRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The places, from 1, of the lines whose customer is not known; all others are stored. */
    @Transactional
    List<Long> store(RecordKind kind, String lines) {
        return switch (kind) {
            case PRODUCT -> {
                rows.products(lines, clock.instant());
                yield List.of();
            }
            case CUSTOMER -> {
                rows.customers(lines, clock.instant());
                yield List.of();
            }
            case SUBSCRIPTION -> places(rows.subscriptions(lines));
            case ORDER -> {
                var homeless = places(rows.orders(lines));
                rows.partsOfOrders(lines);
                yield homeless;
            }
            case PAYMENT -> places(rows.payments(lines));
            case CLAIM -> places(rows.claims(lines));
        };
    }

    private static List<Long> places(List<CustomerRows.Row> rows) {
        return rows.stream().map(CustomerRows.Row::id).toList();
    }
}
