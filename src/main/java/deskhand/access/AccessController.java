package deskhand.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Asks a person for the token once and lets the browser in from then on. */
@Controller("/access")
@Hidden
class AccessController {

    static final String COOKIE = "deskhand_ticket";

    private static final Duration VALID = Duration.ofDays(30);
    private static final String PAGE = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Deskhand</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="stylesheet" href="/assets/deskhand.css"></head>
        <body class="access"><main><h1>Deskhand</h1><p>%s</p>
        <form method="post" action="/access"><label for="token">Token</label>
        <input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
        <button>Open</button></form></main></body></html>
        """;

    private final AccessSettings settings;

    AccessController(AccessSettings settings) {
        this.settings = settings;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    String page() {
        return PAGE.formatted("Enter the value of DESKHAND_API_TOKEN to open the pages.");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> enter(@Body Map<String, String> form, HttpRequest<?> request) {
        var token = settings.apiToken();
        if (token == null || !AccessFilter.same(form.getOrDefault("token", ""), token)) {
            return HttpResponse.unauthorized().body(PAGE.formatted("That is not the token. Please try again."));
        }
        var cookie = Cookie.of(COOKIE, ticket(token))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(SameSite.Strict)
                .path("/")
                .maxAge(VALID);
        return HttpResponse.seeOther(URI.create("/")).cookie(cookie);
    }

    /** Shown by the browser in place of the token, so that the token itself is not kept there. */
    static String ticket(String token) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("browser ticket".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA256", e);
        }
    }
}
