package deskhand.pipeline;

import deskhand.helpdesk.Mode;
import deskhand.pipeline.context.ContextBuilder;
import deskhand.pipeline.decide.Decider;
import deskhand.pipeline.guard.Guard;
import deskhand.pipeline.handoff.HandoffWriter;
import deskhand.pipeline.route.Router;
import deskhand.turn.Allowed;
import deskhand.turn.Brief;
import deskhand.turn.Guarded;
import deskhand.turn.Journal;
import deskhand.turn.OpenIssues;
import deskhand.turn.Outcome;
import deskhand.turn.Picture;
import deskhand.turn.Route;
import deskhand.turn.Signals;
import deskhand.turn.StageFailed;
import deskhand.turn.Trace;
import deskhand.turn.Turn;
import deskhand.turn.WantsHuman;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The way of a message, top to bottom. Start reading here. */
@Singleton
public class TurnPipeline {

    private final Guard guard;
    private final Router router;
    private final Watchers watchers;
    private final ContextBuilder contextBuilder;
    private final Drafting drafting;
    private final Decider decider;
    private final HandoffWriter handoff;

    TurnPipeline(
            Guard guard,
            Router router,
            Watchers watchers,
            ContextBuilder contextBuilder,
            Drafting drafting,
            Decider decider,
            HandoffWriter handoff) {
        this.guard = guard;
        this.router = router;
        this.watchers = watchers;
        this.contextBuilder = contextBuilder;
        this.drafting = drafting;
        this.decider = decider;
        this.handoff = handoff;
    }

    /**
     * Takes a turn to its outcome and says what the helpdesk is to be told. A stage that fails ends the turn with a person;
     * only trouble with the database is passed on.
     */
    public Planned run(Turn turn, Journal journal) {
        var allowed = turn.atMost(decider.modeOf(turn));
        var outcome = outcome(allowed, journal);
        var limit = journal.trace().last(Allowed.class).map(Allowed::mode).orElse(allowed.mode());
        return new Planned(outcome, handoff.plan(allowed.atMost(limit), outcome, journal.trace()));
    }

    /** Only what would come of it: the helpdesk is not even asked which teams it has. */
    public Outcome look(Turn turn, Journal journal) {
        return outcome(turn.atMost(decider.modeOf(turn)), journal);
    }

    /** For a turn that was begun again and again without reaching an end: no stage is tried once more. */
    public Planned giveUp(Turn turn) {
        var outcome = decider.giveUp(turn);
        return new Planned(outcome, handoff.plan(turn.atMost(decider.modeOf(turn)), outcome, new Trace(List.of())));
    }

    private Outcome outcome(Turn turn, Journal journal) {
        try {
            return walk(turn, journal);
        } catch (StageFailed failed) {
            return decide(journal, () -> decider.afterFailure(turn, failed, journal.trace()));
        }
    }

    private Outcome walk(Turn turn, Journal journal) {
        if (turn.mode() == Mode.OFF) {
            return decide(journal, decider::switchedOff);
        }
        var guarded = journal.step("guard", Guarded.class, () -> guard.inspect(turn));
        return switch (guarded) {
            case Guarded.RedLine line -> handOver(turn, journal, writer -> decider.redLine(turn, writer, line));
            case Guarded.Clear _
            when turn.undelivered() != null ->
                handOver(
                        turn, journal, writer -> decider.undelivered(turn, writer, String.valueOf(turn.undelivered())));
            case Guarded.Clear _
            when turn.byOthers() -> handOver(turn, journal, customer -> decider.writtenByOthers(turn, customer));
            case Guarded.Clear _
            when turn.text().isBlank() -> handOver(turn, journal, writer -> decider.nothingToRead(turn, writer));
            case Guarded.Clear clear -> answer(turn, clear, journal);
        };
    }

    /** Of what the bot does not read, people are told at least whom it is from. No model is asked. */
    private Outcome handOver(Turn turn, Journal journal, Function<Brief, Outcome> decision) {
        var writer = journal.step("writer", Brief.class, () -> contextBuilder.writer(turn));
        return decide(journal, () -> decision.apply(writer));
    }

    private Outcome answer(Turn turn, Guarded.Clear clear, Journal journal) {
        var route = journal.step("route", Route.class, () -> route(turn));
        if (!route.isFree()) {
            journal.keep();
        }
        var allowed = journal.step("mode", Allowed.class, () -> decider.allowed(turn, route));
        if (allowed.mode() == Mode.OFF) {
            return decide(journal, decider::switchedOff);
        }
        var issues = route.onlyThanks() ? OpenIssues.NONE : issues(turn, route, journal);
        var brief = journal.step("context", Brief.class, () -> contextBuilder.build(turn, route, issues));
        if (route.wantsHuman() == WantsHuman.NOW && turn.redo() == null) { // else a person is there and asks
            return decide(journal, () -> decider.wantsHuman(turn, route, brief));
        }
        var signals = route.onlyThanks()
                ? Signals.NONE
                : journal.step(
                        "signals", Signals.class, () -> watchers.signals().look(turn, route, brief));
        var draft = drafting.draft(turn, route, brief, journal);
        var limits = draft.route().category().equals(route.category())
                ? allowed
                : journal.step(
                        "mode again",
                        Allowed.class,
                        () -> decider.allowed(turn, draft.route()).atMost(allowed));
        if (limits.mode() == Mode.OFF) {
            return decide(journal, decider::switchedOff);
        }
        var picture = new Picture(clear, draft.route(), issues, brief, signals);
        return decide(
                journal, () -> decider.decide(turn, picture, limits, draft.proposal(), draft.reply(), draft.verdict()));
    }

    private OpenIssues issues(Turn turn, Route route, Journal journal) {
        var issues = journal.step(
                "outstanding", OpenIssues.class, () -> watchers.detector().detect(turn, route));
        if (issues.asked() != null) {
            journal.keep();
        }
        return issues;
    }

    /** What a colleague says it is about counts more than what it looks like. */
    private Route route(Turn turn) {
        var found = router.route(turn);
        var redo = turn.redo();
        return redo == null || redo.category() == null ? found : found.in(redo.category(), redo.by());
    }

    private static Outcome decide(Journal journal, Supplier<Outcome> decision) {
        return journal.step("decide", Outcome.class, decision);
    }
}
