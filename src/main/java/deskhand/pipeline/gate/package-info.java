/** Checks a reply before anyone may send it: by rules, then by a judge. Door: {@link deskhand.pipeline.gate.Gate}. */
@NullMarked
package deskhand.pipeline.gate;

import org.jspecify.annotations.NullMarked;
