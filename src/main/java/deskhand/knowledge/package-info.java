/**
 * Help articles, cut into passages and found again. Doors: {@link deskhand.knowledge.Knowledge} and {@link
 * deskhand.knowledge.Passage}. Owns the tables {@code document} and {@code passage}, and fills them with the demo shop's
 * articles at first start.
 */
@NullMarked
package deskhand.knowledge;

import org.jspecify.annotations.NullMarked;
