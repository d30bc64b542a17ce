package deskhand.customer;

import deskhand.helpdesk.Contact;
import jakarta.inject.Singleton;
import java.util.List;

/** What became of a person's conversations, on whatever channel. Only for those whose identity is proven. */
@Singleton
public class Encounters {

    private final EncounterRows rows;
    private final IdentityKeys keys;

    Encounters(EncounterRows rows, IdentityKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    /** Nothing is kept of those whose identity is not proven. */
    public void note(Contact contact, Encounter encounter) {
        if (Trust.in(contact) == Trust.VERIFIED && contact.email() != null) {
            rows.add(
                    encounter.turnId(),
                    keys.of(contact.email()),
                    encounter.conversationId(),
                    encounter.channel(),
                    encounter.category(),
                    encounter.outcome(),
                    encounter.sentiment(),
                    encounter.escalated(),
                    encounter.at());
        }
    }

    /** How the person's other conversations ended, newest first; empty for whoever is not proven to be that person. */
    public List<Encounter> elsewhere(Contact contact, long conversationId, int most) {
        return contact.email() == null
                ? List.of()
                : elsewhere(contact.email(), Trust.in(contact), conversationId, most);
    }

    /** The same for whoever has this address. */
    public List<Encounter> elsewhere(String email, Trust trust, long conversationId, int most) {
        return trust == Trust.VERIFIED ? rows.others(keys.all(email), conversationId, most) : List.of();
    }
}
