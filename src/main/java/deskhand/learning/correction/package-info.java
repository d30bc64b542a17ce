/**
 * What people make of drafts: how many they send as they are, and what they send in their place, kept so that specialists do
 * better next time. Door: {@link deskhand.learning.correction.Corrections}. Owns the tables {@code draft_fate} and {@code
 * correction}.
 */
@NullMarked
package deskhand.learning.correction;

import org.jspecify.annotations.NullMarked;
