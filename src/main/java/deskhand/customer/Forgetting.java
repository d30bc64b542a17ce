package deskhand.customer;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Erases what this room keeps of a person. */
@Singleton
class Forgetting {

    private final CustomerRows rows;
    private final EncounterRows encounters;
    private final IdentityKeys keys;

    Forgetting(CustomerRows rows, EncounterRows encounters, IdentityKeys keys) {
        this.rows = rows;
        this.encounters = encounters;
        this.keys = keys;
    }

    long customer(long id) {
        return rows.erase(id);
    }

    @Transactional
    long everybodyWith(String email) {
        encounters.erase(keys.all(email));
        return rows.eraseByEmail(Customers.plain(email));
    }
}
