/** Makes a draft a whole reply: greeting, body, signature. Door: {@link deskhand.pipeline.assemble.Assembler}. */
@NullMarked
package deskhand.pipeline.assemble;

import org.jspecify.annotations.NullMarked;
