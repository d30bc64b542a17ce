/**
 * What we know of the helpdesks' conversations: their messages, who has them in hand, how they stand. Doors: {@link
 * deskhand.conversation.Conversations}. Owns the tables {@code conversation} and {@code message}.
 */
@NullMarked
package deskhand.conversation;

import org.jspecify.annotations.NullMarked;
