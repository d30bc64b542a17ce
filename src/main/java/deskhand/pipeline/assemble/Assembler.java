package deskhand.pipeline.assemble;

import deskhand.base.Defused;
import deskhand.base.OneTimeCode;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Helpdesks;
import deskhand.playbook.template.Letter;
import deskhand.playbook.template.ReplyTemplates;
import deskhand.turn.Brief;
import deskhand.turn.Proposal;
import deskhand.turn.Reply;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts greeting, body, cancel link and signature together, shaped for the channel. */
@Singleton
public class Assembler {

    private final Connections connections;
    private final Helpdesks helpdesks;
    private final ReplyTemplates templates;
    private final CancelLink cancelLink;
    private final SourceLinks sourceLinks;
    private final String signature;

    Assembler(
            Connections connections,
            Helpdesks helpdesks,
            ReplyTemplates templates,
            CancelLink cancelLink,
            SourceLinks sourceLinks,
            @Property(name = "deskhand.signature", defaultValue = "Your support team") String signature) {
        this.connections = connections;
        this.helpdesks = helpdesks;
        this.templates = templates;
        this.cancelLink = cancelLink;
        this.sourceLinks = sourceLinks;
        this.signature = signature;
    }

    public Reply assemble(Turn turn, Route route, Brief brief, Proposal proposal) {
        if (proposal.text().isBlank()) {
            return new Reply("");
        }
        // Without a model the body is English whatever the customer speaks, and the greeting should not pretend
        // otherwise.
        var language = "embedded".equals(proposal.by()) ? "en" : route.language();
        var name = FirstName.of(Objects.requireNonNullElse(
                turn.contact().name(), Objects.requireNonNullElse(brief.customerName(), "")));
        var link = cancelLink.in(turn, route);
        var letter = templates
                .letter(turn.connection(), route.category(), turn.channel(), language)
                .or(Courtesies.in(language));
        var body = sourceLinks.under(route, proposal, language);
        var whole = Defused.text(whole(letter, name.orElse(null), link.orElse(null), body));
        var sent = proposal.isFixed() ? whole : OneTimeCode.withoutPlace(whole);
        return new Reply(sent, pieces(turn, sent));
    }

    /** As it would look. */
    public String preview(
            Letter set, String language, @Nullable String name, @Nullable String link, String body, Shape shape) {
        return shape.of(Defused.text(whole(set.or(Courtesies.in(language)), name, link, body)));
    }

    private String whole(Letter letter, @Nullable String name, @Nullable String link, String body) {
        var values = new HashMap<>(Map.of("signature", Objects.requireNonNullElse(letter.signature(), signature)));
        if (name != null) {
            values.put("name", name);
        }
        if (link != null) {
            values.put("cancel_link", link);
        }
        var closing = Objects.requireNonNullElse(letter.closing(), "");
        var end = closing.contains("{signature}") ? closing : closing + "\n{signature}";
        var greeting = Letter.filled(name == null ? letter.greetingUnnamed() : letter.greeting(), values);
        return Stream.of(
                        greeting.isEmpty() ? Letter.filled(letter.greetingUnnamed(), values) : greeting,
                        body.strip(),
                        link == null ? "" : Letter.filled(letter.cancelLine(), values),
                        Letter.filled(end, values))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private List<String> pieces(Turn turn, String text) {
        return connections
                .find(turn.connection())
                .flatMap(connection -> helpdesks.find(connection.kind()))
                .map(helpdesk -> helpdesk.pieces(turn.channel(), text))
                .orElseGet(() -> List.of(text));
    }
}
