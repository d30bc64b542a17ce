package deskhand.customer;

import deskhand.platform.ProblemException;
import deskhand.platform.config.KeptOfCustomers;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.order.OrderUtil;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/**
 * Erases what is kept of a person, here and in the rooms that keep something under their address; all of it or, where the bot is
 * still at work for them, nothing.
 */
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
        var plain = Customers.plain(email);
        var kept = elsewhere.stream().sorted(OrderUtil.COMPARATOR).toList();
        kept.forEach(one -> one.objection(plain).ifPresent(why -> {
            throw new ProblemException(HttpStatus.CONFLICT, why);
        }));
        encounters.erase(keys.all(email));
        live.forget(plain);
        kept.forEach(one -> one.erase(plain));
    }
}
