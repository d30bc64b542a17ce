package deskhand.configuration;

import java.time.Instant;

/**
 * That somebody changed something.
 *
 * @param who the name of the account or key
 * @param role what they were at that time; empty if it is not known who it was
 * @param how by which request, or by what else
 */
public record AuditEntry(long id, Instant at, String who, String role, String how, Change change) {}
