/** Turns an outcome into what the helpdesk is told. Door: {@link deskhand.pipeline.handoff.HandoffWriter}. */
@NullMarked
package deskhand.pipeline.handoff;

import org.jspecify.annotations.NullMarked;
