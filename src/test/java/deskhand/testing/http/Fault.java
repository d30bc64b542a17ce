package deskhand.testing.http;

import java.time.Duration;

/** What may go wrong with a call to any server. What a certain vendor says when in trouble stands beside its fake. */
public sealed interface Fault {

    /** Answers late. */
    record Delay(Duration by) implements Fault {}

    /** Answers this and does nothing. */
    record Instead(Answer answer) implements Fault {}

    /** Does it and answers this, as when a proxy gave up waiting. */
    record Afterwards(Answer answer) implements Fault {}

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

    static Fault badGateway() {
        return new Instead(Answer.text(502, "text/html", "<html><head><title>502 Bad Gateway</title></head></html>"));
    }

    /** The proxy gave up, the server behind it did not. */
    static Fault gatewayTimeout() {
        return new Afterwards(
                Answer.text(504, "text/html", "<html><head><title>504 Gateway Time-out</title></head></html>"));
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
