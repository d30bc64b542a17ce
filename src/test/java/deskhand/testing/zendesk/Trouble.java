package deskhand.testing.zendesk;

import deskhand.testing.http.Answer;
import deskhand.testing.http.Mishap;

/** Faults in Zendesk's own words; {@link Mishap} has those of any server. */
public final class Trouble {

    private Trouble() {}

    public static Mishap throttled(int retryAfterSeconds) {
        return new Mishap.Instead(Refusal.tooMany("API requests", retryAfterSeconds));
    }

    /** Without a time to wait. */
    public static Mishap throttled() {
        return new Mishap.Instead(
                Refusal.error(429, "APIRateLimitExceeded", "Number of allowed API requests per minute exceeded"));
    }

    /** Somebody changed the ticket in between. */
    public static Mishap updateConflict() {
        return new Mishap.Instead(Refusal.staleStamp());
    }

    /** At random, and worth another try. */
    public static Mishap databaseConflict() {
        return new Mishap.Instead(Refusal.collision());
    }

    public static Mishap deadlock() {
        return new Mishap.Instead(Refusal.error(503, "DatabaseDeadlock", "Database deadlock"));
    }

    public static Mishap unavailable(int retryAfterSeconds) {
        return new Mishap.Instead(Answer.text(503, "text/html", "<html><body>Down for maintenance</body></html>")
                .with("Retry-After", Integer.toString(retryAfterSeconds)));
    }

    public static Mishap brokenServer() {
        return new Mishap.Instead(Answer.text(500, "text/html", "<html><body>Something went wrong</body></html>"));
    }

    /** The token ended before its time. */
    public static Mishap expiredToken() {
        return new Mishap.Instead(Refusal.deadToken());
    }

    public static Mishap forbidden() {
        return new Mishap.Instead(Refusal.notYours().answer);
    }

    public static Mishap tooLarge() {
        return new Mishap.Instead(Answer.text(413, "text/html", "<html><body>Request Entity Too Large</body></html>"));
    }

    /** Any error in Zendesk's own words. */
    public static Mishap error(int status, String error, String description) {
        return new Mishap.Instead(Refusal.error(status, error, description));
    }
}
