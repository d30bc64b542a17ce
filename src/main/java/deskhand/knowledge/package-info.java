/**
 * The library: documents, their versions and passages, and finding again what they say. Doors: {@link
 * deskhand.knowledge.Knowledge} to ask, {@link deskhand.knowledge.Library} to bring documents in, {@link
 * deskhand.knowledge.Citations} to count their use, {@link deskhand.knowledge.Gaps} for
 * what is missing; {@link deskhand.knowledge.PassageIndex} is the port of the indexes. Owns the
 * tables {@code document}, {@code document_version}, {@code passage}, {@code knowledge_gap}, {@code knowledge_gap_asker} and {@code document_use}, and fills
 * an empty library with the demo shop's articles.
 */
@NullMarked
package deskhand.knowledge;

import org.jspecify.annotations.NullMarked;
