package deskhand.pipeline.assemble;

import deskhand.turn.Route;
import deskhand.turn.Turn;
import java.util.Optional;

/** Where a customer can cancel without writing again, if that is due in this reply. */
public interface CancelLink {

    /** Empty where none is due, and for whoever is not proven to be the customer. */
    Optional<String> linkFor(Turn turn, Route route);
}
