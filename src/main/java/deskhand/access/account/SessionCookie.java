package deskhand.access.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** The cookies of people who log in: no script sees them, no other site makes a browser send them. */
@Singleton
public class SessionCookie {

    static final String NAME = "deskhand_session";
    static final String DEVICE = "deskhand_device";

    private static final Duration DEVICE_KNOWN = Duration.ofDays(365);

    private final AccountSettings settings;
    private final OwnAddress own;

    SessionCookie(AccountSettings settings, OwnAddress own) {
        this.settings = settings;
        this.own = own;
    }

    /** What a browser shows, whether or not it is good. */
    public static Optional<String> id(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).map(Cookie::getValue).filter(id -> !id.isEmpty());
    }

    /** Of the session with this id. */
    public Cookie of(String id, HttpRequest<?> request) {
        return cookie(NAME, id, request).path("/").maxAge(settings.sessionLongest());
    }

    Cookie none(HttpRequest<?> request) {
        return cookie(NAME, "", request).path("/").maxAge(0);
    }

    static Optional<String> device(HttpRequest<?> request) {
        return request.getCookies().findCookie(DEVICE).map(Cookie::getValue);
    }

    Cookie device(String mark, HttpRequest<?> request) {
        return cookie(DEVICE, mark, request).path("/access").maxAge(DEVICE_KNOWN);
    }

    /** For the way to somebody who vouches for people and back: sent along when they send the browser here. */
    public Cookie forReturn(String name, String value, Duration valid, HttpRequest<?> request) {
        return cookie(name, value, request)
                .sameSite(SameSite.Lax)
                .path("/access/sign-on")
                .maxAge(valid);
    }

    private Cookie cookie(String name, String value, HttpRequest<?> request) {
        return Cookie.of(name, value)
                .httpOnly(true)
                .secure(own.isSecure(request))
                .sameSite(SameSite.Strict);
    }
}
