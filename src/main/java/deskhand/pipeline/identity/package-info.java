/**
 * Who is writing, where that has to be proven: asks for a one-time code and takes it in when it comes back. Doors: {@link
 * deskhand.pipeline.identity.Prover}, {@link deskhand.pipeline.identity.Challenges}.
 */
@NullMarked
package deskhand.pipeline.identity;

import org.jspecify.annotations.NullMarked;
