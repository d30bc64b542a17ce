package deskhand.customer;

import deskhand.helpdesk.Contact;
import java.util.Locale;

/** How well it is known who writes. Each level includes those before it. */
public enum Trust {
    /** Nobody in particular. */
    ANONYMOUS,
    /** Says who they are, as anybody can: an address typed into a form, the sender of a mail. */
    CLAIMED,
    /** The helpdesk has proved it: signed in, or a code that was sent to the address came back. */
    VERIFIED;

    /** What a text says, names or numbers included, counts for nothing here. */
    public static Trust in(Contact contact) {
        if (contact.email() == null || contact.email().isBlank()) {
            return ANONYMOUS;
        }
        return contact.verified() ? VERIFIED : CLAIMED;
    }

    public boolean reaches(Trust needed) {
        return compareTo(needed) >= 0;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
