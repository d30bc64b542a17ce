package deskhand.customer.live;

import deskhand.base.Money;
import deskhand.base.Storable;
import deskhand.customer.CustomerFile;
import deskhand.customer.CustomerFile.Claim;
import deskhand.customer.CustomerFile.Item;
import deskhand.customer.CustomerFile.Payment;
import deskhand.customer.CustomerFile.Purchase;
import deskhand.customer.CustomerFile.Shipment;
import deskhand.customer.CustomerFile.Subscription;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a system told, as far as it can be worked with: what is needed is there, what is too much is cut off, and amounts are
 * such as somebody might pay. Answers are kept by the thousand, written into replies and into questions to models.
 */
final class Sane {

    private static final int MOST_ITEMS = 30;
    private static final int MOST_PARTS = 10;
    private static final int LONGEST = 1_000;
    private static final BigDecimal MOST = new BigDecimal("999999999999");
    private static final int MOST_DECIMALS = 30;

    private Sane() {}

    static CustomerFile file(CustomerFile told) {
        return new CustomerFile(
                told.id(),
                text(told.name()),
                told.email(),
                text(told.tier()),
                maybe(told.lifetimeValue()),
                maybe(told.language()),
                maybe(told.timeZone()),
                told.since(),
                told.subscription() == null ? null : subscription(told.subscription()),
                told.purchases().stream().map(Sane::purchase).toList(),
                told.payments().stream().map(Sane::payment).toList(),
                told.claims().stream().map(Sane::claim).toList(),
                told.sources(),
                told.asOf());
    }

    private static Subscription subscription(Subscription told) {
        return new Subscription(
                text(told.plan()),
                text(told.status()),
                money(told.price()),
                told.nextBoxOn(),
                needed(told.startedOn()));
    }

    static Purchase purchase(Purchase told) {
        return new Purchase(
                text(told.number()),
                text(told.status()),
                money(told.total()),
                needed(told.placedAt()),
                told.promisedOn(),
                first(told.items(), MOST_ITEMS).stream()
                        .map(item -> new Item(text(item.name()), item.quantity()))
                        .toList(),
                first(told.shipments(), MOST_PARTS).stream().map(Sane::shipment).toList(),
                first(told.payments(), MOST_PARTS).stream().map(Sane::payment).toList());
    }

    private static Shipment shipment(Shipment told) {
        return new Shipment(
                text(told.carrier()),
                text(told.trackingNumber()),
                maybe(told.trackingLink()),
                needed(told.shippedAt()),
                told.expectedOn(),
                told.deliveredAt());
    }

    private static Payment payment(Payment told) {
        return new Payment(
                text(told.kind()), text(told.status()), money(told.amount()), text(told.method()), needed(told.at()));
    }

    private static Claim claim(Claim told) {
        return new Claim(
                maybe(told.number()),
                text(told.kind()),
                text(told.status()),
                Objects.requireNonNullElse(maybe(told.says()), ""),
                needed(told.openedAt()),
                told.refundPromisedOn());
    }

    private static Money money(Money told) {
        var amount = needed(needed(told).amount());
        if (amount.abs().compareTo(MOST) > 0 || amount.scale() > MOST_DECIMALS) {
            throw new SourceTrouble("its answer has an amount that nobody pays");
        }
        return new Money(amount, text(told.currency()));
    }

    private static @Nullable Money maybe(@Nullable Money told) {
        return told == null ? null : money(told);
    }

    private static String text(@Nullable String told) {
        return Storable.beginning(Storable.text(needed(told)), LONGEST);
    }

    private static @Nullable String maybe(@Nullable String told) {
        return told == null ? null : text(told);
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }

    private static <T> T needed(@Nullable T told) {
        if (told == null) {
            throw new SourceTrouble("its answer lacks what the contract needs");
        }
        return told;
    }
}
