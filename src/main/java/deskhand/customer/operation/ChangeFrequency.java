package deskhand.customer.operation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Another rhythm of boxes. */
@Singleton
class ChangeFrequency implements Rule<ChangeFrequency.Asked> {

    @Serdeable
    record Asked(String frequency) {

        int months() {
            return switch (frequency) {
                case "every_two_months" -> 2;
                case "every_three_months" -> 3;
                default -> 1;
            };
        }
    }

    @Override
    public String name() {
        return "change_frequency";
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
        var before = subscription.everyMonths();
        if (before != null && before == asked.months()) {
            return new Judged.No("The boxes already come " + Words.rhythm(asked.months()) + ".");
        }
        var rhythm = Words.rhythm(asked.months());
        return new Judged.Fine(new Plan(
                "Send boxes " + rhythm,
                "subscription:frequency",
                "get your boxes " + rhythm,
                "Your boxes now come " + rhythm + ".",
                List.of(new Plan.Change("Rhythm", before == null ? "not known" : Words.rhythm(before), rhythm)),
                List.of(new Plan.Policy(
                        "No payment for the subscription is overdue",
                        !subscription.status().equals("past_due"))),
                null));
    }

    @Override
    public boolean carryOut(Asked asked, Standing standing, Deed deed) {
        var subscription = standing.subscription();
        return subscription != null
                && deed.rows().changeRhythm(subscription.id(), subscription.rhythm(), asked.months()) == 1;
    }
}
