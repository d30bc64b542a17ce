/** Drafts the answer from evidence. Door: {@link deskhand.pipeline.specialist.Specialist}. */
@NullMarked
package deskhand.pipeline.specialist;

import org.jspecify.annotations.NullMarked;
