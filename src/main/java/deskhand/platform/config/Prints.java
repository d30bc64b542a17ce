package deskhand.platform.config;

import deskhand.platform.Fingerprints;
import deskhand.platform.SecretLost;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stand-ins for secrets: they tell that one is there and whether it is still the same, and nothing else. */
@Singleton
public class Prints {

    private static final int LENGTH = 16;

    private final Fingerprints fingerprints;

    Prints(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    public String of(String secret) {
        return fingerprints.of(secret, "configuration").substring(0, LENGTH);
    }

    /** One that may not open any more. */
    public String of(Supplier<String> secret) {
        try {
            return of(secret.get());
        } catch (SecretLost e) {
            return "lost";
        }
    }

    /** By name, without those that are not there. */
    public Map<String, Object> of(Map<String, @Nullable String> secrets) {
        var prints = new TreeMap<String, Object>();
        secrets.forEach((name, secret) -> {
            if (secret != null && !secret.isBlank()) {
                prints.put(name, of(secret));
            }
        });
        return prints;
    }
}
