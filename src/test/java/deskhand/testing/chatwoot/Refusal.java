package deskhand.testing.chatwoot;

import deskhand.testing.http.Answer;
import deskhand.testing.http.Answer.Refused;
import deskhand.testing.http.Json;

/** What Chatwoot says when it will not or cannot do something. */
final class Refusal {

    private Refusal() {}

    static Answer error(int status, String text) {
        return Answer.json(status, Json.object("error", text));
    }

    static Answer brokenServer() {
        return Answer.text(
                500,
                "text/html; charset=utf-8",
                "<!DOCTYPE html><html><body><h1>Something went wrong on our side (500)</h1></body></html>");
    }

    static Refused because(int status, String text) {
        return new Refused(error(status, text));
    }

    static Refused notFound() {
        return because(404, "Resource could not be found");
    }
}
