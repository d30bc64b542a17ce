package deskhand.helpdesk;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Secrets that nobody can guess. */
@Singleton
public class NewSecrets {

    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();

    public String make() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
