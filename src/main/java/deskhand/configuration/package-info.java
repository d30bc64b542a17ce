/**
 * Everything that people set, as one thing that can be exported, imported, compared and audited. It knows the rooms only by
 * {@link deskhand.platform.config.ConfigPart}. Doors: {@link deskhand.configuration.ConfigFiles} and {@link
 * deskhand.configuration.AuditLog}. Owns the tables {@code config_item}, {@code config_lock}, {@code audit_entry} and {@code
 * retention}.
 *
 * <p>How a change is recorded: {@code config_item} holds every item as it was last seen. Each request that may change
 * something runs under a lock of all nodes; before and after it the rooms are asked for their items, and what differs from
 * {@code config_item} becomes an entry: before the request somebody unknown changed it, after it the visitor did. Once a
 * minute the same is done without a request. So nothing that changes stays unseen, whatever way it was changed.
 */
@NullMarked
package deskhand.configuration;

import org.jspecify.annotations.NullMarked;
