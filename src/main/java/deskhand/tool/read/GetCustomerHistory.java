package deskhand.tool.read;

import deskhand.customer.CustomerFile;
import deskhand.customer.Encounter;
import deskhand.customer.Encounters;
import deskhand.customer.FactKind;
import deskhand.customer.RecordSentences;
import deskhand.customer.Trust;
import deskhand.customer.TrustNeeded;
import deskhand.tool.Tool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long somebody is a customer, and how earlier conversations and claims ended. */
@Singleton
class GetCustomerHistory implements Tool {

    private static final int MOST = 5;

    private final OwnRecords records;
    private final Encounters encounters;
    private final TrustNeeded trust;

    GetCustomerHistory(OwnRecords records, Encounters encounters, TrustNeeded trust) {
        this.records = records;
        this.encounters = encounters;
        this.trust = trust;
    }

    @Override
    public Spec spec() {
        return new Spec(
                "get_customer_history",
                "Tells since when this customer is one, their tier, their claims, and how their last conversations with us"
                        + " ended.",
                NoArguments.SCHEMA,
                false,
                trust.toKnow(FactKind.PROFILE),
                Duration.ofSeconds(5));
    }

    @Override
    public Result use(Caller caller, String arguments) {
        if (caller.email() == null) {
            return OwnRecords.NO_ADDRESS;
        }
        var lines = new ArrayList<String>();
        var look = records.look(caller);
        look.file().ifPresent(file -> lines.addAll(told(file, caller.trust())));
        if (caller.trust().reaches(trust.toKnow(FactKind.EARLIER_CONVERSATIONS))) {
            encounters.elsewhere(caller.email(), caller.trust(), caller.conversationId(), MOST).stream()
                    .map(GetCustomerHistory::told)
                    .forEach(lines::add);
        }
        return lines.isEmpty()
                ? OwnRecords.noRecords(look, FactKind.PROFILE)
                : new Result.Done(String.join("\n", lines));
    }

    private List<String> told(CustomerFile file, Trust known) {
        var lines = new ArrayList<String>();
        lines.add((file.since() == null ? "A customer" : "A customer since " + RecordSentences.day(file.since()))
                + ", tier " + file.tier() + ".");
        if (known.reaches(trust.toKnow(FactKind.CLAIMS))) {
            file.claims().stream().map(RecordSentences::of).forEach(lines::add);
        }
        return lines;
    }

    private static String told(Encounter one) {
        return "A conversation on " + RecordSentences.day(one.at()) + " about " + one.category() + " ended as "
                + one.outcome() + (one.escalated() ? "; people took over." : ".");
    }
}
