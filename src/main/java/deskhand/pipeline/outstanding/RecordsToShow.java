package deskhand.pipeline.outstanding;

import deskhand.customer.CustomerFile;
import deskhand.customer.Customers;
import deskhand.customer.Encounter;
import deskhand.customer.FactKind;
import deskhand.customer.RecordSentences;
import deskhand.customer.Trust;
import deskhand.customer.TrustNeeded;
import deskhand.helpdesk.Contact;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A customer's records in the sentences a model is shown: only of the kinds that may be known of whoever writes. */
@Singleton
class RecordsToShow {

    private final Customers customers;
    private final TrustNeeded trustNeeded;

    RecordsToShow(Customers customers, TrustNeeded trustNeeded) {
        this.customers = customers;
        this.trustNeeded = trustNeeded;
    }

    /** Empty if there are none. {@code before}: the customer's other conversations. */
    List<String> of(Contact contact, List<Encounter> before, Turn turn) {
        var sentences = new ArrayList<String>();
        var email = contact.email();
        if (email != null) {
            customers.look(email).file().ifPresent(file -> add(sentences, file, Trust.in(contact)));
        }
        if (Trust.in(contact).reaches(trustNeeded.toKnow(FactKind.EARLIER_CONVERSATIONS))) {
            before.stream().map(one -> told(one, turn)).forEach(sentences::add);
        }
        return sentences;
    }

    private void add(List<String> sentences, CustomerFile file, Trust trust) {
        if (file.subscription() != null && may(trust, FactKind.SUBSCRIPTION)) {
            sentences.add(RecordSentences.of(file.subscription()));
        }
        if (may(trust, FactKind.ORDERS)) {
            file.purchases().forEach(purchase -> sentences.add(RecordSentences.of(purchase) + promised(purchase)));
        }
        if (may(trust, FactKind.PAYMENTS)) {
            file.purchases()
                    .forEach(purchase -> purchase.payments()
                            .forEach(payment -> sentences.add(RecordSentences.of(payment, purchase.number()))));
            file.payments().forEach(payment -> sentences.add(RecordSentences.of(payment, null)));
        }
        if (may(trust, FactKind.CLAIMS)) {
            file.claims().forEach(claim -> sentences.add(RecordSentences.of(claim) + " " + claim.says()));
        }
    }

    private boolean may(Trust trust, FactKind kind) {
        return trust.reaches(trustNeeded.toKnow(kind));
    }

    private static String promised(CustomerFile.Purchase purchase) {
        return purchase.promisedOn() == null
                ? ""
                : " It was promised for " + RecordSentences.day(purchase.promisedOn()) + ".";
    }

    private static String told(Encounter one, Turn turn) {
        return "The customer wrote about " + one.category() + " "
                + Duration.between(one.at(), turn.startedAt()).toDays() + " days ago on " + one.channel()
                + (one.escalated() ? ", and a colleague took it over." : ".");
    }
}
