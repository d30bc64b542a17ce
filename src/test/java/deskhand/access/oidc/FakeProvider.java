package deskhand.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import deskhand.testing.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An OpenID Connect provider over HTTP, as strict as a real one, that can be told to make bad tokens. */
final class FakeProvider implements AutoCloseable {

    static final String CLIENT = "deskhand-client";
    static final String SECRET = "the client's secret & more";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    /** What a token says of who logs in, and what is done to it at the last moment. */
    volatile Map<String, Object> person = Map.of();

    volatile UnaryOperator<JWTClaimsSet.Builder> twist = claims -> claims;
    volatile JWSHeader header;
    volatile JWSSigner signer;
    volatile String toldIssuer;
    volatile int tokenStatus = 200;

    FakeProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("first").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            honest();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", this::configuration);
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    /** Does everything as it should again. */
    void honest() {
        try {
            header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("first").build();
            signer = new RSASSASigner(key);
            twist = claims -> claims;
            toldIssuer = issuer();
            tokenStatus = 200;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    RSAKey key() {
        return key;
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void configuration(HttpExchange exchange) throws IOException {
        answer(exchange, 200, """
            {"issuer": "%s", "authorization_endpoint": "%s/authorize", "token_endpoint": "%s/token",
             "jwks_uri": "%s/keys", "response_types_supported": ["code"]}
            """.formatted(toldIssuer, issuer(), issuer(), issuer()));
    }

    /** Somebody follows the button of the login page and logs in here. Gives the address that the browser is sent back to. */
    String loggedIn(Person browser) {
        var leaving = browser.get("/access/sign-on?to=%2Fapprovals");
        assert leaving.statusCode() == 303 : leaving.body();
        var asked =
                parameters(URI.create(leaving.headers().firstValue("location").orElseThrow())
                        .getRawQuery());
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        var back = URI.create(asked.get("redirect_uri"));
        return back.getPath() + "?code=" + code + "&state=" + asked.get("state");
    }

    /** The whole way. */
    HttpResponse<String> brings(Person browser) {
        return browser.get(loggedIn(browser));
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = codes.remove(form.getOrDefault("code", ""));
        var basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
        if (asked == null
                || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !"authorization_code".equals(form.get("grant_type"))
                || !"code".equals(asked.get("response_type"))
                || !"S256".equals(asked.get("code_challenge_method"))
                || !asked.get("redirect_uri").equals(form.get("redirect_uri"))
                || !asked.get("code_challenge").equals(hashed(form.getOrDefault("code_verifier", "")))) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        answer(exchange, tokenStatus, "{\"token_type\": \"Bearer\", \"id_token\": \"" + made(asked) + "\"}");
    }

    private String made(Map<String, String> asked) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", asked.get("nonce"));
        person.forEach(claims::claim);
        try {
            var token = new SignedJWT(header, twist.apply(claims).build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hashed(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String query) {
        return new HashMap<>(Arrays.stream(Objects.requireNonNull(query).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
