package deskhand.outbox;

import deskhand.helpdesk.Action;
import deskhand.helpdesk.ActionResult;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import deskhand.helpdesk.Said;
import deskhand.platform.FailPoint;
import deskhand.platform.Job;
import deskhand.platform.Next;
import deskhand.platform.Outages;
import deskhand.turn.Reason;
import deskhand.turn.Turn;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Executes the actions of a turn, one after the other: looks whether each is still wanted and whether an earlier try already
 * succeeded, does it, and notes what became of it. That a try begins is stored before the helpdesk is asked.
 */
@Singleton
class ActionWorker implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(ActionWorker.class);

    /**
     * Between the look and the write. With the client's own patience it stays below the time after which another node
     * looks again, so that the two cannot both write.
     */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(4);

    /** So that a service that is told to stop begins nothing more. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(3);

    private final ActionPicking picking;
    private final ActionEnds ends;
    private final MissedWords missed;
    private final Performing performing;
    private final FailPoint failPoint;
    private final MeterRegistry meters;
    private final Clock clock;

    ActionWorker(
            ActionPicking picking,
            ActionEnds ends,
            MissedWords missed,
            Performing performing,
            FailPoint failPoint,
            MeterRegistry meters,
            Clock clock) {
        this.picking = picking;
        this.ends = ends;
        this.missed = missed;
        this.performing = performing;
        this.failPoint = failPoint;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Outbox.JOB;
    }

    @Override
    public Next run(long id) {
        return run(id, null);
    }

    /** {@code known}: the turn of the action, if the caller has it. */
    Next run(long id, @Nullable Turn known) {
        var enough = clock.instant().plus(LONGEST_RUN);
        var noted = once(id, known);
        while (noted instanceof Noted.GoOn(var following, var turn)) {
            if (clock.instant().isAfter(enough) || Thread.currentThread().isInterrupted()) {
                return new Next.Again(clock.instant());
            }
            noted = once(following, turn);
        }
        return ((Noted.Ended) noted).next();
    }

    private Noted once(long id, @Nullable Turn known) {
        var begun = clock.instant();
        return switch (picking.pick(id, known)) {
            case Picked.Over() -> Noted.OVER;
            case Picked.NotYet(var at) -> new Noted.Ended(new Next.Again(at));
            case Picked.Ready ready -> execute(ready, begun);
        };
    }

    private Noted execute(Picked.Ready ready, Instant begun) {
        try (var _ = MDC.putCloseable("turn", Long.toString(ready.turn().id()));
                var _ = MDC.putCloseable(
                        "conversation", Long.toString(ready.turn().conversationId()))) {
            return attempt(ready, begun);
        } catch (HelpdeskUnavailable e) {
            return note(ready, new ActionResult.TryLater(String.valueOf(e.getMessage()), e.after()));
        } catch (HelpdeskRefused e) {
            return note(ready, new ActionResult.Refused(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            if (Outages.isOutage(e) || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            // Counted like any other trouble, so that it is parked and seen in the end.
            LOG.error("Action {} failed inside the bot", ready.id(), e);
            return note(
                    ready,
                    new ActionResult.InDoubt(
                            "A fault inside the bot: " + e.getClass().getSimpleName()));
        }
    }

    private Noted attempt(Picked.Ready ready, Instant begun) {
        if (ready.doubt() == Reason.CONNECTION_DELETED) { // nobody can look any more, and nobody is to make up for it
            count(ready.action(), "withdrawn");
            return ends.withdraw(ready, ready.doubt());
        }
        if (ready.doubt() != null && ready.isUnwanted()) {
            return withdraw(ready, ready.doubt());
        }
        if (ready.action().isPublic() || (ready.leavesMarker() && ready.triedBefore())) {
            var settled = settledBy(ready);
            if (settled != null) {
                return settled;
            }
        }
        if (begun.plus(LONGEST_LOOK).isBefore(clock.instant())) {
            return note(ready, new ActionResult.TryLater("Looking at the conversation took too long.", null));
        }
        failPoint.pass("before " + ready.action().word());
        var results = perform(ready);
        failPoint.pass("after " + ready.action().word());
        count(ready.action(), word(results.getFirst()));
        return ends.note(ready, results);
    }

    private List<ActionResult> perform(Picked.Ready ready) {
        var results = performing.perform(ready);
        for (var i = 1; i < results.size() && i <= ready.changes().size(); i++) {
            count(ready.changes().get(i - 1).action(), word(results.get(i)));
        }
        return results;
    }

    /** Looks at the conversation as it is. Null means that the action is still to be done. */
    private @Nullable Noted settledBy(Picked.Ready ready) {
        var helpdesk = performing.helpdesk(ready.connection());
        var blind = helpdesk.cannotLook(ready.connection());
        if (blind.isPresent()) {
            return settledUnseen(ready, blind.get());
        }
        var live = helpdesk.read(
                ready.connection(), ready.conversationRef(), ready.turn().firstAsk());
        var arrived = ready.triedBefore() ? live.find(ready.marker()) : Optional.<Said>empty();
        if (arrived.isPresent()) {
            return note(ready, new ActionResult.Done(arrived.get().ref()));
        }
        if (ready.doubt() != null) {
            return withdraw(ready, ready.doubt());
        }
        if (!ready.action().isPublic()) {
            return null;
        }
        var objection = Freshness.objection(ready.action(), ready.turn(), live, ready.decidedBy(), ready.onlyTo());
        if (objection.isEmpty()) {
            return null;
        }
        missed.hear(ready.connection(), live, Freshness.unheard(ready.turn(), live));
        return withdraw(ready, objection.get());
    }

    /** What the webhooks told has to do, as long as nothing may be there already. */
    private @Nullable Noted settledUnseen(Picked.Ready ready, String blind) {
        if (ready.inDoubt()) {
            return note(
                    ready,
                    new ActionResult.Refused("It may have arrived, and the bot cannot look: " + blind
                            + " See in the conversation whether it is there, then retry or drop it."));
        }
        if (ready.doubt() == null && ready.onlyTo() != null) {
            return note(
                    ready,
                    new ActionResult.Refused(
                            "It is for one mailbox alone, and the bot cannot look where it would go: " + blind));
        }
        return ready.doubt() == null ? null : withdraw(ready, ready.doubt());
    }

    private Noted withdraw(Picked.Ready ready, Reason reason) {
        if (ready.action() instanceof Action.PostReply) {
            missed.makeUpFor(ready.turn());
        }
        count(ready.action(), "withdrawn");
        return ends.withdraw(ready, reason);
    }

    private Noted note(Picked.Ready ready, ActionResult result) {
        count(ready.action(), word(result));
        return ends.note(ready, List.of(result));
    }

    private static String word(ActionResult result) {
        return result.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private void count(Action action, String result) {
        meters.counter("deskhand.outbox", "action", action.word(), "result", result)
                .increment();
    }
}
