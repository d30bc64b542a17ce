/**
 * What tuners edit: categories with their teams and thresholds, and the red lines that only people deal with. Door: {@link
 * deskhand.playbook.Playbook}, and {@link deskhand.playbook.RedLineBook} to edit. Owns the tables {@code category}, {@code
 * category_example} and {@code red_line}.
 */
@NullMarked
package deskhand.playbook;

import org.jspecify.annotations.NullMarked;
