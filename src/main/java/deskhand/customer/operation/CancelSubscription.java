package deskhand.customer.operation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** The end of a subscription. No model may ask for it; customers do it themselves. */
@Singleton
class CancelSubscription implements Rule<CancelSubscription.Asked> {

    @Serdeable
    record Asked() {}

    @Override
    public String name() {
        return Operations.CANCEL;
    }

    @Override
    public Class<Asked> arguments() {
        return Asked.class;
    }

    @Override
    public Judged judge(Asked asked, Standing standing, LocalDate today) {
        var subscription = standing.subscription();
        if (subscription == null || !subscription.runs()) {
            return new Judged.No("The customer has no running subscription.");
        }
        var next = subscription.nextBoxOn();
        return new Judged.Fine(new Plan(
                "End the subscription",
                "subscription:end",
                "end your subscription",
                "Your subscription is cancelled. No further boxes are sent.",
                List.of(
                        new Plan.Change("Subscription", subscription.status(), "cancelled"),
                        new Plan.Change("Next box", next == null ? "none" : Words.day(next), "none")),
                List.of(),
                null));
    }

    @Override
    public boolean carryOut(Asked asked, Standing standing, Deed deed) {
        var subscription = standing.subscription();
        return subscription != null && deed.rows().cancel(subscription.id()) == 1;
    }
}
