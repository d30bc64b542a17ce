package deskhand.platform;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes and reads links that lead to one thing each. What they lead to and until when is encrypted under the service's key, which
 * the text names: links outlive a rotation of keys as long as the old one is listed, and nobody can make one up or turn it to
 * another thing.
 */
@Singleton
public class SignedLinks {

    /** Where such links lead, below the address of this service. */
    public static final String PATH = "/do/";

    private static final String PLACE = "signed-link";
    private static final int LONGEST = 500;

    private final Vault vault;
    private final LinkSettings settings;
    private final Clock clock;

    SignedLinks(Vault vault, LinkSettings settings, Clock clock) {
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a link is for. */
    public enum Item {
        /** A turn's draft. */
        DRAFT,
        APPROVAL
    }

    public record Content(Item item, long id, Instant until) {}

    /** A path of this service; empty if there are to be no links. */
    public Optional<String> to(Item item, long id) {
        return settings.enabled() ? Optional.of(PATH + token(item, id)) : Optional.empty();
    }

    String token(Item item, long id) {
        var until = clock.instant().plus(settings.valid()).getEpochSecond();
        return vault.lock(item + "|" + id + "|" + until, PLACE)
                .replace(':', '.')
                .replace('+', '-')
                .replace('/', '_')
                .replace("=", "");
    }

    /** Empty if we did not write it, or the key is not known any more. Whether it is still good is the caller's to see. */
    public Optional<Content> read(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var locked = token.replace('.', ':').replace('-', '+').replace('_', '/');
            var parts = vault.open(locked, PLACE).split("\\|", 3);
            return parts.length == 3
                    ? Optional.of(new Content(
                            Item.valueOf(parts[0]),
                            Long.parseLong(parts[1]),
                            Instant.ofEpochSecond(Long.parseLong(parts[2]))))
                    : Optional.empty();
        } catch (SecretLost | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
