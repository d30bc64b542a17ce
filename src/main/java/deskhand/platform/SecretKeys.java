package deskhand.platform;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of the {@link Vault}: from the environment, else one made at first start and kept beside the data. */
@Singleton
class SecretKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SecretKeys.class);
    private static final int KEY_BYTES = 32;

    private final Key current;
    private final Map<String, Key> known = new LinkedHashMap<>();

    SecretKeys(DataSettings settings) {
        var given = settings.secretKey();
        current = given == null || given.isBlank()
                ? kept(settings.dataDirectory().resolve("secret.key"))
                : key(given, "DESKHAND_SECRET_KEY");
        known.put(current.id(), current);
        Arrays.stream(settings.previousSecretKeys().split(","))
                .filter(text -> !text.isBlank())
                .map(text -> key(text, "DESKHAND_PREVIOUS_SECRET_KEYS"))
                .forEach(key -> known.putIfAbsent(key.id(), key));
    }

    /** {@code id} is a fingerprint: it tells keys apart and gives none away. */
    record Key(String id, SecretKey aes) {}

    Key current() {
        return current;
    }

    /** The current one first. */
    List<Key> all() {
        return List.copyOf(known.values());
    }

    Optional<Key> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    private static Key kept(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            create(file);
            return key(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The secret key cannot be kept in " + file + ". Set DESKHAND_SECRET_KEY.", e);
        }
    }

    private static void create(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, Base64.getEncoder().encodeToString(bytes), StandardOpenOption.WRITE);
            LOG.warn(
                    "DESKHAND_SECRET_KEY is not set, so a key was made and kept in {}. Back it up with the data:"
                            + " without it stored credentials cannot be read.",
                    file);
        } catch (FileAlreadyExistsException _) {
            // another node on the same directory was first; its key is the one
        }
    }

    private static Key key(String base64, String from) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.trim().getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(from + " is not base64. Make one with: openssl rand -base64 32", e);
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(from + " must be base64 of 32 bytes and is of " + bytes.length
                    + ". Make one with: openssl rand -base64 32");
        }
        return new Key(fingerprint(bytes), new SecretKeySpec(bytes, "AES"));
    }

    private static String fingerprint(byte[] key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
