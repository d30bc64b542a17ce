package deskhand.outbox;

import deskhand.base.OneTimeCode;
import deskhand.conversation.Conversations;
import deskhand.helpdesk.Action;
import deskhand.helpdesk.ActionResult;
import deskhand.helpdesk.Author;
import deskhand.helpdesk.Said;
import deskhand.outbox.ActionRow.State;
import deskhand.platform.Alerts;
import deskhand.platform.Jobs;
import deskhand.platform.Next;
import deskhand.turn.Line;
import deskhand.turn.Reason;
import deskhand.turn.Turns;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes what became of an action, and lets whatever waited for it go on. */
@Singleton
class ActionEnds {

    private final ActionRows rows;
    private final Conversations conversations;
    private final Turns turns;
    private final Jobs jobs;
    private final Backoff backoff;
    private final Alerts alerts;
    private final Clock clock;

    ActionEnds(
            ActionRows rows,
            Conversations conversations,
            Turns turns,
            Jobs jobs,
            Backoff backoff,
            Alerts alerts,
            Clock clock) {
        this.rows = rows;
        this.conversations = conversations;
        this.turns = turns;
        this.jobs = jobs;
        this.backoff = backoff;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** The first result is that of the action, the others those of its changes, as far as they were done with it. */
    @Transactional
    Noted note(Picked.Ready ready, List<ActionResult> results) {
        for (var i = 1; i < results.size() && i <= ready.changes().size(); i++) {
            note(ready.changes().get(i - 1), results.get(i));
        }
        return note(ready, results.getFirst());
    }

    /** What could be neither done nor refused goes on by itself. */
    private void note(Picked.Change change, ActionResult result) {
        switch (result) {
            case ActionResult.Done done -> end(change, State.DONE, null, null, done.ref());
            case ActionResult.Refused refused ->
                end(change, State.PARKED, Reason.HELPDESK_REFUSED.name(), refused.why(), null);
            case ActionResult.TryLater _, ActionResult.InDoubt _ -> {}
        }
    }

    private void end(
            Picked.Change change, State state, @Nullable String reason, @Nullable String why, @Nullable String ref) {
        rows.end(change.id(), state, reason, why, ref, clock.instant());
    }

    private Noted note(Picked.Ready ready, ActionResult result) {
        if (result instanceof ActionResult.TryLater || result instanceof ActionResult.Refused) {
            rows.answered(ready.id()); // of what is done nobody asks any more
        }
        return switch (result) {
            case ActionResult.Done done -> done(ready, done.ref());
            case ActionResult.Refused refused -> park(ready, Reason.HELPDESK_REFUSED, refused.why());
            case ActionResult.TryLater later
            when ready.tries() + 1 >= backoff.mostTries() -> park(ready, Reason.HELPDESK_UNAVAILABLE, later.why());
            case ActionResult.InDoubt doubt
            when ready.tries() + 1 >= backoff.mostTries() -> park(ready, Reason.HELPDESK_UNAVAILABLE, doubt.why());
            case ActionResult.InDoubt _ -> again(clock.instant().plus(backoff.pause(ready.tries(), backoff.settle())));
            case ActionResult.TryLater later ->
                again(clock.instant().plus(backoff.pause(ready.tries(), later.after())));
        };
    }

    private static Noted again(Instant at) {
        return new Noted.Ended(new Next.Again(at));
    }

    private Noted done(Picked.Ready ready, @Nullable String ref) {
        var turn = ready.turn();
        if (ready.action() instanceof Action.PostReply) {
            conversations.answered(
                    turn.conversationId(), turn.asks().stream().map(Line::ref).toList());
        }
        var words = ready.action().words();
        if (ref != null && words != null) {
            var hidden = !ready.action().isPublic();
            conversations.said(
                    turn.conversationId(),
                    new Said(ref, Author.BOT, hidden, words, List.of(), clock.instant(), ready.marker()));
            maskCode(turn.conversationId(), ref, words);
        }
        return end(ready, State.DONE, null, null, ref);
    }

    /** The helpdesk's webhook may have told of the reply first, with what only stands in the mail. */
    private void maskCode(long conversationId, String ref, String words) {
        if (words.contains(OneTimeCode.PLACE)) {
            conversations.mask(conversationId, ref, words);
        }
    }

    private Noted park(Picked.Ready ready, Reason reason, String detail) {
        if (ready.action().isPublic()) {
            alerts.raise(
                    "parked-public-reply",
                    "Action " + ready.id() + " of turn " + ready.turn().id() + " on connection "
                            + ready.connection().slug() + ": " + reason.says() + " (" + detail
                            + ") Retry it with POST /api/v1/actions/" + ready.id() + "/retry.");
        }
        if (ready.action() instanceof Action.PostReply) {
            withdrawAllOf(ready, Reason.REPLY_PARKED);
        }
        return end(ready, State.PARKED, reason, detail, null);
    }

    private Noted end(
            Picked.Ready ready, State state, @Nullable Reason reason, @Nullable String detail, @Nullable String ref) {
        var next = rows.end(ready.id(), state, reason == null ? null : reason.name(), detail, ref, clock.instant());
        if (ready.action().isPublic()) {
            turns.letNextBegin(ready.turn().conversationId());
        }
        return goOn(ready, next);
    }

    /** What belongs to a withdrawn answer goes with it; a handover stands without the word to the customer. */
    @Transactional
    Noted withdraw(Picked.Ready ready, Reason reason) {
        if (ready.action() instanceof Action.PostReply
                || (ready.action() instanceof Action.WriteNote note && note.draft())) {
            withdrawAllOf(ready, Reason.REPLY_WITHDRAWN);
        }
        var next = rows.end(ready.id(), State.WITHDRAWN, reason.name(), null, null, clock.instant());
        turns.letNextBegin(ready.turn().conversationId());
        return goOn(ready, next);
    }

    /** What belongs to an action that did not happen. */
    private void withdrawAllOf(Picked.Ready ready, Reason reason) {
        rows.withdrawAllOf(ready.turn().id(), ready.id(), reason.name(), clock.instant());
    }

    private Noted goOn(Picked.Ready ready, List<Following> next) {
        if (next.isEmpty()) {
            return Noted.OVER;
        }
        var following = next.getFirst();
        if (following.turnId() == ready.turn().id() && !following.ownJob()) {
            return new Noted.GoOn(following.id(), ready.turn());
        }
        jobs.hasten(Outbox.JOB, following.id());
        return again(clock.instant().plus(ActionPicking.LOOK_AGAIN)); // something of this turn may wait behind it
    }
}
