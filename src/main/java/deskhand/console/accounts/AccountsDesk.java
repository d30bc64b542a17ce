package deskhand.console.accounts;

import deskhand.access.FrontDoor;
import deskhand.access.Visitor;
import deskhand.access.account.Account;
import deskhand.access.account.Accounts;
import deskhand.access.key.ApiKey;
import deskhand.access.key.ApiKeys;
import deskhand.console.Stamp;
import deskhand.platform.listing.Paging;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts together what the page about accounts shows. */
@Singleton
class AccountsDesk {

    private static final int MOST = 50;

    private final Accounts accounts;
    private final ApiKeys keys;
    private final FrontDoor door;
    private final Clock clock;

    AccountsDesk(Accounts accounts, ApiKeys keys, FrontDoor door, Clock clock) {
        this.accounts = accounts;
        this.keys = keys;
        this.door = door;
        this.clock = clock;
    }

    AccountsView show(@Nullable Long after, @Nullable Long before, Visitor visitor) {
        var people = accounts.page(Paging.oldest(after, MOST + 1));
        var programs = keys.page(Paging.newest(before, MOST + 1));
        return new AccountsView(
                !door.isLocked(),
                first(people).stream().map(account -> person(account, visitor)).toList(),
                people.size() > MOST ? people.get(MOST - 1).id() : null,
                first(programs).stream().map(this::key).toList(),
                programs.size() > MOST ? programs.get(MOST - 1).id() : null);
    }

    private static <T> List<T> first(List<T> rows) {
        return rows.subList(0, Math.min(MOST, rows.size()));
    }

    private AccountsView.Person person(Account account, Visitor visitor) {
        return new AccountsView.Person(
                account.id(),
                account.name(),
                account.email(),
                account.role().word(),
                state(account),
                account.enabled(),
                Objects.equals(account.id(), visitor.account()),
                stamp(account.seenAt()));
    }

    private static String state(Account account) {
        if (!account.enabled()) {
            return "disabled";
        }
        return account.hasPassword() || account.comesBySignOn() ? "can log in" : "has not chosen a password yet";
    }

    private AccountsView.Key key(ApiKey key) {
        return new AccountsView.Key(
                key.id(),
                key.name(),
                key.beginning(),
                key.role().word(),
                state(key),
                key.isGood(clock.instant()),
                Stamp.of(key.createdAt(), clock),
                key.createdBy(),
                stamp(key.usedAt()));
    }

    private String state(ApiKey key) {
        if (key.revokedAt() != null) {
            return "revoked by " + key.revokedBy();
        }
        if (!key.isGood(clock.instant())) {
            return "ended";
        }
        return key.endsAt() == null ? "good until revoked" : "good until " + day(key.endsAt());
    }

    /** With the year, unlike a stamp: keys live long. */
    private static String day(Instant at) {
        return at.toString().substring(0, "2026-01-31".length());
    }

    private @Nullable Stamp stamp(@Nullable Instant at) {
        return at == null ? null : Stamp.of(at, clock);
    }
}
