package deskhand.customer;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;

/** Stores a batch of lines as one transaction. */
@Singleton
class RecordStore {

    private final RecordRows rows;
    private final OrderPartRows parts;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    RecordStore(RecordRows rows, OrderPartRows parts, TransactionOperations<Connection> transactions, Clock clock) {
        this.rows = rows;
        this.parts = parts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The places, from 1, of the lines whose customer or order is not known; all others are stored. {@code isRehearsal}: nothing is kept.
     */
    @Transactional
    List<Long> store(RecordKind kind, String lines, boolean isRehearsal) {
        var homeless = store(kind, lines);
        if (isRehearsal) {
            transactions.findTransactionStatus().orElseThrow().setRollbackOnly();
        }
        return homeless;
    }

    private List<Long> store(RecordKind kind, String lines) {
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
            case ITEM -> places(parts.items(lines));
            case SHIPMENT -> places(parts.shipments(lines));
            case PAYMENT -> places(rows.payments(lines));
            case CLAIM -> places(rows.claims(lines));
        };
    }

    private static List<Long> places(List<CustomerRows.Row> rows) {
        return rows.stream().map(CustomerRows.Row::id).toList();
    }
}
