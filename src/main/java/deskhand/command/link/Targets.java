package deskhand.command.link;

import deskhand.command.Deeds;
import deskhand.conversation.Conversations;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Connections;
import deskhand.platform.SignedLinks;
import deskhand.tool.approval.Approvals;
import deskhand.turn.Turns;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Opens links. Changes nothing. */
@Singleton
class Targets {

    private final SignedLinks links;
    private final Turns turns;
    private final Approvals approvals;
    private final Conversations conversations;
    private final Connections connections;
    private final Deeds deeds;
    private final Clock clock;

    Targets(
            SignedLinks links,
            Turns turns,
            Approvals approvals,
            Conversations conversations,
            Connections connections,
            Deeds deeds,
            Clock clock) {
        this.links = links;
        this.turns = turns;
        this.approvals = approvals;
        this.conversations = conversations;
        this.connections = connections;
        this.deeds = deeds;
        this.clock = clock;
    }

    Target open(String token) {
        var content = links.read(token).orElse(null);
        if (content == null) {
            return new Target.Strange();
        }
        var isOver = !clock.instant().isBefore(content.until());
        return switch (content.item()) {
            case DRAFT -> draft(content.id(), isOver);
            case APPROVAL -> approval(content.id(), isOver);
        };
    }

    /** What was done by it may be read after its end too. */
    private Target draft(long turn, boolean isOver) {
        var connection = turns.heard(turn).flatMap(heard -> connection(heard.conversationId()));
        if (connection.isEmpty()) {
            return new Target.Strange();
        }
        var used = deeds.byLink(turn);
        if (used.isPresent()) {
            return new Target.Used(used.get(), connection.get());
        }
        return isOver ? new Target.Expired() : new Target.Draft(turn, connection.get());
    }

    private Target approval(long id, boolean isOver) {
        var approval = approvals.find(id).orElse(null);
        var connection = approval == null ? Optional.<Connection>empty() : connection(approval.conversationId());
        if (approval == null || connection.isEmpty()) {
            return new Target.Strange();
        }
        return isOver ? new Target.Expired() : new Target.OneApproval(approval, connection.get());
    }

    private Optional<Connection> connection(long conversation) {
        return conversations
                .find(conversation)
                .map(found -> connections.get(found.connectionId()))
                .filter(found -> !found.deleted());
    }
}
