package deskhand.access;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The token of the settings, sent by a program. */
@Singleton
class TokenIdentity implements Identity {

    private final AccessSettings settings;

    TokenIdentity(AccessSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<Shown> shownBy(HttpRequest<?> request) {
        return Bearer.of(request).filter(settings::isToken).map(_ -> new Shown(Visitor.TOKEN, false));
    }

    @Override
    public boolean isInUse() {
        return settings.apiToken() != null;
    }
}
