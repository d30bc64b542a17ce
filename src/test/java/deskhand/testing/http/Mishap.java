package deskhand.testing.http;

import java.time.Duration;

/** What may go wrong with a call to any server. What a certain vendor says when in trouble stands beside its fake. */
public sealed interface Mishap {

    /** Answers late. */
    record Delay(Duration by) implements Mishap {}

    /** Answers this and does nothing. */
    record Instead(Answer answer) implements Mishap {}

    /** Does it and answers this, as when a proxy gave up waiting. */
    record Afterwards(Answer answer) implements Mishap {}

    /** Closes the connection and does nothing. */
    record HangUp() implements Mishap {}

    /** Does it, then closes the connection. */
    record LoseAnswer() implements Mishap {}

    /** Does it, then answers something that is not JSON. */
    record Garbage() implements Mishap {}

    /** Does it, and sends the answer byte by byte. */
    record Drip(Duration between) implements Mishap {}

    /** Sends the caller to another address of the same server. */
    record Redirect(int status) implements Mishap {}

    static Mishap delay(Duration by) {
        return new Delay(by);
    }

    static Mishap badGateway() {
        return new Instead(Answer.text(502, "text/html", "<html><head><title>502 Bad Gateway</title></head></html>"));
    }

    /** The proxy gave up, the server behind it did not. */
    static Mishap gatewayTimeout() {
        return new Afterwards(
                Answer.text(504, "text/html", "<html><head><title>504 Gateway Time-out</title></head></html>"));
    }

    static Mishap hangUp() {
        return new HangUp();
    }

    static Mishap loseAnswer() {
        return new LoseAnswer();
    }

    static Mishap garbage() {
        return new Garbage();
    }

    static Mishap drip(Duration between) {
        return new Drip(between);
    }

    static Mishap redirect() {
        return new Redirect(301);
    }
}
