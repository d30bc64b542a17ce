package deskhand.pipeline.outstanding;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.base.Money;
import deskhand.customer.CustomerFile;
import deskhand.customer.CustomerFile.Claim;
import deskhand.customer.CustomerFile.Payment;
import deskhand.customer.CustomerFile.Purchase;
import deskhand.customer.CustomerFile.Shipment;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same rules as in the view, each with what trips it and what nearly does. */
class LiveFindsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Money TEN = new Money(new BigDecimal("10.00"), "EUR");

    private static List<String> found(String rule, int days, CustomerFile file) {
        return LiveFinds.in(file, List.of(new OutstandingRule(rule, "", days, 0.9, false, true)), NOW).stream()
                .map(RecordFinds.Find::evidence)
                .toList();
    }

    private static CustomerFile file(List<Purchase> purchases, List<Payment> payments, List<Claim> claims) {
        return new CustomerFile(
                1,
                "Ada",
                "ada@example.com",
                "standard",
                null,
                null,
                null,
                null,
                null,
                purchases,
                payments,
                claims,
                List.of("live"),
                NOW);
    }

    private static CustomerFile order(String status, @Nullable LocalDate promised, Shipment... shipments) {
        return file(
                List.of(new Purchase("1", status, TEN, NOW, promised, List.of(), List.of(shipments), List.of())),
                List.of(),
                List.of());
    }

    private static Shipment parcel(LocalDate expected, @Nullable Instant delivered) {
        return new Shipment("DHL", "T1", null, NOW, expected, delivered);
    }

    private static Payment payment(String kind, String status, int daysAgo) {
        return new Payment(kind, status, TEN, "visa", NOW.minus(Duration.ofDays(daysAgo)));
    }

    private static CustomerFile paid(Payment... payments) {
        return file(List.of(), List.of(payments), List.of());
    }

    private static Claim claim(String status, int daysAgo, @Nullable LocalDate refundPromised) {
        return new Claim("1", "wrong_item", status, "", NOW.minus(Duration.ofDays(daysAgo)), refundPromised);
    }

    @Test
    void an_order_is_late_past_its_promise_or_its_parcels() {
        assertThat(found("order_late", 0, order("placed", TODAY.minusDays(1))))
                .containsExactly("Order 1 was promised for 2026-11-21 and has not arrived.");
        assertThat(found("order_late", 0, order("placed", TODAY))).isEmpty();
        assertThat(found("order_late", 0, order("delivered", TODAY.minusDays(9))))
                .isEmpty();
        assertThat(found("order_late", 0, order("shipped", null, parcel(TODAY.minusDays(2), null))))
                .containsExactly("Order 1 was expected on 2026-11-20 and has not arrived.");
        assertThat(found("order_late", 2, order("shipped", null, parcel(TODAY.minusDays(2), null))))
                .isEmpty();
        assertThat(found("order_late", 0, order("shipped", null, parcel(TODAY.minusDays(2), NOW))))
                .isEmpty();
    }

    @Test
    void a_failed_charge_counts_until_one_goes_through() {
        assertThat(found("payment_failed", 30, paid(payment("charge", "failed", 2))))
                .containsExactly("A charge of 10 EUR failed on 2026-11-20.");
        assertThat(found("payment_failed", 30, paid(payment("charge", "failed", 2), payment("charge", "done", 1))))
                .isEmpty();
        assertThat(found("payment_failed", 30, paid(payment("charge", "failed", 31))))
                .isEmpty();
    }

    @Test
    void a_claim_is_open_until_it_is_closed() {
        assertThat(found("claim_open", 0, file(List.of(), List.of(), List.of(claim("accepted", 1, null)))))
                .containsExactly("A claim (wrong item) of 2026-11-21 is accepted.");
        assertThat(found("claim_open", 0, file(List.of(), List.of(), List.of(claim("closed", 1, null)))))
                .isEmpty();
    }

    @Test
    void a_refund_is_missed_when_it_was_promised_or_hangs() {
        assertThat(found("refund_unbooked", 3, paid(payment("refund", "pending", 4))))
                .containsExactly("A refund of 10 EUR has been pending since 2026-11-18.");
        assertThat(found("refund_unbooked", 3, paid(payment("refund", "pending", 2))))
                .isEmpty();
        assertThat(found(
                        "refund_unbooked",
                        3,
                        file(List.of(), List.of(), List.of(claim("open", 9, TODAY.minusDays(4))))))
                .containsExactly("A refund was promised on 2026-11-18 and is not booked.");
    }
}
