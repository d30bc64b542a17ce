/**
 * The pages about conversations: finding them, and one of them with what was said and why the bot did what it did. Owns no
 * table.
 */
@NullMarked
package deskhand.console.conversations;

import org.jspecify.annotations.NullMarked;
