/**
 * Language models, asked for structured answers that are checked before anyone acts on them, and the prompts they get.
 * Doors: {@link deskhand.model.Models}, {@link deskhand.model.Errand}, {@link deskhand.model.Toolbox}, {@link deskhand.model.Prompts}, {@link deskhand.model.FirstTiers}, {@link
 * deskhand.model.ModelUnavailable}, the answer records, {@link deskhand.model.call.ModelCalls} and {@link
 * deskhand.model.embedded.Embedder}. Owns the table {@code
 * model_first_tier}; {@code profile} and {@code call} within it own others. With nothing
 * configured no model is ever called.
 */
@NullMarked
package deskhand.model;

import org.jspecify.annotations.NullMarked;
