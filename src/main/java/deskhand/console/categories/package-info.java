/**
 * Pages for tuners: the categories with how their specialists write, and the editor of their instructions with versions,
 * comparison, try-out and publishing. Records named {@code …View} are what the templates show. Owns no table.
 */
@NullMarked
package deskhand.console.categories;

import org.jspecify.annotations.NullMarked;
