/**
 * Who gets what is handed over, and what they are advised to do. Doors: {@link deskhand.playbook.handoff.HandoffBook} and
 * {@link deskhand.playbook.handoff.NextSteps}. Owns the tables {@code handoff_route} and {@code next_step}.
 */
@NullMarked
package deskhand.playbook.handoff;

import org.jspecify.annotations.NullMarked;
