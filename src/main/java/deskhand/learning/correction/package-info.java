/**
 * What people make of drafts: how many they send as they are, and what they send in their place, kept so that specialists do
 * better next time. Doors: {@link deskhand.learning.correction.Corrections}, and {@link
 * deskhand.learning.correction.Promotions} for what is to stand in the instructions. Owns the tables {@code draft_fate} and {@code
 * correction}.
 */
@NullMarked
package deskhand.learning.correction;

import org.jspecify.annotations.NullMarked;
