/**
 * What people tell the bot to do. A private note that begins with the bot's word is a command, kept once, carried out once and
 * answered by a private note; from links, the sidebar and the console the same is done at once. Doors: {@link
 * deskhand.command.Commands} for notes, {@link deskhand.command.Deeds} for everything else. Owns the tables {@code
 * note_command} and {@code deed}.
 */
@NullMarked
package deskhand.command;

import org.jspecify.annotations.NullMarked;
