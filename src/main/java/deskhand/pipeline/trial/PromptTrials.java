package deskhand.pipeline.trial;

import deskhand.helpdesk.Author;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import deskhand.model.Spending;
import deskhand.pipeline.TurnPipeline;
import deskhand.pipeline.trial.TriedMessage.Attempt;
import deskhand.pipeline.trial.TriedMessage.Because;
import deskhand.playbook.PromptVersion;
import deskhand.playbook.Specialists;
import deskhand.turn.Journal;
import deskhand.turn.Journals;
import deskhand.turn.Line;
import deskhand.turn.Outcome;
import deskhand.turn.Proposal;
import deskhand.turn.Reply;
import deskhand.turn.Route;
import deskhand.turn.Trace;
import deskhand.turn.Turn;
import deskhand.turn.Turns;
import deskhand.turn.Verdict;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs messages through all stages with the wording in use and with another one, side by side and without any consequence. What
 * comes before the specialist is done once for both, so that they differ by the wording alone.
 */
@Singleton
public class PromptTrials {

    /** So many messages can be tried at once. */
    public static final int MOST = 5;

    private static final Logger log = LoggerFactory.getLogger(PromptTrials.class);
    private static final Duration WITHIN = Duration.ofSeconds(50);
    private static final int SIDE_BY_SIDE = 6;

    private final TurnPipeline pipeline;
    private final Journals journals;
    private final Turns turns;
    private final Specialists specialists;
    private final Clock clock;
    private final Semaphore places = new Semaphore(SIDE_BY_SIDE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    PromptTrials(TurnPipeline pipeline, Journals journals, Turns turns, Specialists specialists, Clock clock) {
        this.pipeline = pipeline;
        this.journals = journals;
        this.turns = turns;
        this.specialists = specialists;
        this.clock = clock;
    }

    /** The newest real messages; {@code category} is that of instructions, where nothing stands for all. */
    public List<Turn> recent(String category, int most) {
        return journals.newest(category.equals(PromptVersion.FOR_ALL) ? null : category, most).stream()
                .filter(turn -> turn.redo() == null && !turn.text().isBlank())
                .toList();
    }

    /** A real message as it was heard, with what was said before it. */
    public Optional<Turn> heard(long turn) {
        return turns.heard(turn);
    }

    /** A message that somebody makes up. */
    public Turn written(String text, @Nullable String name, @Nullable String email, boolean verified) {
        var now = clock.instant();
        return new Turn(
                0,
                0,
                "trial",
                "web",
                null,
                new Contact(null, name, email, verified),
                Mode.AUTO,
                List.of(new Line("1", Author.CUSTOMER, false, text, List.of(), now)),
                List.of(),
                true,
                null,
                now);
    }

    /**
     * Tries {@code after} in place of {@code before}, the wordings of a category's instructions.
     *
     * @param messages {@link #MOST} at most
     */
    public List<TriedMessage> run(String category, String before, String after, List<Turn> messages) {
        var tasks = messages.stream()
                .limit(MOST)
                .map(turn -> threads.submit(() -> placed(category, before, after, turn)))
                .toList();
        var until = System.nanoTime() + WITHIN.toNanos();
        var tried = new ArrayList<TriedMessage>();
        for (var i = 0; i < tasks.size(); i++) {
            tried.add(result(tasks.get(i), until, messages.get(i)));
        }
        return List.copyOf(tried);
    }

    private TriedMessage placed(String category, String before, String after, Turn turn) throws InterruptedException {
        places.acquire();
        try {
            return tried(category, before, after, turn);
        } finally {
            places.release();
        }
    }

    private static TriedMessage result(Future<TriedMessage> task, long until, Turn turn) {
        try {
            return task.get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return nothing(turn, Because.NO_TIME);
        } catch (TimeoutException | CancellationException e) {
            return nothing(turn, Because.NO_TIME);
        } catch (ExecutionException e) {
            log.warn(
                    "A wording could not be tried: {}",
                    String.valueOf(e.getCause()).split(":", 2)[0]);
            return nothing(turn, Because.FAILED);
        } finally {
            task.cancel(true);
        }
    }

    private static TriedMessage nothing(Turn turn, Because because) {
        return new TriedMessage(ref(turn), turn.text(), null, null, null, because);
    }

    private TriedMessage tried(String category, String before, String after, Turn turn) {
        var harmless = harmless(turn);
        var first = journals.forgetful();
        var old = attempt(category, before, harmless, first);
        var second = journals.forgetful(untilSpecialist(first.trace()));
        var now = attempt(category, after, harmless, second);
        var about = first.trace().last(Route.class).map(Route::category).orElse(null);
        return new TriedMessage(ref(turn), turn.text(), about, old, now, because(old, now));
    }

    /** With no number there is nothing to store, to send or to ask a person for. */
    private static Turn harmless(Turn turn) {
        return new Turn(
                0,
                0,
                turn.connection(),
                turn.channel(),
                turn.subject(),
                turn.contact(),
                Mode.AUTO,
                turn.asks(),
                turn.history(),
                true,
                null,
                turn.startedAt());
    }

    private static @Nullable Long ref(Turn turn) {
        return turn.id() == 0 ? null : turn.id();
    }

    private Attempt attempt(String category, String text, Turn turn, Journal journal) {
        var begun = System.nanoTime();
        var counted = Spending.of(() -> specialists.trying(category, text, () -> pipeline.look(turn, journal)));
        var millis = (System.nanoTime() - begun) / 1_000_000;
        var trace = journal.trace();
        return new Attempt(
                counted.result().result(),
                trace.last(Proposal.class).orElse(null),
                trace.last(Reply.class).orElse(null),
                trace.last(Verdict.class).orElse(null),
                counted.result().wasRead(),
                counted.spending(),
                millis);
    }

    private static List<Trace.Entry> untilSpecialist(Trace trace) {
        return trace.entries().stream()
                .takeWhile(entry -> !entry.stage().equals("specialist"))
                .filter(entry -> !(entry.result() instanceof Outcome))
                .toList();
    }

    private static Because because(Attempt before, Attempt after) {
        if (before.proposal() == null || after.proposal() == null) {
            return before.wasRead() || after.wasRead() ? Because.COMPARED : Because.DECIDED_EARLIER;
        }
        if ("embedded".equals(after.proposal().by())
                && "embedded".equals(before.proposal().by())) {
            return Because.WITHOUT_MODEL;
        }
        return after.wasRead() ? Because.COMPARED : Because.OTHER_CATEGORY;
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
