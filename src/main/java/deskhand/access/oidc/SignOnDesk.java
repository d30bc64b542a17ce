package deskhand.access.oidc;

import deskhand.access.account.Account;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens between leaving for the provider and coming back. */
@Singleton
class SignOnDesk {

    private final OidcSettings settings;
    private final OidcClient client;
    private final IdTokens tokens;
    private final Attempts attempts;
    private final Vouched vouched;

    SignOnDesk(OidcSettings settings, OidcClient client, IdTokens tokens, Attempts attempts, Vouched vouched) {
        this.settings = settings;
        this.client = client;
        this.tokens = tokens;
        this.attempts = attempts;
        this.vouched = vouched;
    }

    /** {@code cookie}: by which the browser is known when it returns. */
    record Leaving(URI address, String cookie) {}

    /** {@code account}: null if they may not come in. */
    record Arrived(@Nullable Account account, String to) {}

    boolean isOpen() {
        return settings.isSetUp();
    }

    Leaving leave(String to, String back) throws SignOnFailed {
        var attempt = attempts.begin(to);
        var wish = new LinkedHashMap<String, String>();
        wish.put("response_type", "code");
        wish.put("client_id", Objects.requireNonNull(settings.clientId()));
        wish.put("redirect_uri", back);
        wish.put("scope", settings.scopes());
        wish.put("state", attempt.state());
        wish.put("nonce", attempt.nonce());
        wish.put("code_challenge", challenge(attempt.verifier()));
        wish.put("code_challenge_method", "S256");
        var address = client.provider().authorization().toString();
        return new Leaving(
                URI.create(address + (address.contains("?") ? "&" : "?") + OidcClient.encoded(wish)),
                attempts.locked(attempt));
    }

    Arrived come(@Nullable String cookie, @Nullable String state, @Nullable String code, String back)
            throws SignOnFailed {
        var attempt = attempts.returned(cookie, state == null ? "" : state);
        if (code == null) {
            throw new SignOnFailed("The provider sent somebody back without a code");
        }
        var token = client.idToken(code, attempt.verifier(), back);
        var account = vouched.account(tokens.verified(token, attempt.nonce()));
        return new Arrived(account.orElse(null), attempt.to());
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
