package deskhand.testing.chatwoot;

import java.time.Duration;

/** What may go wrong with a call. */
public sealed interface Fault {

    /** Answers late. */
    record Delay(Duration by) implements Fault {}

    /** Answers this and does nothing. */
    record Instead(Answer answer) implements Fault {}

    /** Closes the connection and does nothing. */
    record HangUp() implements Fault {}

    /** Does it, then closes the connection. */
    record LoseAnswer() implements Fault {}

    /** Does it, then answers something that is not JSON. */
    record Garbage() implements Fault {}

    /** Does it, and sends the answer byte by byte. */
    record Drip(Duration between) implements Fault {}

    /** Sends the caller to another address of the same server. */
    record Redirect(int status) implements Fault {}

    static Fault delay(Duration by) {
        return new Delay(by);
    }

    /** Throttled: plain text and no time named. */
    static Fault throttled() {
        return new Instead(Answer.text(429, "text/plain", "Retry later\n"));
    }

    static Fault throttled(int retryAfterSeconds) {
        return new Instead(Answer.text(429, "text/plain", "Retry later\n")
                .with("Retry-After", Integer.toString(retryAfterSeconds)));
    }

    static Fault brokenServer() {
        return new Instead(Answer.brokenServer());
    }

    static Fault badGateway() {
        return new Instead(Answer.text(502, "text/html", "<html><head><title>502 Bad Gateway</title></head></html>"));
    }

    /** Any error in Chatwoot's own words. */
    static Fault error(int status, String text) {
        return new Instead(Answer.error(status, text));
    }

    /** A hosted plan without the API. */
    static Fault apiNotInPlan() {
        return error(403, "API access is not enabled for this account");
    }

    /** The plan's limit is reached. */
    static Fault planLimit() {
        return error(402, "Account limit exceeded. Please upgrade to a higher plan");
    }

    static Fault suspended() {
        return error(401, "Account is suspended");
    }

    static Fault hangUp() {
        return new HangUp();
    }

    static Fault loseAnswer() {
        return new LoseAnswer();
    }

    static Fault garbage() {
        return new Garbage();
    }

    static Fault drip(Duration between) {
        return new Drip(between);
    }

    static Fault redirect() {
        return new Redirect(301);
    }
}
