/**
 * What tuners edit: categories with their teams and thresholds, how their specialists write, and the red lines that only
 * people deal with. Doors: {@link deskhand.playbook.Playbook}, {@link deskhand.playbook.Specialists}, and to edit {@link
 * deskhand.playbook.CategoryBook}, {@link deskhand.playbook.Instructions}, {@link deskhand.playbook.TextBook} and {@link
 * deskhand.playbook.RedLineBook}. Owns the tables {@code category}, {@code category_example}, {@code category_profile}, {@code
 * prompt_version}, {@code prompt_publication}, {@code text_block} and {@code red_line}.
 */
@NullMarked
package deskhand.playbook;

import org.jspecify.annotations.NullMarked;
