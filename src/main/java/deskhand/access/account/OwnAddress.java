package deskhand.access.account;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** Where people reach this service: as the settings say, else as their request does. */
@Singleton
public class OwnAddress {

    private final AccountSettings settings;

    OwnAddress(AccountSettings settings) {
        this.settings = settings;
    }

    /** Without a slash at its end. */
    public String of(HttpRequest<?> request) {
        var known = settings.publicAddress();
        return known == null ? (isSecure(request) ? "https://" : "http://") + host(request) : known;
    }

    /** A proxy that does TLS says so, or is known by its address. To take a proxy's word only makes cookies stricter. */
    boolean isSecure(HttpRequest<?> request) {
        var known = settings.publicAddress();
        return request.isSecure()
                || "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"))
                || known != null && known.equalsIgnoreCase("https://" + host(request));
    }

    private static String host(HttpRequest<?> request) {
        return request.getHeaders().get(HttpHeaders.HOST, String.class, "localhost");
    }
}
