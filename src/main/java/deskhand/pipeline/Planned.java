package deskhand.pipeline;

import deskhand.helpdesk.Action;
import deskhand.turn.Outcome;
import java.util.List;

/** How a turn ended and what the helpdesk is to be told, in this order. Both are to be stored in one transaction. */
public record Planned(Outcome outcome, List<Action> actions) {

    public Planned {
        actions = List.copyOf(actions);
    }
}
