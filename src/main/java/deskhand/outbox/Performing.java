package deskhand.outbox;

import deskhand.helpdesk.Action;
import deskhand.helpdesk.ActionResult;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Helpdesk;
import deskhand.helpdesk.Helpdesks;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Asks the helpdesk to do an action, with the changes that can be done in one go with it. */
@Singleton
class Performing {

    private final Connections connections;
    private final Helpdesks helpdesks;
    private final List<Enclosure> enclosures;

    Performing(Connections connections, Helpdesks helpdesks, List<Enclosure> enclosures) {
        this.connections = connections;
        this.helpdesks = helpdesks;
        this.enclosures = List.copyOf(enclosures);
    }

    Connection connection(long id) {
        return connections.get(id);
    }

    Helpdesk helpdesk(Connection connection) {
        return helpdesks.of(connection);
    }

    /** The first result is that of the action, the others those of its changes. */
    List<ActionResult> perform(Picked.Ready ready) {
        var helpdesk = helpdesk(ready.connection());
        var action = complete(ready);
        if (ready.changes().isEmpty()) {
            return List.of(helpdesk.perform(ready.connection(), ready.conversationRef(), action, ready.marker()));
        }
        var actions = new ArrayList<>(List.of(action));
        ready.changes().forEach(change -> actions.add(change.action()));
        return helpdesk.performTogether(ready.connection(), ready.conversationRef(), actions, ready.marker());
    }

    private Action complete(Picked.Ready ready) {
        if (!(ready.action() instanceof Action.PostReply reply)) {
            return ready.action();
        }
        var text = reply.text();
        for (var enclosure : enclosures) {
            text = enclosure.into(text, ready.turn(), ready.marker());
        }
        return new Action.PostReply(text);
    }
}
