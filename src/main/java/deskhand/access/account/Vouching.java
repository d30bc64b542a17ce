package deskhand.access.account;

import deskhand.access.Role;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts of people whom somebody else vouches for. */
@Singleton
public class Vouching {

    private final AccountRows rows;
    private final LinkRows links;
    private final Accounts accounts;

    Vouching(AccountRows rows, LinkRows links, Accounts accounts) {
        this.rows = rows;
        this.links = links;
        this.accounts = accounts;
    }

    /**
     * Who is vouched for.
     *
     * @param issuer who vouches
     * @param subject who they are there, for ever
     * @param email verified there; empty if it is not
     * @param told the role they have to have; null: it is ours to say
     * @param role the role of a new account; null: there is to be none
     */
    public record Person(
            String issuer,
            String subject,
            String email,
            String name,
            @Nullable Role told,
            @Nullable Role role) {}

    /** Their account; at their first time that with their address, or a new one. Nothing if they may not come in. */
    @Transactional
    public Optional<Account> vouchedFor(Person person) {
        var account =
                rows.findByIssuerAndSubject(person.issuer(), person.subject()).orElse(null);
        if (account == null && !person.email().isEmpty()) {
            account = firstTime(person);
        }
        if (account == null || !account.enabled()) {
            return Optional.empty();
        }
        if (person.told() != null && person.told() != account.role()) {
            // The last administrator stays one, whatever somebody else says.
            accounts.change(account.id(), null, person.told(), null);
        }
        return rows.findById(account.id());
    }

    private @Nullable Account firstTime(Person person) {
        var known = rows.findByEmail(Accounts.plain(person.email())).orElse(null);
        if (known == null && person.role() != null) {
            known = added(person, person.role());
        }
        return known != null && known.enabled() && rows.vouchFor(known.id(), person.issuer(), person.subject()) > 0
                ? known
                : null;
    }

    /** They need no link to choose a password. */
    private @Nullable Account added(Person person, Role role) {
        if (!(accounts.add(person.email(), person.name(), role, null) instanceof Accounts.Changed.Done done)) {
            return null;
        }
        links.forget(done.account().id());
        return done.account();
    }
}
