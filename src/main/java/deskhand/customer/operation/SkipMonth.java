package deskhand.customer.operation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next box is left out. */
@Singleton
class SkipMonth implements Rule<SkipMonth.Asked> {

    private final OperationSettings settings;

    SkipMonth(OperationSettings settings) {
        this.settings = settings;
    }

    @Serdeable
    record Asked(@Nullable String month) {}

    @Override
    public String name() {
        return "skip_month";
    }

    @Override
    public Class<Asked> arguments() {
        return Asked.class;
    }

    @Override
    public Judged judge(Asked asked, Standing standing, LocalDate today) {
        var subscription = standing.subscription();
        if (subscription == null || !subscription.status().equals("active")) {
            return new Judged.No("The customer has no active subscription, so there is no box to skip.");
        }
        var next = subscription.nextBoxOn();
        if (next == null || !next.isAfter(today)) {
            return new Judged.No("It is not known when the next box is packed, or it is being packed already.");
        }
        if (asked.month() != null && !asked.month().equals(YearMonth.from(next).toString())) {
            return new Judged.No("Only the next box can be skipped, and that is the one of " + Words.month(next) + ".");
        }
        var after = next.plusMonths(subscription.rhythm());
        return new Judged.Fine(new Plan(
                "Skip the box of " + Words.month(next),
                "box:" + YearMonth.from(next),
                "skip your box for " + Words.month(next),
                "Your box for " + Words.month(next) + " is skipped. Your next box is packed on " + Words.day(after)
                        + ".",
                List.of(new Plan.Change("Next box", Words.day(next), Words.day(after))),
                List.of(new Plan.Policy(
                        "At least " + settings.leadDays() + " days before the box is packed",
                        !next.isBefore(today.plusDays(settings.leadDays())))),
                null));
    }

    @Override
    public boolean carryOut(Asked asked, Standing standing, Deed deed) {
        var subscription = standing.subscription();
        var next = subscription == null ? null : subscription.nextBoxOn();
        return subscription != null
                && next != null
                && deed.rows().moveBox(subscription.id(), next, next.plusMonths(subscription.rhythm())) == 1;
    }
}
