package deskhand.command;

import deskhand.command.opinion.Opinions;
import deskhand.knowledge.Citations;
import deskhand.turn.Journals;
import deskhand.turn.Proposal;
import deskhand.turn.words.Phrase;
import jakarta.inject.Singleton;

/** Keeps what agents think of the bot's work, for those who tune it, and counts it with the documents that a draft cited. */
@Singleton
class Judging {

    private final Opinions opinions;
    private final Journals journals;
    private final Citations citations;

    Judging(Opinions opinions, Journals journals, Citations citations) {
        this.opinions = opinions;
        this.journals = journals;
        this.citations = citations;
    }

    Phrase judge(Order order, boolean good, String why) {
        opinions.add(order.id(), order.turn(), good, why, order.who());
        journals.of(order.turn())
                .trace()
                .last(Proposal.class)
                .ifPresent(draft ->
                        citations.count(draft.cites(), good ? Citations.Event.HELPFUL : Citations.Event.REJECTED));
        return Phrase.of(good ? "command.good" : "command.bad");
    }
}
