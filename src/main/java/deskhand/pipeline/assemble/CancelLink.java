package deskhand.pipeline.assemble;

import deskhand.customer.Trust;
import deskhand.tool.cancel.CancelLinks;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Where a customer can cancel without writing again, if that is due in this reply. */
@Singleton
class CancelLink {

    private final CancelLinks links;

    CancelLink(CancelLinks links) {
        this.links = links;
    }

    /** Nothing for whoever is not proven to be the customer, and in a simulation, whose links would open. */
    Optional<String> in(Turn turn, Route route) {
        var email = turn.contact().email();
        if (turn.id() <= 0
                || email == null
                || Trust.in(turn.contact()) != Trust.VERIFIED
                || !links.offeredIn(route.category())) {
            return Optional.empty();
        }
        return links.linkFor(email, turn.conversationId(), route.language());
    }
}
