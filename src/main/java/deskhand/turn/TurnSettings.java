package deskhand.turn;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How messages become turns.
 *
 * @param quietWindow how long a customer must be silent before the bot begins
 * @param longestWait after this time since the first message the bot begins anyway
 * @param mostStarts a turn started so often without reaching an end goes to a person
 * @param mostRepliesAnHour so many replies the bot sends in one conversation within an hour; what is more stays a draft, so that
 *     two programs do not answer each other for ever
 */
@ConfigurationProperties("deskhand.turn")
public record TurnSettings(
        @Bindable(defaultValue = "4s") Duration quietWindow,
        @Bindable(defaultValue = "20s") Duration longestWait,
        @Bindable(defaultValue = "5") int mostStarts,
        @Bindable(defaultValue = "12") int mostRepliesAnHour) {}
