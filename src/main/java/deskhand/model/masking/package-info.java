/**
 * Takes personal data out of what is sent to a provider, and puts it back into what comes from there. Doors: {@link
 * deskhand.model.masking.PersonalData}, {@link deskhand.model.masking.Masks}. Owns no tables.
 */
@NullMarked
package deskhand.model.masking;

import org.jspecify.annotations.NullMarked;
