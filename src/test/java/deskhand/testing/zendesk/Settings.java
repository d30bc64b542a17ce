package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;

/** The settings of the account that matter to a bot. */
public final class Settings {

    volatile boolean commentsPublicByDefault = true;
    volatile boolean privateAttachments;
    volatile boolean assignUponSolve = true;
    volatile boolean agentWorkspace = true;
    volatile boolean apiTokens;
    volatile boolean tagging = true;

    public Settings commentsPublicByDefault(boolean on) {
        commentsPublicByDefault = on;
        return this;
    }

    /** Files are given only to who shows a token. */
    public Settings privateAttachments(boolean on) {
        privateAttachments = on;
        return this;
    }

    /** Off, nobody can solve a ticket that nobody is assigned to. */
    public Settings assignUponSolve(boolean on) {
        assignUponSolve = on;
        return this;
    }

    /** Off, tickets have no tags. */
    public Settings tagging(boolean on) {
        tagging = on;
        return this;
    }

    /** The old way to prove who one is; no account can make new tokens. */
    public Settings apiTokens(boolean on) {
        apiTokens = on;
        return this;
    }

    Fields json() {
        var tickets = Json.object("comments_public_by_default", commentsPublicByDefault)
                .and("follower_and_email_cc_collaborations", true)
                .and("private_attachments", privateAttachments)
                .and("assign_tickets_upon_solve", assignUponSolve)
                .and("tagging", tagging);
        return Json.object("agents", Json.object("agent_workspace", agentWorkspace))
                .and("tickets", tickets)
                .and("active_features", Json.object("user_tagging", true, "ticket_forms", true))
                .and("api", Json.object("api_token_access", Boolean.toString(apiTokens)));
    }
}
