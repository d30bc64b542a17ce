package deskhand.pipeline.gate;

import deskhand.base.SafePattern;
import deskhand.playbook.Category;
import deskhand.turn.Proposal;
import deskhand.turn.Reply;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import java.util.List;
import java.util.Set;

/**
 * A reply with everything a rule may look at. {@code sentences} are those of the specialist's own text, {@code all} those of
 * the whole reply; {@code own} are those of {@code sentences} that no source says word for word. {@code writing} names the
 * tools that change something.
 */
record Exhibit(
        Turn turn,
        Route route,
        Proposal proposal,
        Reply reply,
        Sources sources,
        Facts stated,
        List<String> sentences,
        List<String> own,
        List<String> all,
        Set<String> writing,
        List<Category> categories) {

    static Exhibit of(
            Turn turn,
            Route route,
            Proposal proposal,
            Reply reply,
            Sources sources,
            Set<String> writing,
            List<Category> categories) {
        var sentences = Sentences.of(proposal.text());
        return new Exhibit(
                turn,
                route,
                proposal,
                reply,
                sources,
                Facts.in(proposal.text()),
                sentences,
                sentences.stream().filter(sentence -> !sources.quotes(sentence)).toList(),
                Sentences.of(reply.text()),
                writing,
                categories);
    }

    String plainReply() {
        return SafePattern.plain(reply.text());
    }
}
