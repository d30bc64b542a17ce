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
 * the whole reply; {@code writing} names the tools that change something.
 */
record Exhibit(
        Turn turn,
        Route route,
        Proposal proposal,
        Reply reply,
        Sources sources,
        Facts stated,
        List<String> sentences,
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
        return new Exhibit(
                turn,
                route,
                proposal,
                reply,
                sources,
                Facts.in(proposal.text()),
                Sentences.of(proposal.text()),
                Sentences.of(reply.text()),
                writing,
                categories);
    }

    /** What the specialist says by itself: sentences that no source says word for word. */
    List<String> own() {
        return sentences.stream().filter(sentence -> !sources.quotes(sentence)).toList();
    }

    String plainReply() {
        return SafePattern.plain(reply.text());
    }
}
