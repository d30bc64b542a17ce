package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.HelpdeskHttp;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Access tokens for the OAuth clients of connections, each minted when it is needed and renewed before it ends. An API token,
 * where one is stored instead, still works until Zendesk ends them all.
 */
@Singleton
class Tokens {

    /** As a status: Zendesk gave no token. */
    static final int NO_TOKEN = -2;

    static final String SCOPE = "read tickets:write";

    private static final String CURRENT = "/api/v2/oauth/tokens/current";
    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
    private static final int SECONDS = 7200;
    private static final long USUAL_SECONDS = 1800;

    private final ZendeskWire wire;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<Long, Token> tokens = new ConcurrentHashMap<>();
    private final Map<Long, Object> locks = new ConcurrentHashMap<>();
    private final Set<Long> warned = ConcurrentHashMap.newKeySet();

    private record Token(
            String authorization,
            int version,
            Instant renewAt,
            @Nullable String scope) {}

    /** What to show with a call. */
    sealed interface Pass {
        record Shown(String authorization) implements Pass {}

        record None(HelpdeskAnswer why) implements Pass {}
    }

    Tokens(ZendeskWire wire, JsonMapper json, Clock clock) {
        this.wire = wire;
        this.json = json;
        this.clock = clock;
    }

    static boolean isComplete(Connection connection) {
        return connection.baseUrl() != null && (hasClient(connection) || hasApiToken(connection));
    }

    static boolean hasClient(Connection connection) {
        return connection.setting(ZendeskHelpdesk.CLIENT_ID) != null
                && connection.secret(ZendeskHelpdesk.CLIENT_SECRET) != null;
    }

    static boolean hasApiToken(Connection connection) {
        return connection.setting(ZendeskHelpdesk.EMAIL) != null && connection.token() != null;
    }

    Pass pass(Connection connection) {
        if (!hasClient(connection)) {
            return hasApiToken(connection)
                    ? new Pass.Shown(basic(connection))
                    : new Pass.None(new HelpdeskAnswer.No(NO_TOKEN, ""));
        }
        var known = tokens.get(connection.id());
        if (known != null && isGood(known, connection)) {
            return new Pass.Shown(known.authorization());
        }
        synchronized (locks.computeIfAbsent(connection.id(), id -> new Object())) {
            var meanwhile = tokens.get(connection.id());
            return meanwhile != null && isGood(meanwhile, connection)
                    ? new Pass.Shown(meanwhile.authorization())
                    : mint(connection);
        }
    }

    /** It was refused before its time. */
    void forget(Connection connection, String authorization) {
        tokens.computeIfPresent(
                connection.id(), (id, token) -> token.authorization().equals(authorization) ? null : token);
    }

    /** The next one is new. */
    void forget(Connection connection) {
        tokens.remove(connection.id());
    }

    /** What the token of now may be used for, as Zendesk said when it gave it. */
    @Nullable
    String scope(Connection connection) {
        var known = tokens.get(connection.id());
        return known == null ? null : known.scope();
    }

    /** Ends the token of now, if there is one; it would be good for hours more. False if Zendesk did not end it. */
    boolean revoke(Connection connection) {
        var known = tokens.remove(connection.id());
        return known == null || revoke(Objects.requireNonNull(connection.baseUrl()), known.authorization());
    }

    boolean revoke(String baseUrl, String authorization) {
        return wire.call(baseUrl, authorization, "DELETE", CURRENT, null, ZendeskWire.SHORT)
                        .answer()
                instanceof HelpdeskAnswer.Fine;
    }

    private boolean isGood(Token token, Connection connection) {
        return token.version() == connection.version() && clock.instant().isBefore(token.renewAt());
    }

    private Pass mint(Connection connection) {
        var answer = mint(
                Objects.requireNonNull(connection.baseUrl()),
                Objects.requireNonNull(connection.setting(ZendeskHelpdesk.CLIENT_ID)),
                Objects.requireNonNull(connection.secret(ZendeskHelpdesk.CLIENT_SECRET)),
                SCOPE);
        if (!(answer instanceof HelpdeskAnswer.Fine(var body))) {
            return new Pass.None(
                    answer instanceof HelpdeskAnswer.No(var status, var _) && status >= 400 && status < 500
                            ? new HelpdeskAnswer.No(NO_TOKEN, "")
                            : answer);
        }
        var told = read(body);
        var value = told.text("access_token");
        if (value == null) {
            return new Pass.None(
                    new HelpdeskAnswer.Trouble("Zendesk's access token could not be read.", false, null, null));
        }
        var seconds = told.text("expires_in") == null ? USUAL_SECONDS : told.number("expires_in");
        var token = new Token(
                "Bearer " + value,
                connection.version(),
                clock.instant().plus(Duration.ofSeconds(seconds).multipliedBy(9).dividedBy(10)),
                told.text("scope"));
        tokens.put(connection.id(), token);
        return new Pass.Shown(token.authorization());
    }

    HelpdeskAnswer mint(String baseUrl, String clientId, String clientSecret, String scope) {
        var body = Map.of(
                "grant_type", "client_credentials",
                "client_id", clientId,
                "client_secret", clientSecret,
                "scope", scope,
                "expires_in", SECONDS);
        return wire.call(baseUrl, null, "POST", "/oauth/tokens", body, HelpdeskHttp.PATIENCE)
                .answer();
    }

    Part read(String body) {
        try {
            return new Part(json.readValue(body, JsonNode.class));
        } catch (IOException | RuntimeException e) {
            return new Part(null);
        }
    }

    private String basic(Connection connection) {
        if (warned.add(connection.id())) {
            LOG.warn(
                    "Connection {} uses an API token. Zendesk ends them all on 2027-04-30: set up an OAuth client",
                    connection.slug());
        }
        var pair = connection.setting(ZendeskHelpdesk.EMAIL) + "/token:" + connection.token();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
