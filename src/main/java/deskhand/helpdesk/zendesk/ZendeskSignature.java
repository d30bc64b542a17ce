package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.RawDelivery;
import deskhand.helpdesk.TimedSignature;
import deskhand.helpdesk.Verification;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 in base64 over time and body without anything between them; the secret counts as it is shown. */
final class ZendeskSignature {

    /** Signs the tests of a webhook that is not saved yet, for everybody alike. It proves nothing. */
    static final String TEST_SECRET = "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String TIMESTAMP = "x-zendesk-webhook-signature-timestamp";
    private static final String SIGNATURE = "x-zendesk-webhook-signature";
    private static final String INVOCATION = "x-zendesk-webhook-invocation-id";
    private static final String ACCOUNT = "x-zendesk-account-id";
    private static final String AUTHORIZATION = "authorization";
    private static final int LONGEST_KEY = 100;

    private ZendeskSignature() {}

    static Verification verify(Connection connection, RawDelivery delivery, Duration window) {
        var key = delivery.header(INVOCATION);
        var timestamp = delivery.header(TIMESTAMP);
        var signature = delivery.header(SIGNATURE);
        if (key == null || timestamp == null || signature == null) {
            return new Verification.Forged("a header of the signature is missing");
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            return new Verification.Forged("unusable delivery id");
        }
        var isOurs = showsToken(connection, delivery);
        var candidates = secrets(connection, isOurs);
        if (candidates.isEmpty()) {
            return new Verification.Forged("the webhook's token does not fit");
        }
        // Every secret is tried, so that the time tells nothing.
        var fits = candidates.stream()
                .map(secret -> TimedSignature.same(of(secret, timestamp, delivery.body()), signature))
                .reduce(false, Boolean::logicalOr);
        if (!fits) {
            return new Verification.Forged("the signature does not fit");
        }
        var account = delivery.header(ACCOUNT);
        if (account != null && connection.account() != null && !account.equals(connection.account())) {
            return new Verification.Forged("it is from account " + account.replaceAll("[^0-9]", "?"));
        }
        return isRecent(timestamp, delivery.receivedAt(), window)
                ? new Verification.Genuine(key)
                : new Verification.Stale("signed more than " + window.toMinutes() + " minutes away from now");
    }

    /** Noise is turned away by it before anything is computed. It is no proof: whoever reads along once knows it. */
    private static boolean showsToken(Connection connection, RawDelivery delivery) {
        var token = connection.secret(ZendeskHelpdesk.WEBHOOK_TOKEN);
        var shown = delivery.header(AUTHORIZATION);
        return token == null || shown != null && TimedSignature.same("Bearer " + token, shown);
    }

    /**
     * Triggers and events come from a webhook each, and a secret that is being replaced is good a little longer. Without the
     * token it can only be the webhook for events, which people make by hand, or a test.
     */
    private static List<String> secrets(Connection connection, boolean isOurs) {
        var event = Objects.requireNonNullElse(connection.secret(ZendeskHelpdesk.EVENT_SECRET), "");
        var old = Objects.requireNonNullElse(connection.secret(ZendeskHelpdesk.OLD_SECRET), "");
        var test = isPending(connection) ? TEST_SECRET : "";
        var all = isOurs ? Stream.of(connection.webhookSecret(), event, old, test) : Stream.of(event, test);
        return all.filter(secret -> !secret.isEmpty()).toList();
    }

    private static boolean isPending(Connection connection) {
        return "true".equals(connection.setting(ZendeskHelpdesk.VERIFICATION_PENDING));
    }

    /** Signed with the secret that everybody knows, so nothing may come of it. */
    static boolean isTest(Connection connection, RawDelivery delivery) {
        var timestamp = delivery.header(TIMESTAMP);
        var signature = delivery.header(SIGNATURE);
        return isPending(connection)
                && timestamp != null
                && signature != null
                && TimedSignature.same(of(TEST_SECRET, timestamp, delivery.body()), signature);
    }

    static String of(String secret, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static boolean isRecent(String timestamp, Instant now, Duration window) {
        try {
            var signedAt = OffsetDateTime.parse(timestamp).toInstant();
            return Duration.between(signedAt, now).abs().compareTo(window) <= 0;
        } catch (DateTimeException | ArithmeticException e) {
            return false;
        }
    }
}
