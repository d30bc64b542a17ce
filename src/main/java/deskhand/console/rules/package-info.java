/**
 * Pages for tuners about rules: what only people deal with, and what a reply must not contain, each tried on what was said last
 * before it counts. Records named {@code …View} are what the templates show. Owns no table.
 */
@NullMarked
package deskhand.console.rules;

import org.jspecify.annotations.NullMarked;
