package deskhand.tool.cancel;

import deskhand.platform.SecretLost;
import deskhand.platform.Vault;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What stands in a link: number, purpose, end and customer, encrypted with AES-256-GCM under the service's key. The text names
 * its key, so links outlive a rotation of keys as long as the old one is listed.
 */
@Singleton
class CancelTokens {

    private static final String PLACE = "cancel-link";

    private final Vault vault;

    CancelTokens(Vault vault) {
        this.vault = vault;
    }

    record Content(long id, String purpose, Instant until, String customerKey) {

        @Override
        public String toString() {
            return "Content[" + id + "]";
        }
    }

    String write(Content content) {
        var text = String.join(
                "|",
                Long.toString(content.id()),
                content.purpose(),
                Long.toString(content.until().getEpochSecond()),
                content.customerKey());
        return vault.lock(text, PLACE)
                .replace(':', '.')
                .replace('+', '-')
                .replace('/', '_')
                .replace("=", "");
    }

    /** Empty if we did not write it, or the key is not known any more. */
    Optional<Content> read(String token) {
        if (token.length() > 1_000) {
            return Optional.empty();
        }
        try {
            var locked = token.replace('.', ':').replace('-', '+').replace('_', '/');
            var parts = vault.open(locked, PLACE).split("\\|", 4);
            return parts.length == 4
                    ? Optional.of(new Content(
                            Long.parseLong(parts[0]),
                            parts[1],
                            Instant.ofEpochSecond(Long.parseLong(parts[2])),
                            parts[3]))
                    : Optional.empty();
        } catch (SecretLost | NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Kept in place of the link. */
    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
