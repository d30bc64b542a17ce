package deskhand.pipeline;

import deskhand.helpdesk.Author;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import deskhand.turn.Line;
import deskhand.turn.Turn;
import java.time.Instant;
import java.util.List;

/** A valid turn of Mira's, of which a test changes the one part that it is about. */
public record ATurn(String text, Contact contact, Mode mode, List<String> attachments) {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    public static ATurn saying(String text) {
        return new ATurn(text, new Contact("1", "Mira Lindqvist", "mira@example.com", true), Mode.AUTO, List.of());
    }

    public ATurn from(String name, String email) {
        return new ATurn(text, new Contact("2", name, email, true), mode, attachments);
    }

    public ATurn in(Mode other) {
        return new ATurn(text, contact, other, attachments);
    }

    public ATurn with(String attachment) {
        return new ATurn(text, contact, mode, List.of(attachment));
    }

    public Turn turn() {
        var ask = new Line("m1", Author.CUSTOMER, false, text, attachments, NOON);
        return new Turn(7, 3, "sandbox", "chat", null, contact, mode, List.of(ask), List.of(), true, null, NOON);
    }
}
