package deskhand.access.account;

import deskhand.access.RandomKeys;
import deskhand.access.Role;
import deskhand.platform.Remembered;
import deskhand.platform.listing.Paging;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The people who may log in. There is always an administrator left who can. */
@Singleton
public class Accounts {

    public static final int LONGEST_NAME = 100;

    static final Duration LINK_VALID = Duration.ofDays(3);

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");

    private final AccountRows rows;
    private final LinkRows links;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Clock clock;
    private final Remembered<Boolean> isInUse;

    Accounts(AccountRows rows, LinkRows links, Sessions sessions, Passwords passwords, Clock clock) {
        this.rows = rows;
        this.links = links;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
        this.isInUse = new Remembered<>(() -> rows.isAdministratorBesides(0), clock);
    }

    /** What became of a wish to change accounts. */
    public sealed interface Changed {

        /** {@code link}: the key by which they choose a password, if there is a new one. */
        record Done(Account account, @Nullable String link) implements Changed {}

        record Unknown() implements Changed {}

        record Refused(String why) implements Changed {}
    }

    public List<Account> page(Paging page) {
        return page.oldestFirst()
                ? rows.oldest(page.above(), page.below(), page.limit())
                : rows.newest(page.above(), page.below(), page.limit());
    }

    public Optional<Account> find(long id) {
        return rows.findById(id);
    }

    /** {@code password}: null if they choose it themselves. */
    @Transactional
    public Changed add(String email, String name, Role role, @Nullable String password) {
        var plain = plain(email);
        if (!EMAIL.matcher(plain).matches()) {
            return new Changed.Refused("This is not an e-mail address.");
        }
        var objection = password == null ? null : Passwords.objection(password, plain);
        if (objection != null) {
            return new Changed.Refused(objection);
        }
        var id = rows.add(
                plain,
                named(name, plain),
                role.name(),
                password == null ? null : passwords.hash(password),
                clock.instant());
        if (id == null) {
            return new Changed.Refused("There is an account with this e-mail address already.");
        }
        isInUse.forget();
        LOG.info("Account {} was made, role {}", id, role.word());
        return new Changed.Done(rows.findById(id).orElseThrow(), password == null ? newLink(id) : null);
    }

    /** What is null stays. Who is disabled is logged out everywhere. */
    @Transactional
    public Changed change(long id, @Nullable String name, @Nullable Role role, @Nullable Boolean enabled) {
        rows.lockAdministrators();
        var before = rows.findById(id).orElse(null);
        if (before == null) {
            return new Changed.Unknown();
        }
        var newRole = role == null ? before.role() : role;
        var isEnabled = enabled == null ? before.enabled() : enabled;
        if ((newRole != Role.ADMIN || !isEnabled) && isLastAdministrator(before)) {
            return lastAdministrator();
        }
        rows.change(id, name == null ? before.name() : named(name, before.email()), newRole.name(), isEnabled);
        if (!isEnabled) {
            sessions.endAll(id);
            links.forget(id);
        }
        LOG.info("Account {} has the role {} and is {}", id, newRole.word(), isEnabled ? "enabled" : "disabled");
        return new Changed.Done(rows.findById(id).orElseThrow(), null);
    }

    @Transactional
    public Changed remove(long id) {
        rows.lockAdministrators();
        var before = rows.findById(id).orElse(null);
        if (before == null) {
            return new Changed.Unknown();
        }
        if (isLastAdministrator(before)) {
            return lastAdministrator();
        }
        rows.remove(id);
        LOG.info("Account {} was removed", id);
        return new Changed.Done(before, null);
    }

    /** A new link by which they choose a password. The old password goes on working until they do. */
    @Transactional
    public Changed link(long id) {
        var account = rows.findById(id).orElse(null);
        if (account == null) {
            return new Changed.Unknown();
        }
        return account.enabled()
                ? new Changed.Done(account, newLink(id))
                : new Changed.Refused("The account is disabled. Enable it first.");
    }

    Optional<Account> ofLink(String link) {
        return links.accountOf(RandomKeys.hash(link), clock.instant());
    }

    /** Sets the password that somebody chose by a link, which then is used up. */
    @Transactional
    public Changed choose(String link, String password) {
        var account = ofLink(link).orElse(null);
        if (account == null) {
            return new Changed.Unknown();
        }
        var objection = Passwords.objection(password, account.email());
        if (objection != null) {
            return new Changed.Refused(objection);
        }
        return links.use(RandomKeys.hash(link), clock.instant()) == null
                ? new Changed.Unknown()
                : withPassword(account, password);
    }

    /** Sets a new password. Who knew the old one is logged out everywhere. */
    @Transactional
    public Changed setPassword(long id, String password) {
        var account = rows.findById(id).orElse(null);
        if (account == null) {
            return new Changed.Unknown();
        }
        var objection = Passwords.objection(password, account.email());
        return objection != null ? new Changed.Refused(objection) : withPassword(account, password);
    }

    private Changed withPassword(Account account, String password) {
        rows.setPassword(account.id(), passwords.hash(password));
        links.forget(account.id());
        sessions.endAll(account.id());
        isInUse.forget();
        LOG.info("Account {} has a new password", account.id());
        return new Changed.Done(account, null);
    }

    /** Before that the door need not be locked. An edit on another node counts within seconds. */
    boolean canAdministratorLogIn() {
        return isInUse.get();
    }

    boolean isAny() {
        return rows.isAny();
    }

    static String plain(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private String newLink(long id) {
        var link = RandomKeys.fresh();
        links.put(RandomKeys.hash(link), id, clock.instant().plus(LINK_VALID));
        return link;
    }

    private boolean isLastAdministrator(Account account) {
        return account.role() == Role.ADMIN
                && account.enabled()
                && (account.hasPassword() || account.comesBySignOn())
                && !rows.isAdministratorBesides(account.id());
    }

    private static Changed lastAdministrator() {
        return new Changed.Refused(
                "This is the last administrator who can log in. Make another one first, so that somebody can undo this.");
    }

    private static String named(String name, String email) {
        var plain = name.replaceAll("\\p{Cntrl}", " ").strip();
        var given = plain.isEmpty() ? email : plain;
        return given.substring(0, Math.min(given.length(), LONGEST_NAME));
    }
}
