/**
 * Pages for people: here the sandbox, where anyone can talk to the bot as a customer and see why it did what it did, the
 * operations page with what could not be done, approvals, the frame of all pages, and the words in which a turn is told ({@link
 * deskhand.console.TraceTeller}). Other areas have packages of their own below this one. Records named {@code …View} are what the templates under {@code src/main/jte} show; they are public because compiled
 * templates live in a package of their own. Nobody imports this room. Owns no table.
 */
@NullMarked
package deskhand.console;

import org.jspecify.annotations.NullMarked;
