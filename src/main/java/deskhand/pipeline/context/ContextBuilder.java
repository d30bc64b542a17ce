package deskhand.pipeline.context;

import deskhand.customer.CustomerFile;
import deskhand.customer.Customers;
import deskhand.knowledge.Knowledge;
import deskhand.knowledge.Passage;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gathers what is known: the customer's records and what the articles say. Records are looked up by the address the
 * helpdesk knows and never by one in the text, or anyone could read anyone's orders.
 */
@Singleton
public class ContextBuilder {

    private static final int PASSAGES = 4;

    private final Customers customers;
    private final Knowledge knowledge;
    private final Sources sources;

    ContextBuilder(Customers customers, Knowledge knowledge, Sources sources) {
        this.customers = customers;
        this.knowledge = knowledge;
        this.sources = sources;
    }

    public Brief build(Turn turn, Route route) {
        if (route.onlyThanks()) {
            return new Brief(turn.contact().name(), null, List.of(), List.of());
        }
        var file = sources.ask("customer records", () -> customerOf(turn));
        var passages = sources.ask("help articles", () -> passages(turn, route));

        var leftOut = new ArrayList<String>();
        var known = file.await(leftOut).flatMap(found -> found);
        var articles = passages.await(leftOut).orElse(List.of());
        if (leftOut.isEmpty() && known.isEmpty()) {
            leftOut.add("customer records: none under the e-mail address of this conversation");
        }
        var evidence = new ArrayList<>(known.map(CustomerEvidence::of).orElse(List.of()));
        articles.forEach(passage -> evidence.add(evidence(passage)));
        return new Brief(
                known.map(CustomerFile::name).orElse(turn.contact().name()),
                known.map(CustomerFile::tier).orElse(null),
                evidence,
                leftOut);
    }

    /** A simulation, which has no number, leaves no marks. */
    private List<Passage> passages(Turn turn, Route route) {
        var question = Questions.of(turn, route);
        return turn.id() > 0
                ? knowledge.answer(question, PASSAGES)
                : knowledge.search(question, PASSAGES).passages();
    }

    private Optional<CustomerFile> customerOf(Turn turn) {
        var email = turn.contact().email();
        return email == null ? Optional.empty() : customers.find(email);
    }

    private static Evidence evidence(Passage passage) {
        return new Evidence(
                passage.ref(),
                Evidence.Kind.PASSAGE,
                passage.heading(),
                passage.text(),
                passage.link(),
                passage.score());
    }
}
