package deskhand.access.account;

import deskhand.access.Identity;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A person who logged in with this browser. */
@Singleton
class SessionIdentity implements Identity {

    private final Sessions sessions;
    private final Accounts accounts;

    SessionIdentity(Sessions sessions, Accounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    @Override
    public Optional<Shown> shownBy(HttpRequest<?> request) {
        return SessionCookie.id(request).flatMap(sessions::visitor).map(visitor -> new Shown(visitor, true));
    }

    @Override
    public boolean isInUse() {
        return accounts.canAdministratorLogIn();
    }
}
