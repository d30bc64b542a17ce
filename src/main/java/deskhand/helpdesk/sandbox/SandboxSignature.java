package deskhand.helpdesk.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How the sandbox signs its webhooks: time and body together, so that neither can be exchanged. */
final class SandboxSignature {

    static final String DELIVERY = "X-Sandbox-Delivery";
    static final String TIMESTAMP = "X-Sandbox-Timestamp";
    static final String SIGNATURE = "X-Sandbox-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private SandboxSignature() {}

    static String of(String secret, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Takes as long for a wrong value as for a right one. */
    static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
