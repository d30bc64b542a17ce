package deskhand.outbox;

import deskhand.helpdesk.Author;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskConversation;
import deskhand.helpdesk.HelpdeskEvent;
import deskhand.helpdesk.Said;
import deskhand.turn.Hearing;
import deskhand.turn.Turn;
import deskhand.turn.Turns;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Hears what was found while looking at a conversation. Its webhook may be late or lost, and a customer whose words made
 * a reply stale must not wait for an answer in vain.
 */
@Singleton
class MissedWords {

    private final Hearing hearing;
    private final Turns turns;

    MissedWords(Hearing hearing, Turns turns) {
        this.hearing = hearing;
        this.turns = turns;
    }

    @Transactional
    void hear(Connection connection, HelpdeskConversation live, List<Said> missed) {
        hearing.hear(connection, new HelpdeskEvent.ConversationChanged(live.facts()));
        for (var said : missed) {
            if (said.author() == Author.CUSTOMER) {
                hearing.hear(connection, new HelpdeskEvent.CustomerSaid(live.facts(), said));
            } else if (said.author() == Author.AGENT) {
                hearing.hear(connection, new HelpdeskEvent.AgentSaid(live.facts(), said));
            }
        }
    }

    /** Called before a reply is withdrawn, so that no crash can leave the customer with neither. */
    @Transactional
    void makeUpFor(Turn turn) {
        if (!turns.aLaterExists(turn)) {
            hearing.hearAgain(turn.conversationId());
        }
    }
}
