/**
 * The ground that every room stands on: the embedded PostgreSQL and its pools, jobs that survive a crash, encryption of
 * secrets, problem details, health. Doors: {@link deskhand.platform.Jobs}, {@link deskhand.platform.Job}, {@link
 * deskhand.platform.Vault}, {@link deskhand.platform.Problem}, {@link deskhand.platform.Lane}, {@link
 * deskhand.platform.Alerts}, {@link deskhand.platform.QueueMeters}, {@link deskhand.platform.OutboundAddresses}. Owns the
 * tables {@code job}, {@code node} and {@code alert}.
 */
@NullMarked
package deskhand.platform;

import org.jspecify.annotations.NullMarked;
