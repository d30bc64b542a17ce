/**
 * Pages for tuners about texts: how replies begin and end, and the approved texts of categories with strict wording. Records
 * named {@code …View} are what the templates show. Owns no table.
 */
@NullMarked
package deskhand.console.templates;

import org.jspecify.annotations.NullMarked;
