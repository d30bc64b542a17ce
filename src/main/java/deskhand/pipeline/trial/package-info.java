/**
 * Tries wordings of instructions on messages before anybody is answered by them. Door: {@link
 * deskhand.pipeline.trial.PromptTrials}. Owns no table and keeps nothing.
 */
@NullMarked
package deskhand.pipeline.trial;

import org.jspecify.annotations.NullMarked;
