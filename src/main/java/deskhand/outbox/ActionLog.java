package deskhand.outbox;

import deskhand.access.AuditTrail;
import deskhand.access.Author;
import deskhand.platform.Jobs;
import deskhand.platform.listing.Paging;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Actions as people look at them, and what an operator can do about parked ones. */
@Singleton
public class ActionLog {

    private final ActionRows rows;
    private final Jobs jobs;
    private final AuditTrail trail;
    private final Clock clock;

    ActionLog(ActionRows rows, Jobs jobs, AuditTrail trail, Clock clock) {
        this.rows = rows;
        this.jobs = jobs;
        this.trail = trail;
        this.clock = clock;
    }

    public List<LoggedAction> ofTurn(long turnId) {
        return rows.ofTurn(turnId).stream().map(ActionLog::logged).toList();
    }

    /** Differs whenever something became of an action of the conversation. */
    public String version(long conversationId) {
        return rows.version(conversationId);
    }

    /** The parked actions. */
    public List<LoggedAction> parked(Paging page) {
        var found = page.oldestFirst()
                ? rows.oldestParked(page.above(), page.below(), page.limit())
                : rows.newestParked(page.above(), page.below(), page.limit());
        return found.stream().map(ActionLog::logged).toList();
    }

    /** How many are parked; stops counting at {@code most}. */
    public long countParked(int most) {
        return rows.countParked(most);
    }

    public Optional<LoggedAction> find(long id) {
        return rows.findById(id).map(ActionLog::logged);
    }

    /** Tries a parked action again; whether it arrived before is looked up first. False if it is not parked. */
    @Transactional
    public boolean retry(long id, Author by) {
        var waiting = rows.unpark(id);
        waiting.stream().findFirst().ifPresent(first -> {
            jobs.schedule(Outbox.JOB, first, clock.instant());
            jobs.hasten(Outbox.JOB, first); // where it still stands by
            note(by, id, "waiting");
        });
        return !waiting.isEmpty();
    }

    @Transactional
    public boolean drop(long id, Author by) {
        var isDropped = rows.drop(id, clock.instant()) > 0;
        if (isDropped) {
            note(by, id, "dropped");
        }
        return isDropped;
    }

    private void note(Author by, long id, String state) {
        trail.add(by, AuditTrail.Part.ACTIONS, Long.toString(id), Map.of("state", "parked"), Map.of("state", state));
    }

    private static LoggedAction logged(ActionRow row) {
        return new LoggedAction(
                row.id(),
                row.turnId(),
                row.conversationId(),
                row.word(),
                row.state().name(),
                row.tries(),
                row.reason(),
                row.detail(),
                row.what(),
                row.createdAt(),
                row.endedAt(),
                row.decidedBy());
    }
}
