package deskhand.testing.zendesk;

import deskhand.testing.http.Answer;
import deskhand.testing.http.Fault;

/** Faults in Zendesk's own words; {@link Fault} has those of any server. */
public final class Trouble {

    private Trouble() {}

    public static Fault throttled(int retryAfterSeconds) {
        return new Fault.Instead(Refusal.tooMany("API requests", retryAfterSeconds));
    }

    /** Without a time to wait. */
    public static Fault throttled() {
        return new Fault.Instead(
                Refusal.error(429, "APIRateLimitExceeded", "Number of allowed API requests per minute exceeded"));
    }

    /** Somebody changed the ticket in between. */
    public static Fault updateConflict() {
        return new Fault.Instead(Refusal.staleStamp());
    }

    /** At random, and worth another try. */
    public static Fault databaseConflict() {
        return new Fault.Instead(Refusal.collision());
    }

    public static Fault deadlock() {
        return new Fault.Instead(Refusal.error(503, "DatabaseDeadlock", "Database deadlock"));
    }

    public static Fault unavailable(int retryAfterSeconds) {
        return new Fault.Instead(Answer.text(503, "text/html", "<html><body>Down for maintenance</body></html>")
                .with("Retry-After", Integer.toString(retryAfterSeconds)));
    }

    public static Fault brokenServer() {
        return new Fault.Instead(Answer.text(500, "text/html", "<html><body>Something went wrong</body></html>"));
    }

    /** The token ended before its time. */
    public static Fault expiredToken() {
        return new Fault.Instead(Refusal.deadToken());
    }

    public static Fault forbidden() {
        return new Fault.Instead(Refusal.notYours().answer);
    }

    public static Fault tooLarge() {
        return new Fault.Instead(Answer.text(413, "text/html", "<html><body>Request Entity Too Large</body></html>"));
    }

    /** Any error in Zendesk's own words. */
    public static Fault error(int status, String error, String description) {
        return new Fault.Instead(Refusal.error(status, error, description));
    }
}
