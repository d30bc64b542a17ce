package deskhand.access.account;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether somebody may come in with a password. A wrong one, a disabled account and one that does not exist look the same. */
@Singleton
class Logins {

    private final AccountRows accounts;
    private final Passwords passwords;
    private final LoginLimits limits;

    Logins(AccountRows accounts, Passwords passwords, LoginLimits limits) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
    }

    sealed interface Login {

        /** {@code device}: by which the browser is known from now on. */
        record Right(Account account, String device) implements Login {}

        record Wrong() implements Login {}

        record TooOften(Instant until) implements Login {}
    }

    Login tried(String email, String password, String address, @Nullable String device) {
        var plain = Accounts.plain(email);
        var one = limits.of(plain, address, device);
        var locked = limits.count(one);
        if (locked.isPresent()) {
            return new Login.TooOften(locked.get());
        }
        var account = accounts.findByEmail(plain).filter(Account::enabled).orElse(null);
        var hash = account == null ? null : account.passwordHash();
        if (password.length() > Passwords.LONGEST || !passwords.matches(password, hash) || account == null) {
            return new Login.Wrong();
        }
        limits.succeeded(one);
        return new Login.Right(account, limits.mark(plain));
    }

    /** Somebody who is logged in says the password again. */
    Login confirmed(Account account, String password) {
        var one = new LoginLimits.Try("login-again:" + account.id(), null);
        var locked = limits.count(one);
        if (locked.isPresent()) {
            return new Login.TooOften(locked.get());
        }
        if (password.length() > Passwords.LONGEST || !passwords.matches(password, account.passwordHash())) {
            return new Login.Wrong();
        }
        limits.succeeded(one);
        return new Login.Right(account, "");
    }
}
