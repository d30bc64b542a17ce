/**
 * What is open between a customer and us, found by rules over the records and by likeness to cases that were written down, and
 * where these are in doubt by a model.
 * Doors: {@link deskhand.pipeline.outstanding.OutstandingDetector} and, to edit, {@link
 * deskhand.pipeline.outstanding.OutstandingBook}. Owns the tables {@code outstanding_rule}, {@code
 * outstanding_case} and {@code outstanding_customer}.
 */
@NullMarked
package deskhand.pipeline.outstanding;

import org.jspecify.annotations.NullMarked;
