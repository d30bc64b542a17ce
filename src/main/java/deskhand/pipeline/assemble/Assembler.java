package deskhand.pipeline.assemble;

import deskhand.base.Defused;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Helpdesks;
import deskhand.turn.Brief;
import deskhand.turn.Proposal;
import deskhand.turn.Reply;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Puts greeting, body and signature together, shaped for the channel. */
@Singleton
public class Assembler {

    private final Connections connections;
    private final Helpdesks helpdesks;
    private final String signature;

    Assembler(
            Connections connections,
            Helpdesks helpdesks,
            @Property(name = "deskhand.signature", defaultValue = "Your support team") String signature) {
        this.connections = connections;
        this.helpdesks = helpdesks;
        this.signature = signature;
    }

    public Reply assemble(Turn turn, Route route, Brief brief, Proposal proposal) {
        if (proposal.text().isBlank()) {
            return new Reply("");
        }
        // Without a model the body is English whatever the customer speaks, and the greeting should not pretend
        // otherwise.
        var courtesies = Courtesies.in("embedded".equals(proposal.by()) ? "en" : route.language());
        var name = FirstName.of(Objects.requireNonNullElse(
                turn.contact().name(), Objects.requireNonNullElse(brief.customerName(), "")));
        var text = courtesies.greeting(name) + "\n\n" + proposal.text().strip() + "\n\n" + courtesies.closing() + "\n"
                + signature;
        var whole = Defused.text(text);
        return new Reply(whole, pieces(turn, whole));
    }

    private List<String> pieces(Turn turn, String text) {
        return connections
                .find(turn.connection())
                .flatMap(connection -> helpdesks.find(connection.kind()))
                .map(helpdesk -> helpdesk.pieces(turn.channel(), text))
                .orElseGet(() -> List.of(text));
    }
}
