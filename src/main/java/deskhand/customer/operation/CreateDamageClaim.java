package deskhand.customer.operation;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Something in an order is damaged, missing or wrong. */
@Singleton
class CreateDamageClaim implements Rule<CreateDamageClaim.Asked> {

    private final OperationSettings settings;

    CreateDamageClaim(OperationSettings settings) {
        this.settings = settings;
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Asked(String orderNumber, String kind, String says) {

        @Override
        public String toString() {
            return "CreateDamageClaim.Asked[" + kind + "]";
        }
    }

    @Override
    public String name() {
        return "create_damage_claim";
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
        if (!order.shipped()) {
            return new Judged.No(
                    "Order " + order.number() + " has not been shipped, so nothing of it can have arrived.");
        }
        if (order.openClaims().contains(asked.kind())) {
            return new Judged.No("Such a claim for order " + order.number() + " is open already.");
        }
        var delivered = order.deliveredAt();
        var kind = asked.kind().replace('_', ' ');
        return new Judged.Fine(new Plan(
                "Open a " + kind + " claim for order " + order.number(),
                "order:" + order.number() + ":" + asked.kind(),
                "open a claim for order " + order.number(),
                "A claim for order " + order.number() + " is open, and our team looks into it.",
                List.of(
                        new Plan.Change("Claim (" + kind + ")", "none", "open"),
                        new Plan.Change("The customer says", "", asked.says())),
                List.of(new Plan.Policy(
                        "Reported within " + settings.claimDays() + " days of delivery",
                        delivered == null
                                || !Words.dayOf(delivered)
                                        .plusDays(settings.claimDays())
                                        .isBefore(today))),
                null));
    }

    @Override
    public boolean carryOut(Asked asked, Standing standing, Deed deed) {
        return standing.order(asked.orderNumber())
                .filter(order ->
                        deed.rows().openClaim(order.id(), deed.key(), asked.kind(), "open", asked.says(), deed.at())
                                == 1)
                .isPresent();
    }
}
