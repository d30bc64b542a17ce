package deskhand.helpdesk;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How agents speak to the bot in private notes.
 *
 * @param word what such a note begins with
 */
@ConfigurationProperties("deskhand.command")
public record CommandWord(
        @Bindable(defaultValue = "@deskhand") String word) {

    public CommandWord {
        word = word.strip();
        if (word.isEmpty()) {
            throw new IllegalArgumentException(
                    "DESKHAND_COMMAND_WORD is empty, so every private note would be a command.");
        }
    }
}
