package deskhand.turn;

import deskhand.conversation.Conversations;
import deskhand.conversation.Hands;
import deskhand.conversation.Heard;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskEvent;
import deskhand.helpdesk.Status;
import deskhand.platform.Jobs;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Takes events in and opens a turn where a customer waits for an answer from the bot. */
@Singleton
public class Hearing {

    /** The name of the job that works on a turn. */
    public static final String JOB = "turn";

    private static final Duration RESTLESS = Duration.ofMinutes(2);
    private static final int MOST_WHILE_RESTLESS = 6;

    private final Conversations conversations;
    private final TurnRows turns;
    private final StoredResults results;
    private final Jobs jobs;
    private final TurnSettings settings;
    private final List<SaidToPeople> listeners;
    private final Clock clock;

    Hearing(
            Conversations conversations,
            TurnRows turns,
            StoredResults results,
            Jobs jobs,
            TurnSettings settings,
            List<SaidToPeople> listeners,
            Clock clock) {
        this.conversations = conversations;
        this.turns = turns;
        this.results = results;
        this.jobs = jobs;
        this.settings = settings;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    /** The event and its effect are one transaction, the caller's. True if the event told something new. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hear(Connection connection, HelpdeskEvent event) {
        var heard = conversations.hear(connection, event);
        if (heard.givenBack() && heard.status() != Status.RESOLVED) {
            hearAgain(heard.id());
        }
        if (heard.fresh() && (heard.hands() == Hands.HUMAN || heard.paused())) {
            listeners.forEach(listener -> listener.heard(heard.id()));
        }
        return switch (event) {
            case HelpdeskEvent.CustomerSaid _, HelpdeskEvent.MessageChanged _, HelpdeskEvent.ReplyUndelivered _ ->
                heard.fresh() && waitForMore(heard);
            case HelpdeskEvent.AgentSaid _, HelpdeskEvent.BotSaid _, HelpdeskEvent.NoteWritten _ -> heard.fresh();
            case HelpdeskEvent.MessageDeleted _, HelpdeskEvent.ConversationChanged _ -> true;
        };
    }

    /** Customers write in bursts, so the turn begins when they have been silent for a while. */
    private boolean waitForMore(Heard heard) {
        if (heard.hands() == Hands.BOT && !heard.paused()) {
            waitForMore(heard.id());
        }
        return true;
    }

    /**
     * Sees to what a customer said and nobody answered: after people gave the conversation back, or when a reply was
     * withdrawn and no later turn makes up for it. A conversation where this happens again and again goes to people.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hearAgain(long conversationId) {
        var conversation = conversations.lock(conversationId).orElseThrow();
        if (conversation.hands() == Hands.HUMAN
                || conversation.paused()
                || conversation.status() == Status.RESOLVED
                || !conversations.someoneWaits(conversationId)) {
            return;
        }
        if (turns.openedSince(conversationId, clock.instant().minus(RESTLESS)) >= MOST_WHILE_RESTLESS) {
            conversations.handOver(conversationId);
            return;
        }
        waitForMore(conversationId);
    }

    /**
     * Something was decided on what the customer asked for in these messages: they wait for an answer again. False if the bot
     * is not the one to give it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hearNews(long conversationId, List<String> askRefs) {
        var conversation = conversations.lock(conversationId).orElseThrow();
        if (conversation.hands() == Hands.HUMAN
                || conversation.paused()
                || conversation.status() == Status.RESOLVED
                || askRefs.isEmpty()) {
            return false;
        }
        conversations.waitAgain(conversationId, askRefs);
        waitForMore(conversationId);
        return true;
    }

    /**
     * A colleague wants another draft for what the customer said last. It is begun at once. False if nobody waits for an
     * answer.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean beginAgain(long conversationId, Redo redo) {
        conversations.lock(conversationId);
        if (!conversations.someoneWaits(conversationId)) {
            return false;
        }
        var now = clock.instant();
        var opened = turns.joinOrOpen(conversationId, now, now, 0);
        var id = opened == null ? turns.next(conversationId).orElseThrow() : opened;
        turns.redo(id, results.write(redo));
        jobs.schedule(JOB, id, now);
        jobs.hasten(JOB, id);
        return true;
    }

    private void waitForMore(long conversationId) {
        var now = clock.instant();
        var quiet = settings.quietWindow();
        var longest = settings.longestWait();
        var due = now.plus(quiet.compareTo(longest) < 0 ? quiet : longest);
        var opened = turns.joinOrOpen(conversationId, now, due, longest.toMillis() / 1000.0);
        if (opened != null) {
            jobs.schedule(JOB, opened, due);
        }
    }
}
