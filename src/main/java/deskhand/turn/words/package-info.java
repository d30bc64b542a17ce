/**
 * What people read in private notes, in the language that they are set to. Doors: {@link deskhand.turn.words.NoteWords} for the
 * words, {@link deskhand.turn.words.Phrase} for something said in whichever language its reader has.
 */
@NullMarked
package deskhand.turn.words;

import org.jspecify.annotations.NullMarked;
