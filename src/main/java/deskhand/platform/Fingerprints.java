package deskhand.platform;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes: the same text gives the same print, and only who has the service's secret can make one. */
@Singleton
public class Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeys keys;

    Fingerprints(SecretKeys keys) {
        this.keys = keys;
    }

    /** {@code purpose} keeps prints of the same text apart that serve different ends. */
    public String of(String text, String purpose) {
        return print(keys.current(), text, purpose);
    }

    /** One for each secret that is known, the current one first, so that a changed secret loses nothing. */
    public List<String> all(String text, String purpose) {
        return keys.all().stream().map(key -> print(key, text, purpose)).toList();
    }

    private static String print(SecretKeys.Key key, String text, String purpose) {
        try {
            var forPurpose = mac(key.aes().getEncoded(), purpose);
            return HexFormat.of().formatHex(mac(forPurpose, text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }

    private static byte[] mac(byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance(ALGORITHM);
        mac.init(new SecretKeySpec(key, ALGORITHM));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
