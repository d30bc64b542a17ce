package deskhand.customer.operation;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order, or some of it, comes back. */
@Singleton
class ProcessReturn implements Rule<ProcessReturn.Asked> {

    private final OperationSettings settings;

    ProcessReturn(OperationSettings settings) {
        this.settings = settings;
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Asked(String orderNumber, @Nullable List<String> items, String reason) {

        @Override
        public String toString() {
            return "ProcessReturn.Asked";
        }
    }

    @Override
    public String name() {
        return "process_return";
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
        if (!order.status().equals("delivered")) {
            return new Judged.No("Order " + order.number() + " is " + order.status() + ", not delivered.");
        }
        if (order.openClaims().contains("return")) {
            return new Judged.No("A return of order " + order.number() + " is under way already.");
        }
        var strange = items(asked).stream()
                .filter(item -> order.items().stream().noneMatch(item::equalsIgnoreCase))
                .findFirst();
        if (strange.isPresent()) {
            return new Judged.No(
                    "Order " + order.number() + " has no such item. It has: " + String.join(", ", order.items()) + ".");
        }
        var delivered = order.deliveredAt();
        return new Judged.Fine(new Plan(
                "Take order " + order.number() + " back",
                "order:" + order.number() + ":return",
                "return order " + order.number(),
                "Your return of order " + order.number() + " is accepted.",
                List.of(
                        new Plan.Change("Return", "none", "accepted"),
                        new Plan.Change("Items", "", items(asked).isEmpty() ? "all" : String.join(", ", items(asked))),
                        new Plan.Change("Reason", "", asked.reason())),
                List.of(new Plan.Policy(
                        "Within " + settings.returnDays() + " days of delivery",
                        delivered != null
                                && !Words.dayOf(delivered)
                                        .plusDays(settings.returnDays())
                                        .isBefore(today))),
                null));
    }

    private static List<String> items(Asked asked) {
        return asked.items() == null ? List.of() : asked.items();
    }

    @Override
    public boolean carryOut(Asked asked, Standing standing, Deed deed) {
        var items = items(asked);
        var says = (items.isEmpty() ? "" : String.join(", ", items) + ": ") + asked.reason();
        return standing.order(asked.orderNumber())
                .filter(order ->
                        deed.rows().openClaim(order.id(), deed.key(), "return", "accepted", says, deed.at()) == 1)
                .isPresent();
    }
}
