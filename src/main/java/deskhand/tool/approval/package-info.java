/**
 * Operations that wait for a person: how they are proposed, decided and carried out exactly once, and which need nobody because
 * an administrator agreed beforehand. Doors: {@link deskhand.tool.approval.Approvals}, {@link
 * deskhand.tool.approval.PreApprovals}, and {@link deskhand.tool.approval.ApprovalListener} for whoever tells people. Owns the
 * tables {@code approval}, {@code approval_event} and {@code pre_approval}.
 */
@NullMarked
package deskhand.tool.approval;

import org.jspecify.annotations.NullMarked;
