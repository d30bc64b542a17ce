package deskhand.customer;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Erases what is kept of a person, here and in the rooms that keep something under their address. */
@Singleton
class Forgetting {

    private final CustomerRows rows;
    private final EncounterRows encounters;
    private final IdentityKeys keys;
    private final LiveLook live;
    private final BeanProvider<KeptOfCustomers> elsewhere;

    Forgetting(
            CustomerRows rows,
            EncounterRows encounters,
            IdentityKeys keys,
            LiveLook live,
            BeanProvider<KeptOfCustomers> elsewhere) {
        this.rows = rows;
        this.encounters = encounters;
        this.keys = keys;
        this.live = live;
        this.elsewhere = elsewhere;
    }

    /** With all that is kept under their address. What another source knows of the same address stays a record of its own. */
    @Transactional
    long customer(long id) {
        rows.emailOf(id).ifPresent(this::whatIsKeptUnder);
        return rows.erase(id);
    }

    @Transactional
    long everybodyWith(String email) {
        whatIsKeptUnder(email);
        return rows.eraseByEmail(Customers.plain(email));
    }

    private void whatIsKeptUnder(String email) {
        encounters.erase(keys.all(email));
        live.forget(Customers.plain(email));
        elsewhere.forEach(kept -> kept.erase(Customers.plain(email)));
    }
}
