package deskhand.outbox;

import deskhand.helpdesk.Action;
import deskhand.platform.Jobs;
import deskhand.turn.StoredResults;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the actions of a turn, as part of the transaction that stores the turn's outcome. */
@Singleton
public class Outbox {

    static final String JOB = "action";

    /** Each action brings the next one forward, so this is only for when that was missed. */
    private static final Duration SAFETY_NET = Duration.ofSeconds(30);

    private final ActionRows rows;
    private final Jobs jobs;
    private final StoredResults json;
    private final Clock clock;

    Outbox(ActionRows rows, Jobs jobs, StoredResults json, Clock clock) {
        this.rows = rows;
        this.jobs = jobs;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void take(long turnId, long conversationId, List<Action> actions) {
        take(turnId, conversationId, actions, 0);
    }

    /** What is to be done for a turn after it ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeMore(long turnId, long conversationId, List<Action> actions) {
        take(turnId, conversationId, actions, rows.nextPosition(turnId));
    }

    private void take(long turnId, long conversationId, List<Action> actions, int first) {
        var now = clock.instant();
        for (var place = 0; place < actions.size(); place++) {
            var action = actions.get(place);
            var position = first + place;
            var marker = "dh-" + turnId + "-" + position;
            var id = rows.add(turnId, conversationId, position, action.word(), json.write(action), marker, now);
            jobs.schedule(JOB, id, place == 0 ? now : now.plus(SAFETY_NET));
        }
    }

    /** Takes one more action of a turn that has begun, whether it has ended or not. The caller holds the conversation's lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(long turnId, long conversationId, Action action) {
        append(turnId, conversationId, action, null);
    }

    /**
     * The same for what a person of the team decided on, by name: it may be said in public where the bot may not say it by
     * itself. Everything else that speaks against a reply still does. Gives the action's id.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long appendDecided(long turnId, long conversationId, Action action, String decidedBy) {
        return append(turnId, conversationId, action, decidedBy);
    }

    private long append(long turnId, long conversationId, Action action, @Nullable String decidedBy) {
        var now = clock.instant();
        var id = rows.append(turnId, conversationId, action.word(), json.write(action), now, decidedBy);
        jobs.schedule(JOB, id, now);
        return id;
    }

    /** While this is true nobody knows whether the customer has an answer, so no further turn may begin. */
    public boolean somethingPublicWaits(long conversationId) {
        return rows.somethingPublicWaits(conversationId);
    }
}
