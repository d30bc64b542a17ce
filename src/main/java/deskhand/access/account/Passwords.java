package deskhand.access.account;

import deskhand.access.RandomKeys;
import deskhand.platform.ProblemException;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords slowly with PBKDF2, which every Java has. What comes out says how it was made, so that later hashes may be
 * made otherwise. As hashing takes a core for a while, few are made at once.
 */
@Singleton
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final String FORMAT = "pbkdf2-sha512";
    private static final int ROUNDS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 5;

    /** Of no password at all: to make one would take a start of the service half a second. */
    private static final String NOBODYS = FORMAT + ":" + ROUNDS + ":"
            + Base64.getEncoder().encodeToString(new byte[SALT_BYTES]) + ":"
            + Base64.getEncoder().encodeToString(new byte[HASH_BITS / Byte.SIZE]);

    private final SecureRandom random = new SecureRandom();
    private final Semaphore turn = new Semaphore(AT_ONCE, true);

    /** What is wrong with a password that somebody chose, or null. */
    static @Nullable String objection(String password, String email) {
        if (password.length() < SHORTEST) {
            return "A password has at least " + SHORTEST
                    + " characters. Four words that do not belong together are fine.";
        }
        if (password.length() > LONGEST) {
            return "A password has at most " + LONGEST + " characters.";
        }
        return password.chars().distinct().count() < 5 || password.equalsIgnoreCase(email)
                ? "This password is guessed at once. Choose another."
                : null;
    }

    final String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return FORMAT + ":" + ROUNDS + ":" + Base64.getEncoder().encodeToString(salt) + ":"
                + slowly(password, salt, ROUNDS);
    }

    /** {@code hash}: null if there is none to match, which takes as long as if there were. */
    boolean matches(String password, @Nullable String hash) {
        var parts = (hash == null ? NOBODYS : hash).split(":", 4);
        var salt = Base64.getDecoder().decode(parts[2]);
        var isSame = RandomKeys.same(slowly(password, salt, Integer.parseInt(parts[1])), parts[3]);
        return isSame && hash != null;
    }

    private String slowly(String password, byte[] salt, int rounds) {
        var spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
        await();
        try {
            var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec);
            return Base64.getEncoder().encodeToString(hash.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no PBKDF2WithHmacSHA512", e);
        } finally {
            turn.release();
            spec.clearPassword();
        }
    }

    private void await() {
        try {
            if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE, "Too many people log in at this moment. Try again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to hash", e);
        }
    }
}
