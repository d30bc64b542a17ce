package deskhand.testing.zendesk;

import deskhand.testing.http.Answer;
import deskhand.testing.http.Answer.Refused;
import deskhand.testing.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Who may come in as whom: OAuth clients, each acting as one user, and the access tokens given out for them. */
public final class Sessions {

    private static final Duration USUAL = Duration.ofMinutes(30);
    private static final Set<String> WHOLE = Set.of("read", "write", "impersonate");
    private static final Set<String> PARTS = Set.of(
            "tickets",
            "users",
            "auditlogs",
            "organizations",
            "hc",
            "apps",
            "triggers",
            "automations",
            "webhooks",
            "macros",
            "requests",
            "satisfaction_ratings");

    /** {@code identifier} is the {@code client_id} of a request. Only confidential clients get tokens by their secret. */
    public record Client(String identifier, String secret, User user, boolean confidential) {}

    record Token(String value, Client client, List<String> scopes, Instant expiresAt) {}

    private final Setup setup;
    private final Names names;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Map<String, String> apiTokens = new ConcurrentHashMap<>();
    private volatile @Nullable String granted;
    private final AtomicInteger minted = new AtomicInteger();

    Sessions(Setup setup, Names names) {
        this.setup = setup;
        this.names = names;
    }

    public Client client(String identifier, User user) {
        return add(new Client(identifier, "client-secret-" + identifier, user, true));
    }

    /** For programs that cannot keep a secret. */
    public Client publicClient(String identifier, User user) {
        return add(new Client(identifier, "client-secret-" + identifier, user, false));
    }

    private Client add(Client client) {
        clients.put(client.identifier(), client);
        return client;
    }

    /** An old API token; it works while {@link Settings#apiTokens} is on, for every user of the account. */
    public String apiToken() {
        var token = "api-token-" + names.letters(12);
        apiTokens.put(token, token);
        return token;
    }

    /** How many access tokens were given out. */
    public int minted() {
        return minted.get();
    }

    /** All tokens end now; new ones may be had. */
    public void revokeAll() {
        tokens.clear();
    }

    /** From now on tokens are good for this, whatever was asked for. */
    public void granting(@Nullable String scope) {
        granted = scope;
    }

    /** How many tokens are good now. */
    public int alive() {
        return tokens.size();
    }

    Answer end(Call call) {
        token(call.authorization()).ifPresent(token -> revoke(token.value()));
        return Answer.empty(204);
    }

    void revoke(String value) {
        tokens.remove(value);
    }

    /** An access token as {@code POST /oauth/tokens} gives it. */
    public String mint(Client client, String scope) {
        return mint(client, scope, USUAL).value();
    }

    private Token mint(Client client, String scope, Duration life) {
        var value = "access-" + names.letters(32);
        var token = new Token(
                value,
                client,
                List.of(scope.split(" ")),
                setup.clock().instant().plus(life));
        tokens.put(value, token);
        minted.incrementAndGet();
        return token;
    }

    Answer create(Call call) {
        if (!"client_credentials".equals(call.text("grant_type"))) {
            throw problem(400, "unsupported_grant_type", "The authorization grant type is not supported.");
        }
        var client = clients.get(Objects.requireNonNullElse(call.text("client_id"), ""));
        if (client == null || !client.secret().equals(call.text("client_secret"))) {
            throw problem(401, "invalid_client", "Client authentication failed.");
        }
        if (!client.confidential()) {
            throw problem(400, "unauthorized_client", "The client is not confidential.");
        }
        var seconds = call.body().path("expires_in").asLong(USUAL.toSeconds());
        if (seconds <= 300 || seconds >= 172_800) {
            throw problem(400, "invalid_request", "expires_in is out of range.");
        }
        var asked = Objects.requireNonNullElse(call.text("scope"), "read");
        var scope = Objects.requireNonNullElse(granted, asked);
        var token = mint(client, scope, Duration.ofSeconds(seconds));
        return Answer.ok(Json.object("access_token", token.value(), "token_type", "bearer")
                .and("scope", scope)
                .and("expires_in", seconds));
    }

    Optional<Token> token(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(text -> text.startsWith("Bearer "))
                .map(text -> tokens.get(text.substring(7)))
                .filter(token -> token.expiresAt().isAfter(setup.clock().instant()))
                .filter(token -> !token.client().user().suspended);
    }

    boolean isApiToken(String token) {
        return apiTokens.containsKey(token);
    }

    /** A scope with an unknown word spoils the whole token, though it is given out. */
    static boolean isMalformed(List<String> scopes) {
        return scopes.stream().anyMatch(scope -> {
            var parts = scope.split(":", -1);
            var part = parts.length == 2
                    && PARTS.contains(parts[0])
                    && Arrays.asList("read", "write").contains(parts[1]);
            return !part && !WHOLE.contains(scope);
        });
    }

    private static Refused problem(int status, String error, String description) {
        return new Refused(Answer.json(status, Json.object("error", error, "error_description", description)));
    }
}
