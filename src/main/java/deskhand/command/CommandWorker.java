package deskhand.command;

import deskhand.helpdesk.CommandWord;
import deskhand.platform.FailPoint;
import deskhand.platform.Job;
import deskhand.platform.Next;
import deskhand.platform.Outages;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out one command, after those that were given before it in the same conversation. */
@Singleton
class CommandWorker implements Job {

    static final String JOB = "command";

    private static final Logger LOG = LoggerFactory.getLogger(CommandWorker.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final NoteCommands rows;
    private final Deciding deciding;
    private final Carrying carrying;
    private final CommandWord word;
    private final FailPoint failPoint;
    private final Clock clock;

    CommandWorker(
            NoteCommands rows,
            Deciding deciding,
            Carrying carrying,
            CommandWord word,
            FailPoint failPoint,
            Clock clock) {
        this.rows = rows;
        this.deciding = deciding;
        this.carrying = carrying;
        this.word = word;
        this.failPoint = failPoint;
        this.clock = clock;
    }

    @Override
    public String name() {
        return JOB;
    }

    @Override
    public Next run(long id) {
        var given = rows.findById(id).orElse(null);
        if (given == null) {
            return Next.FINISHED;
        }
        var over = switch (given.state()) {
            case DONE, FAILED -> true;
            case SENDING -> carrying.lookAfter(given);
            case WAITING -> !rows.anEarlierWaits(given.conversationId(), id) && attempt(given);
        };
        return over ? Next.FINISHED : new Next.Again(clock.instant().plus(LOOK_AGAIN));
    }

    /** False as long as it is not over. */
    private boolean attempt(NoteCommand given) {
        try {
            var command = CommandReader.read(word.word(), given.words()).orElseGet(Command.Help::new);
            var over = carrying.carryOut(given, command, deciding.decide(given, command));
            failPoint.pass("after command");
            return over;
        } catch (RuntimeException e) {
            if (Outages.isOutage(e) || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            LOG.error("Command {} failed inside the bot", given.id(), e);
            carrying.fail(given);
            return true;
        }
    }
}
