package deskhand.outbox;

import deskhand.turn.Turn;

/** Puts something into a reply at the moment it is sent, so that it is kept nowhere. */
public interface Enclosure {

    /**
     * The text with it, or as it is if it has no place for it. {@code marker} names the send; what is tried once more has the
     * same.
     *
     * @throws deskhand.helpdesk.HelpdeskRefused if the reply must not go
     */
    String into(String text, Turn turn, String marker);
}
