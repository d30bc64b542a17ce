package deskhand.access.oidc;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import deskhand.platform.WholeAnswer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Talks to the provider: what it says about itself, and the exchange of a code for a token. */
@Singleton
class OidcClient {

    static final Duration PATIENCE = Duration.ofSeconds(5);
    static final int LARGEST = 512 * 1024;

    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    private static final String BELOW = "/.well-known/openid-configuration";

    private final OidcSettings settings;
    private final Clock clock;
    private final DefaultResourceRetriever documents =
            new DefaultResourceRetriever((int) PATIENCE.toMillis(), (int) PATIENCE.toMillis(), LARGEST);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private volatile @Nullable Known known;

    OidcClient(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Known(Provider provider, Instant until) {}

    Provider provider() throws SignOnFailed {
        var last = known;
        if (last == null || !clock.instant().isBefore(last.until())) {
            last = new Known(read(), clock.instant().plus(KNOWN_FOR));
            known = last;
        }
        return last.provider();
    }

    private Provider read() throws SignOnFailed {
        var issuer = Objects.requireNonNull(settings.issuer());
        try {
            var address = URI.create(issuer.replaceAll("/$", "") + BELOW).toURL();
            var told = JSONObjectUtils.parse(documents.retrieveResource(address).getContent());
            if (!issuer.equals(JSONObjectUtils.getString(told, "issuer"))) {
                throw new SignOnFailed("The provider's configuration names another issuer than DESKHAND_OIDC_ISSUER");
            }
            return new Provider(
                    address(told, "authorization_endpoint"),
                    address(told, "token_endpoint"),
                    address(told, "jwks_uri"),
                    told.get("token_endpoint_auth_methods_supported") instanceof List<?> methods
                            ? methods.stream().map(String::valueOf).toList()
                            : List.of());
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new SignOnFailed("The provider's configuration cannot be read", e);
        }
    }

    private static URI address(Map<String, Object> told, String name) throws ParseException, SignOnFailed {
        var address = URI.create(String.valueOf(JSONObjectUtils.getString(told, name)));
        if (!OidcSettings.isSafe(address)) {
            throw new SignOnFailed("The provider's " + name + " has to begin with https://");
        }
        return address;
    }

    /** The ID token for a code. */
    String idToken(String code, String verifier, String redirect) throws SignOnFailed {
        var provider = provider();
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirect);
        form.put("code_verifier", verifier);
        form.put("client_id", Objects.requireNonNull(settings.clientId()));
        var request = HttpRequest.newBuilder(provider.token())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json");
        var secret = settings.clientSecret();
        if (secret != null && provider.takesSecretInForm()) {
            form.put("client_secret", secret);
        } else if (secret != null) {
            request.header("Authorization", "Basic " + basic(secret));
        }
        return idToken(
                request.POST(HttpRequest.BodyPublishers.ofString(encoded(form))).build());
    }

    private String idToken(HttpRequest request) throws SignOnFailed {
        try {
            var answer =
                    WholeAnswer.of(http, request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST), PATIENCE);
            if (answer.statusCode() != 200) {
                throw new SignOnFailed("The provider answered the code with " + answer.statusCode());
            }
            var token = JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), "id_token");
            if (token == null) {
                throw new SignOnFailed("The provider's answer has no id_token; is the scope openid asked for?");
            }
            return token;
        } catch (IOException | ParseException e) {
            throw new SignOnFailed("The provider's answer to the code cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignOnFailed("interrupted", e);
        }
    }

    private String basic(String secret) {
        var pair = encoded(Objects.requireNonNull(settings.clientId())) + ":" + encoded(secret);
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
