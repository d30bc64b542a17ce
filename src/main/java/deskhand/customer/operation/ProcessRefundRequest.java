package deskhand.customer.operation;

import deskhand.base.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Money goes back, never more than came in. */
@Singleton
class ProcessRefundRequest implements Rule<ProcessRefundRequest.Asked> {

    private static final int MOST_DECIMALS = 2;

    private final OperationSettings settings;

    ProcessRefundRequest(OperationSettings settings) {
        this.settings = settings;
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Asked(String orderNumber, BigDecimal amount, String reason) {

        @Override
        public String toString() {
            return "ProcessRefundRequest.Asked";
        }
    }

    @Override
    public String name() {
        return "process_refund_request";
    }

    @Override
    public Class<Asked> arguments() {
        return Asked.class;
    }

    @Override
    public Judged judge(Asked asked, Standing standing, LocalDate today) {
        var order = standing.order(asked.orderNumber()).orElse(null);
        if (order == null) {
            return new Judged.No(standing.noOrder(asked.orderNumber()));
        }
        if (asked.amount().signum() <= 0 || asked.amount().stripTrailingZeros().scale() > MOST_DECIMALS) {
            return new Judged.No("The amount must be more than nothing and have at most two decimals.");
        }
        var left = order.left();
        if (asked.amount().compareTo(left.amount()) > 0) {
            return new Judged.No("For order " + order.number() + " " + left + " can be paid back at most: "
                    + new Money(order.paid(), order.currency()) + " was paid and "
                    + new Money(order.refunded(), order.currency()) + " paid back or on its way.");
        }
        return new Judged.Fine(plan(asked, order, today));
    }

    private Plan plan(Asked asked, Standing.Order order, LocalDate today) {
        var amount = new Money(asked.amount(), order.currency());
        var after = new Money(order.refunded().add(asked.amount()), order.currency());
        return new Plan(
                "Refund " + amount + " for order " + order.number(),
                "order:" + order.number() + ":refund",
                "get " + amount + " back for order " + order.number(),
                "A refund of " + amount + " for order " + order.number() + " has been issued"
                        + (order.method() == null ? "." : " (" + order.method() + ")."),
                List.of(
                        new Plan.Change(
                                "Paid back of " + new Money(order.paid(), order.currency()),
                                new Money(order.refunded(), order.currency()).toString(),
                                after.toString()),
                        new Plan.Change("Reason", "", asked.reason())),
                List.of(
                        new Plan.Policy(
                                "The order is at most " + settings.refundDays() + " days old",
                                !Words.dayOf(order.placedAt())
                                        .plusDays(settings.refundDays())
                                        .isBefore(today)),
                        new Plan.Policy(
                                "A claim, a return or a cancellation is on record",
                                !order.openClaims().isEmpty()
                                        || order.status().equals("returned")
                                        || order.status().equals("cancelled"))),
                amount);
    }

    @Override
    public boolean carryOut(Asked asked, Standing standing, Deed deed) {
        return standing.order(asked.orderNumber())
                .filter(order -> deed.rows()
                                .refund(
                                        order.id(),
                                        deed.key(),
                                        asked.amount(),
                                        order.currency(),
                                        Objects.requireNonNullElse(order.method(), "as paid"),
                                        deed.at())
                        == 1)
                .isPresent();
    }
}
