/**
 * Pinecone as the index, for who has it. Switched on by its settings; the database stays the source of truth, so it can be
 * filled again at any time, and the embedded index answers when it does not. Door: {@link deskhand.knowledge.PassageIndex}. Owns
 * the table {@code passage_pinecone}, which says what was sent.
 */
@NullMarked
package deskhand.knowledge.pinecone;

import org.jspecify.annotations.NullMarked;
