/**
 * Tools that look things up in what the rooms for customers and knowledge know. Owns the table {@code status_line}.
 */
@NullMarked
package deskhand.tool.read;

import org.jspecify.annotations.NullMarked;
