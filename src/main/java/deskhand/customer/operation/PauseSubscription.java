package deskhand.customer.operation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** No boxes for some months; then they go on by themselves. */
@Singleton
class PauseSubscription implements Rule<PauseSubscription.Asked> {

    private final OperationSettings settings;

    PauseSubscription(OperationSettings settings) {
        this.settings = settings;
    }

    @Serdeable
    record Asked(int months) {}

    @Override
    public String name() {
        return Operations.PAUSE;
    }

    @Override
    public Class<Asked> arguments() {
        return Asked.class;
    }

    @Override
    public Judged judge(Asked asked, Standing standing, LocalDate today) {
        var subscription = standing.subscription();
        if (subscription == null || !subscription.status().equals("active")) {
            return new Judged.No(
                    subscription != null && subscription.status().equals("paused")
                            ? "The subscription is paused already."
                            : "The customer has no active subscription to pause.");
        }
        var until = today.plusMonths(asked.months());
        var next = subscription.nextBoxOn();
        return new Judged.Fine(new Plan(
                "Pause the subscription for " + Words.months(asked.months()),
                "subscription:pause",
                "pause your subscription for " + Words.months(asked.months()),
                "Your subscription is paused until " + Words.day(until) + ".",
                List.of(
                        new Plan.Change("Subscription", "active", "paused until " + Words.day(until)),
                        new Plan.Change("Next box", next == null ? "not known" : Words.day(next), Words.day(until))),
                List.of(new Plan.Policy(
                        "A pause is at most " + Words.months(settings.mostPauseMonths()),
                        asked.months() <= settings.mostPauseMonths())),
                null));
    }

    @Override
    public boolean carryOut(Asked asked, Standing standing, Deed deed) {
        var subscription = standing.subscription();
        return subscription != null
                && deed.rows().pause(subscription.id(), deed.day().plusMonths(asked.months())) == 1;
    }
}
