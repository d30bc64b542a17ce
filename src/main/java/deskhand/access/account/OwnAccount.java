package deskhand.access.account;

import deskhand.access.account.Logins.Login;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** What people do with their own account. */
@Singleton
public class OwnAccount {

    private final Accounts accounts;
    private final Logins logins;
    private final Sessions sessions;

    OwnAccount(Accounts accounts, Logins logins, Sessions sessions) {
        this.accounts = accounts;
        this.logins = logins;
        this.sessions = sessions;
    }

    /** What became of a wish to change the password. */
    public sealed interface Changed {

        /** {@code session}: the one in place of all that were. */
        record Done(String session) implements Changed {}

        record Refused(String why) implements Changed {}
    }

    public Changed changePassword(long id, String old, String password) {
        var account = accounts.find(id).orElse(null);
        if (account == null) {
            return new Changed.Refused("Your account was removed.");
        }
        return switch (logins.confirmed(account, old)) {
            case Login.Wrong _ -> new Changed.Refused("That is not your password as it is now.");
            case Login.TooOften _ -> new Changed.Refused("Too many tries. Try again in some minutes.");
            case Login.Right _ ->
                switch (accounts.setPassword(id, password)) {
                    case Accounts.Changed.Done _ -> new Changed.Done(sessions.begin(id));
                    case Accounts.Changed.Refused(var why) -> new Changed.Refused(why);
                    case Accounts.Changed.Unknown _ -> new Changed.Refused("Your account was removed.");
                };
        };
    }

    /** The session in place of all that were. */
    @Transactional
    public String logOutElsewhere(long id) {
        sessions.endAll(id);
        return sessions.begin(id);
    }
}
