package deskhand.testing.zendesk;

import deskhand.testing.http.Answer;
import deskhand.testing.http.Answer.Refused;
import deskhand.testing.http.Json;
import java.util.List;

/** What Zendesk says when it will not do something. */
final class Refusal {

    private Refusal() {}

    static Answer error(int status, String error, String description) {
        return Answer.json(status, Json.object("error", error, "description", description));
    }

    static Refused because(int status, String error, String description) {
        return new Refused(error(status, error, description));
    }

    static Answer invalid(String field, String error, String description) {
        var detail = Json.object("description", description, "error", error);
        return Answer.json(
                422,
                Json.object("error", "RecordInvalid", "description", "Record validation errors")
                        .and("details", Json.object(field, List.of(detail))));
    }

    static Refused unprocessable(String field, String error, String description) {
        return new Refused(invalid(field, error, description));
    }

    static Refused notFound() {
        return because(404, "RecordNotFound", "Not found");
    }

    static Refused badRequest(String description) {
        return because(400, "BadRequest", description);
    }

    static Answer unknownCaller() {
        return Answer.json(401, Json.object("error", "Couldn't authenticate you"));
    }

    static Answer deadToken() {
        return Answer.json(
                401,
                Json.object("error", "invalid_token")
                        .and(
                                "error_description",
                                "The access token provided is expired, revoked, malformed or invalid for other"
                                        + " reasons."));
    }

    static Refused missingScope(String scope) {
        return because(403, "Forbidden", "You are missing the following required scopes: " + scope);
    }

    static Refused notYours() {
        return because(
                403,
                "Forbidden",
                "You do not have access to this page. Please contact the account owner of this help desk for"
                        + " further help.");
    }

    static Answer staleStamp() {
        return error(
                409,
                "UpdateConflict",
                "Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data"
                        + " and try again.");
    }

    static Answer collision() {
        return error(409, "DatabaseConflict", "Database collision");
    }

    static Answer tooMany(String what, long seconds) {
        return error(429, "APIRateLimitExceeded", "Number of allowed " + what + " per minute exceeded")
                .with("Retry-After", Long.toString(seconds));
    }
}
