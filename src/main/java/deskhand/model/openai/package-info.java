/** Any endpoint that speaks OpenAI's chat completions. */
@NullMarked
package deskhand.model.openai;

import org.jspecify.annotations.NullMarked;
