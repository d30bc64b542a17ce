/**
 * What agents think of the bot's work, as they said with {@code good} and {@code bad}. Door: {@link
 * deskhand.command.opinion.Opinions}. Owns the table {@code turn_opinion}.
 */
@NullMarked
package deskhand.command.opinion;

import org.jspecify.annotations.NullMarked;
