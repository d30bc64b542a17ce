package deskhand.turn;

import deskhand.conversation.Conversations;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskConversation;
import deskhand.helpdesk.HelpdeskEvent;
import deskhand.helpdesk.Said;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/**
 * Hears what was found by looking at a conversation instead of being told by a webhook, which may be late or lost. Nobody
 * whose words were missed must wait for an answer in vain.
 */
@Singleton
public class LiveHearing {

    private final Hearing hearing;
    private final Conversations conversations;

    LiveHearing(Hearing hearing, Conversations conversations) {
        this.hearing = hearing;
        this.conversations = conversations;
    }

    /** What of it was not known yet. */
    @Transactional
    public List<Said> hear(Connection connection, HelpdeskConversation live) {
        hearing.hear(connection, new HelpdeskEvent.ConversationChanged(live.facts()));
        var fresh = new ArrayList<Said>();
        conversations.unknown(connection.id(), live.facts().ref(), live.messages()).stream()
                .filter(said -> hearing.hear(connection, event(live, said)))
                .forEach(fresh::add);
        later(connection, live).forEach(event -> {
            if (hearing.hear(connection, event) && event instanceof HelpdeskEvent.CustomerSaid words) {
                fresh.add(words.said());
            }
        });
        return List.copyOf(fresh);
    }

    /** What became of messages from before the bot's time is none of its business. */
    private List<HelpdeskEvent> later(Connection connection, HelpdeskConversation live) {
        var refs = live.later().stream().map(HelpdeskConversation.Later::ref).toList();
        var known = conversations.known(connection.id(), live.facts().ref(), refs);
        return live.later().stream()
                .filter(one -> known.contains(one.ref()))
                .map(HelpdeskConversation.Later::event)
                .toList();
    }

    private static HelpdeskEvent event(HelpdeskConversation live, Said said) {
        var facts = live.facts();
        return switch (said.author()) {
            case CUSTOMER, OTHER -> new HelpdeskEvent.CustomerSaid(facts, said);
            case AGENT ->
                said.hidden() ? new HelpdeskEvent.NoteWritten(facts, said) : new HelpdeskEvent.AgentSaid(facts, said);
            case BOT, SYSTEM -> new HelpdeskEvent.BotSaid(facts, said);
        };
    }
}
