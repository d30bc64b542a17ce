/** Anthropic's messages. */
@NullMarked
package deskhand.model.anthropic;

import org.jspecify.annotations.NullMarked;
