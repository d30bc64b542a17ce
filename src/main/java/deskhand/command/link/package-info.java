/**
 * Links in private notes, each to a page for exactly one draft or approval. Opening one changes nothing, and one deed uses it
 * up. {@code LinkView} is public because compiled templates live in a package of their own. Owns no table: what was done stands
 * with the draft or the approval itself.
 */
@NullMarked
package deskhand.command.link;

import org.jspecify.annotations.NullMarked;
