/**
 * How far the bot may go where and when, and when people are there. Doors: {@link deskhand.playbook.policy.PolicyBook} and
 * {@link deskhand.playbook.policy.Limits}. Owns the tables {@code policy} and {@code business_hours}.
 */
@NullMarked
package deskhand.playbook.policy;

import org.jspecify.annotations.NullMarked;
