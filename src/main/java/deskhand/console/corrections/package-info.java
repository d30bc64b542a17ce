/** The pages about corrections: what people sent in place of drafts, and what may be made of it. Owns no table. */
@NullMarked
package deskhand.console.corrections;

import org.jspecify.annotations.NullMarked;
