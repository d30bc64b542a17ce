/**
 * Language models, asked for structured answers that are checked before anyone acts on them, and the prompts they get.
 * Doors: {@link deskhand.model.Models}, {@link deskhand.model.Prompts}, {@link deskhand.model.ModelUnavailable}, the
 * answer records and {@link deskhand.model.embedded.Embedder}. Owns no tables. With nothing configured no model is ever
 * called.
 */
@NullMarked
package deskhand.model;

import org.jspecify.annotations.NullMarked;
