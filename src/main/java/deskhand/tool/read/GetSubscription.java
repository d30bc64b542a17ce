package deskhand.tool.read;

import deskhand.customer.CustomerFile;
import deskhand.customer.FactKind;
import deskhand.customer.RecordSentences;
import deskhand.customer.TrustNeeded;
import deskhand.tool.Tool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;

/** The customer's subscription. */
@Singleton
class GetSubscription implements Tool {

    private final OwnRecords records;
    private final TrustNeeded trust;

    GetSubscription(OwnRecords records, TrustNeeded trust) {
        this.records = records;
        this.trust = trust;
    }

    @Override
    public Spec spec() {
        return new Spec(
                "get_subscription",
                "Tells this customer's subscription: plan, state, price, since when, and when the next box is packed.",
                NoArguments.SCHEMA,
                false,
                trust.toKnow(FactKind.SUBSCRIPTION),
                Duration.ofSeconds(5));
    }

    @Override
    public Result use(Caller caller, String arguments) {
        if (caller.email() == null) {
            return OwnRecords.NO_ADDRESS;
        }
        var look = records.look(caller);
        return look.file()
                .map(CustomerFile::subscription)
                .<Result>map(subscription -> new Result.Done(
                        RecordSentences.of(subscription) + " It began on "
                                + RecordSentences.day(subscription.startedOn()) + ".",
                        Fields.of(subscription)))
                .orElseGet(() ->
                        OwnRecords.none(look, Set.of(FactKind.SUBSCRIPTION), "This customer has no subscription."));
    }
}
