/**
 * The inbox: everything that waits for a person, the oldest first, and a page for each draft and handover where a person sends,
 * changes, rejects or takes it. What is done there is done by the room {@code command}, as it is for notes. Owns no table.
 */
@NullMarked
package deskhand.console.inbox;

import org.jspecify.annotations.NullMarked;
