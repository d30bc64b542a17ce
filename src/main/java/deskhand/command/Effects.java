package deskhand.command;

import deskhand.helpdesk.CommandWord;
import deskhand.platform.FailPoint;
import deskhand.turn.words.Phrase;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Which command does what. */
@Singleton
class Effects {

    private final Sending sending;
    private final Redoing redoing;
    private final Holding holding;
    private final Telling telling;
    private final Judging judging;
    private final CommandWord word;
    private final FailPoint failPoint;

    Effects(
            Sending sending,
            Redoing redoing,
            Holding holding,
            Telling telling,
            Judging judging,
            CommandWord word,
            FailPoint failPoint) {
        this.sending = sending;
        this.redoing = redoing;
        this.holding = holding;
        this.telling = telling;
        this.judging = judging;
        this.word = word;
        this.failPoint = failPoint;
    }

    /** Part of the caller's transaction, which holds the conversation's lock. */
    Effect of(Order order, Command command) {
        var effect = carriedOut(order, command);
        failPoint.pass("before command ends");
        return effect;
    }

    private Effect carriedOut(Order order, Command command) {
        return switch (command) {
            case Command.Send send -> sending.send(order, send.text());
            case Command.Redo redo -> new Effect.Told(redoing.redo(order, redo.instruction()));
            case Command.To to -> new Effect.Told(redoing.redoAs(order, to.category(), to.instruction()));
            case Command.TakeOver _ -> new Effect.Told(holding.takeOver(order));
            case Command.Resume _ -> new Effect.Told(holding.resume(order));
            case Command.Pause _ -> new Effect.Told(holding.pause(order));
            case Command.Why _ -> new Effect.Told(telling.why(order));
            case Command.Summarize _ -> new Effect.Told(telling.summary(order));
            case Command.Good _ -> new Effect.Told(judging.judge(order, true, ""));
            case Command.Bad bad -> new Effect.Told(judging.judge(order, false, bad.why()));
            case Command.Approve _, Command.Reject _ -> throw new IllegalStateException("decided before");
            case Command.Help _ -> new Effect.Told(help());
            case Command.Unknown unknown ->
                new Effect.Told(words -> words.of(unknown.hint()) + "\n\n" + help().in(words));
        };
    }

    private Phrase help() {
        return Phrase.of("command.help", word.word());
    }

    /** How the reply that a command had sent ended, null as long as it has not. */
    Sending.@Nullable Ended ended(long action) {
        return sending.ended(action);
    }
}
