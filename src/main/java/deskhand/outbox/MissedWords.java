package deskhand.outbox;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskConversation;
import deskhand.helpdesk.Said;
import deskhand.turn.Hearing;
import deskhand.turn.LiveHearing;
import deskhand.turn.Turn;
import deskhand.turn.Turns;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** Sees to it that a customer whose words made a reply stale does not wait for an answer in vain. */
@Singleton
class MissedWords {

    private final LiveHearing liveHearing;
    private final Hearing hearing;
    private final Turns turns;

    MissedWords(LiveHearing liveHearing, Hearing hearing, Turns turns) {
        this.liveHearing = liveHearing;
        this.hearing = hearing;
        this.turns = turns;
    }

    /** What was found while looking at a conversation; its webhook may be late or lost. */
    void hear(Connection connection, HelpdeskConversation live, List<Said> missed) {
        liveHearing.hear(connection, live.with(missed));
    }

    /** Called before a reply is withdrawn, so that no crash can leave the customer with neither. */
    @Transactional
    void makeUpFor(Turn turn) {
        if (!turns.aLaterExists(turn)) {
            hearing.hearAgain(turn.conversationId());
        }
    }
}
