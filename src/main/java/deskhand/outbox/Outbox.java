package deskhand.outbox;

import deskhand.helpdesk.Action;
import deskhand.platform.Jobs;
import deskhand.turn.StoredResults;
import deskhand.turn.Turn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the actions of a turn, as part of the transaction that stores the turn's outcome. */
@Singleton
public class Outbox {

    static final String JOB = "action";

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

    /** For the caller to carry out at once. One job stands by for them all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken take(Turn turn, List<Action> actions) {
        if (actions.isEmpty()) {
            return new Taken(turn, null);
        }
        var first = add(turn.id(), turn.conversationId(), actions, 0);
        jobs.standBy(JOB, first);
        return new Taken(turn, first);
    }

    /** What a turn wants. {@code first}: the first of it, null if it wants nothing. */
    public record Taken(Turn turn, @Nullable Long first) {}

    /** What is to be done for a turn after it ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeMore(long turnId, long conversationId, List<Action> actions) {
        if (!actions.isEmpty()) {
            var first = add(turnId, conversationId, actions, rows.nextPosition(turnId));
            jobs.schedule(JOB, first, clock.instant());
        }
    }

    private long add(long turnId, long conversationId, List<Action> actions, int first) {
        var wanted = new ArrayList<Wanted>();
        for (var action : ours(conversationId, actions)) {
            wanted.add(new Wanted(first + wanted.size(), action.word(), json.write(action)));
        }
        return rows.add(turnId, conversationId, json.write(wanted), clock.instant());
    }

    /** A label goes only if it is there because of us: people use some of the same words. */
    private List<Action> ours(long conversationId, List<Action> actions) {
        if (actions.stream()
                .noneMatch(action -> action instanceof Action.AddLabels labels
                        && !labels.insteadOf().isEmpty())) {
            return actions;
        }
        var set = Set.copyOf(rows.labelsSet(conversationId));
        return actions.stream()
                .map(action -> action instanceof Action.AddLabels labels ? labels.insteadOf(set) : action)
                .toList();
    }

    /** As it travels to the database. */
    @Serdeable
    record Wanted(int position, String word, String what) {}

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
        var what = json.write(ours(conversationId, List.of(action)).getFirst());
        var id = rows.append(turnId, conversationId, action.word(), what, now, decidedBy);
        jobs.schedule(JOB, id, now);
        return id;
    }

    /** While this is true nobody knows whether the customer has an answer, so no further turn may begin. */
    public boolean somethingPublicWaits(long conversationId) {
        return rows.somethingPublicWaits(conversationId);
    }
}
