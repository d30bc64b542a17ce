package deskhand.access.oidc;

import deskhand.access.RandomKeys;
import deskhand.platform.RecurringJob;
import deskhand.platform.SecretLost;
import deskhand.platform.Vault;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sends people off and knows them again when they return, each once. */
@Singleton
class Attempts implements RecurringJob {

    static final Duration VALID = Duration.ofMinutes(10);

    private static final String PLACE = "sign-on";

    private final UsedRows used;
    private final Vault vault;
    private final ObjectMapper json;
    private final Clock clock;

    Attempts(UsedRows used, Vault vault, ObjectMapper json, Clock clock) {
        this.used = used;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    Attempt begin(String to) {
        return new Attempt(
                RandomKeys.fresh(),
                RandomKeys.fresh(),
                RandomKeys.fresh(),
                to,
                clock.instant().plus(VALID));
    }

    /** For the cookie. */
    String locked(Attempt attempt) {
        try {
            return vault.lock(json.writeValueAsString(attempt), PLACE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The attempt that comes back with this cookie and this state. */
    Attempt returned(@Nullable String cookie, String state) throws SignOnFailed {
        if (cookie == null) {
            throw new SignOnFailed("Somebody came back with a browser that did not leave from here");
        }
        var attempt = opened(cookie);
        if (!RandomKeys.same(state, attempt.state())) {
            throw new SignOnFailed("Somebody came back with the state of another");
        }
        if (!clock.instant().isBefore(attempt.endsAt())) {
            throw new SignOnFailed("Somebody came back too late");
        }
        if (used.use(RandomKeys.hash(state), attempt.endsAt()) == 0) {
            throw new SignOnFailed("Somebody came back twice");
        }
        return attempt;
    }

    private Attempt opened(String cookie) throws SignOnFailed {
        try {
            var attempt = json.readValue(vault.open(cookie, PLACE), Attempt.class);
            if (attempt != null) {
                return attempt;
            }
        } catch (SecretLost | IOException e) {
            throw new SignOnFailed("Somebody came back with a cookie that is not ours", e);
        }
        throw new SignOnFailed("Somebody came back with an empty cookie");
    }

    @Override
    public String name() {
        return "sign-on";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        used.removeEnded(clock.instant());
    }
}
