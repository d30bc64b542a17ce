package deskhand.command.link;

import deskhand.command.UsedLink;
import deskhand.helpdesk.Connection;
import deskhand.tool.approval.Approval;

/** What a link turns out to lead to. */
sealed interface Target {

    record Draft(long turn, Connection connection) implements Target {}

    record OneApproval(Approval approval, Connection connection) implements Target {}

    /** Something was done by it. */
    record Used(UsedLink use, Connection connection) implements Target {}

    record Expired() implements Target {}

    /** Not one of ours, or changed on its way, or what it led to is gone. */
    record Strange() implements Target {}
}
