package deskhand.pipeline;

import deskhand.outbox.AtOnce;
import deskhand.platform.Job;
import deskhand.platform.Next;
import deskhand.turn.Claim;
import deskhand.turn.Hearing;
import deskhand.turn.Journal;
import deskhand.turn.Reason;
import deskhand.turn.Turn;
import deskhand.turn.TurnSettings;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Works on one turn: claims it, takes it through the pipeline, stores the outcome and its actions together, and has them done. */
@Singleton
class TurnWorker implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(TurnWorker.class);

    private final LiveLook liveLook;
    private final TurnDoor door;
    private final Typing typing;
    private final TurnPipeline pipeline;
    private final TurnEnd end;
    private final AtOnce atOnce;
    private final TurnSettings settings;

    TurnWorker(
            LiveLook liveLook,
            TurnDoor door,
            Typing typing,
            TurnPipeline pipeline,
            TurnEnd end,
            AtOnce atOnce,
            TurnSettings settings) {
        this.liveLook = liveLook;
        this.door = door;
        this.typing = typing;
        this.pipeline = pipeline;
        this.end = end;
        this.atOnce = atOnce;
        this.settings = settings;
    }

    @Override
    public String name() {
        return Hearing.JOB;
    }

    @Override
    public Next run(long id) {
        liveLook.before(id);
        return switch (door.claim(id)) {
            case Claim.Over() -> Next.FINISHED;
            case Claim.NotYet(var at) -> new Next.Again(at);
            case Claim.Begun(var turn, var start, var withPeople, var journal) -> {
                try (var _ = MDC.putCloseable("turn", Long.toString(id));
                        var _ = MDC.putCloseable("conversation", Long.toString(turn.conversationId()))) {
                    if (withPeople) {
                        end.withoutOutcome(turn, start, Reason.HUMAN_TOOK_OVER);
                    } else {
                        work(turn, start, journal);
                    }
                }
                yield Next.FINISHED;
            }
        };
    }

    private void work(Turn turn, int start, Journal journal) {
        var begun = System.nanoTime();
        if (turn.asks().isEmpty()) {
            end.withoutOutcome(turn, start, Reason.ALREADY_ANSWERED);
            return;
        }
        var planned = plan(turn, start, journal);
        var taken = end.with(planned, turn, start, journal);
        if (taken != null) {
            LOG.info(
                    "{} because {} in {} ms",
                    planned.outcome().word(),
                    planned.outcome().reason().code(),
                    (System.nanoTime() - begun) / 1_000_000);
            atOnce.carryOut(taken);
        }
    }

    private Planned plan(Turn turn, int start, Journal journal) {
        if (start > settings.mostStarts()) {
            return pipeline.giveUp(turn);
        }
        try (var _ = typing.show(turn)) {
            return pipeline.run(turn, journal);
        }
    }
}
