/**
 * Pages for people: the sandbox, where anyone can talk to the bot as a customer and see why it did what it did, and the
 * operations page with what waits for a person. Records named {@code …View} are what the templates under {@code src/main/jte} show; they are public because compiled
 * templates live in a package of their own. Nobody imports this room. Owns no table.
 */
@NullMarked
package deskhand.console;

import org.jspecify.annotations.NullMarked;
