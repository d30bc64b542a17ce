package deskhand.access.oidc;

import deskhand.access.Identity;
import deskhand.access.account.SignOn;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Where single sign-on is set up people log in, so the door is locked. */
@Singleton
class OidcSignOn implements SignOn, Identity {

    private final OidcSettings settings;

    OidcSignOn(OidcSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public boolean isSetUp() {
        return settings.isSetUp();
    }

    /** They come back with a session like everybody else. */
    @Override
    public Optional<Shown> shownBy(HttpRequest<?> request) {
        return Optional.empty();
    }

    @Override
    public boolean isInUse() {
        return settings.isSetUp();
    }
}
