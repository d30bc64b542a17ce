package deskhand.command;

import deskhand.knowledge.Citations;
import deskhand.turn.Journals;
import deskhand.turn.Proposal;
import deskhand.turn.words.Phrase;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Keeps what agents think of the bot's work, for those who tune it, and counts it with the documents that a draft cited. */
@Singleton
class Judging {

    private final NoteCommands rows;
    private final Journals journals;
    private final Citations citations;
    private final Clock clock;

    Judging(NoteCommands rows, Journals journals, Citations citations, Clock clock) {
        this.rows = rows;
        this.journals = journals;
        this.citations = citations;
        this.clock = clock;
    }

    Phrase judge(Order order, boolean good, String why) {
        rows.think(order.id(), order.turn(), good, why, order.who(), clock.instant());
        journals.of(order.turn())
                .trace()
                .last(Proposal.class)
                .ifPresent(draft ->
                        citations.count(draft.cites(), good ? Citations.Event.HELPFUL : Citations.Event.REJECTED));
        return Phrase.of(good ? "command.good" : "command.bad");
    }
}
