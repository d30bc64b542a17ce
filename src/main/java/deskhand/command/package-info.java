/**
 * What agents tell the bot in private notes: a note that begins with the bot's word is a command, kept once, carried out once
 * and answered by a private note. Doors: {@link deskhand.command.Commands}. Owns the tables {@code note_command} and {@code
 * turn_opinion}.
 */
@NullMarked
package deskhand.command;

import org.jspecify.annotations.NullMarked;
