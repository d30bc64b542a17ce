/**
 * What the bot does in helpdesks: actions waiting, executed in order, effective once, withdrawn when stale, parked when
 * they keep failing. Doors: {@link deskhand.outbox.Outbox}, {@link deskhand.outbox.AtOnce}, {@link
 * deskhand.outbox.ActionLog}. Owns the table {@code action}.
 */
@NullMarked
package deskhand.outbox;

import org.jspecify.annotations.NullMarked;
