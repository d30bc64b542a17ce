package deskhand.pipeline;

import deskhand.helpdesk.Author;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import deskhand.turn.Line;
import deskhand.turn.Turn;
import java.time.Instant;
import java.util.List;

/** A valid turn of Mira's, of which a test changes the one part that it is about. */
public record ATurn(String text, Contact contact, Mode mode) {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    public static ATurn saying(String text) {
        return new ATurn(text, new Contact("1", "Mira Lindqvist", "mira@example.com", true), Mode.AUTO);
    }

    public ATurn from(String name, String email) {
        return new ATurn(text, new Contact("2", name, email, true), mode);
    }

    public ATurn in(Mode other) {
        return new ATurn(text, contact, other);
    }

    public Turn turn() {
        var ask = new Line("m1", Author.CUSTOMER, false, text, List.of(), NOON);
        return new Turn(7, 3, "sandbox", "chat", null, contact, mode, List.of(ask), List.of(), NOON);
    }
}
