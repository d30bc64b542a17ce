/**
 * Which models there are and which plays which role. Doors: {@link deskhand.model.profile.Profiles}, {@link
 * deskhand.model.profile.Profile}. Owns the tables {@code model_profile} and {@code model_role}.
 */
@NullMarked
package deskhand.model.profile;

import org.jspecify.annotations.NullMarked;
