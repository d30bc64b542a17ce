package deskhand.platform;

import org.jspecify.annotations.Nullable;

/** A stored secret cannot be opened: it was locked with a key that is not configured any more, or it was changed. */
public class SecretLost extends RuntimeException {

    SecretLost(String place, @Nullable Throwable cause) {
        super(
                "The secret of " + place + " cannot be opened. Put the key it was stored with into"
                        + " DESKHAND_PREVIOUS_SECRET_KEYS, or enter the secret again.",
                cause);
    }
}
