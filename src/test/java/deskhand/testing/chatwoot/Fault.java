package deskhand.testing.chatwoot;

import deskhand.testing.http.Answer;
import deskhand.testing.http.Mishap;
import java.time.Duration;

/** What may go wrong with a call, in Chatwoot's own words where it says something. */
public final class Fault {

    private Fault() {}

    public static Mishap delay(Duration by) {
        return Mishap.delay(by);
    }

    /** Throttled: plain text and no time named. */
    public static Mishap throttled() {
        return new Mishap.Instead(Answer.text(429, "text/plain", "Retry later\n"));
    }

    public static Mishap throttled(int retryAfterSeconds) {
        return new Mishap.Instead(Answer.text(429, "text/plain", "Retry later\n")
                .with("Retry-After", Integer.toString(retryAfterSeconds)));
    }

    public static Mishap brokenServer() {
        return new Mishap.Instead(Refusal.brokenServer());
    }

    public static Mishap badGateway() {
        return Mishap.badGateway();
    }

    /** Any error in Chatwoot's own words. */
    public static Mishap error(int status, String text) {
        return new Mishap.Instead(Refusal.error(status, text));
    }

    /** A hosted plan without the API. */
    public static Mishap apiNotInPlan() {
        return error(403, "API access is not enabled for this account");
    }

    /** The plan's limit is reached. */
    public static Mishap planLimit() {
        return error(402, "Account limit exceeded. Please upgrade to a higher plan");
    }

    public static Mishap suspended() {
        return error(401, "Account is suspended");
    }

    public static Mishap hangUp() {
        return Mishap.hangUp();
    }

    public static Mishap loseAnswer() {
        return Mishap.loseAnswer();
    }

    public static Mishap garbage() {
        return Mishap.garbage();
    }

    public static Mishap drip(Duration between) {
        return Mishap.drip(between);
    }

    public static Mishap redirect() {
        return Mishap.redirect();
    }
}
