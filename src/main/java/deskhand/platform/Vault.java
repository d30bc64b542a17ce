package deskhand.platform;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Locks secrets away with AES-256-GCM. What comes out names the key that locked it, so that keys can be rotated: the
 * current key locks, older ones still open.
 */
@Singleton
public class Vault {

    private static final String FORMAT = "v1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeys keys;
    private final SecureRandom random = new SecureRandom();

    Vault(SecretKeys keys) {
        this.keys = keys;
    }

    /** {@code place} is where the secret will lie; it opens nowhere else, so rows cannot be swapped. */
    public String lock(String secret, String place) {
        var key = keys.current();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, place);
            var locked = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var bytes =
                    ByteBuffer.allocate(nonce.length + locked.length).put(nonce).put(locked);
            return FORMAT + ":" + key.id() + ":" + Base64.getEncoder().encodeToString(bytes.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot encrypt with AES-GCM", e);
        }
    }

    /**
     * Opens what {@link #lock} made.
     *
     * @throws SecretLost if the key is not known any more or the text was changed
     */
    public String open(String locked, String place) {
        var parts = locked.split(":", 3);
        if (parts.length != 3 || !FORMAT.equals(parts[0])) {
            throw new SecretLost(place, null);
        }
        var key = keys.find(parts[1]).orElseThrow(() -> new SecretLost(place, null));
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(parts[2]));
            var nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            var text = new byte[bytes.remaining()];
            bytes.get(text);
            return new String(cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(text), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException | java.nio.BufferUnderflowException e) {
            throw new SecretLost(place, e);
        }
    }

    private static Cipher cipher(int mode, SecretKeys.Key key, byte[] nonce, String place)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.aes(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
