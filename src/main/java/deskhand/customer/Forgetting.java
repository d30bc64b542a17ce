package deskhand.customer;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Erases what this room keeps of a person. */
@Singleton
class Forgetting {

    private final CustomerRows rows;
    private final EncounterRows encounters;
    private final IdentityKeys keys;
    private final CommerceSource commerce;

    Forgetting(CustomerRows rows, EncounterRows encounters, IdentityKeys keys, CommerceSource commerce) {
        this.rows = rows;
        this.encounters = encounters;
        this.keys = keys;
        this.commerce = commerce;
    }

    long customer(long id) {
        return rows.erase(id);
    }

    @Transactional
    long everybodyWith(String email) {
        encounters.erase(keys.all(email));
        commerce.forget(Customers.plain(email));
        return rows.eraseByEmail(Customers.plain(email));
    }
}
