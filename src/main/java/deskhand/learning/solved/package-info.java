/**
 * What people answered in conversations that were resolved, kept without personal data and shown where like questions come
 * again: trusted less than articles, never told to customers unread. Door: {@link deskhand.learning.solved.SolvedCases}. Owns
 * the tables {@code solved_case} and {@code solved_look}.
 */
@NullMarked
package deskhand.learning.solved;

import org.jspecify.annotations.NullMarked;
