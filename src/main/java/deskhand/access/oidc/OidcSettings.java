package deskhand.access.oidc;

import deskhand.access.Role;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The provider of single sign-on.
 *
 * @param issuer its address, below which its configuration is found; nothing: there is no single sign-on
 * @param clientId by which it knows this service
 * @param clientSecret with which this service shows that; nothing for a public client
 * @param name as the login page calls it
 * @param scopes what is asked for, separated by spaces
 * @param roleClaim the claim that tells somebody's role, for example groups; nothing: it tells none
 * @param roles which value of it means which role, for example {@code support-leads=tuner,it=admin}
 * @param defaultRole of those whose role nothing tells; none: they are not let in
 */
@ConfigurationProperties("deskhand.oidc")
record OidcSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Bindable(defaultValue = "single sign-on") String name,
        @Bindable(defaultValue = "openid email profile") String scopes,
        @Nullable String roleClaim,
        @Bindable(defaultValue = "") String roles,
        @Bindable(defaultValue = "viewer") String defaultRole) {

    OidcSettings {
        issuer = blankToNull(issuer);
        clientId = blankToNull(clientId);
        clientSecret = blankToNull(clientSecret);
        roleClaim = blankToNull(roleClaim);
        if (issuer != null && clientId == null) {
            throw new IllegalArgumentException("DESKHAND_OIDC_ISSUER needs DESKHAND_OIDC_CLIENT_ID.");
        }
        if (issuer != null && !isSafe(URI.create(issuer))) {
            throw new IllegalArgumentException("DESKHAND_OIDC_ISSUER has to begin with https://");
        }
        mapped(roles);
        role(defaultRole);
    }

    boolean isSetUp() {
        return issuer != null;
    }

    /** The role that somebody's values of the claim mean; the greatest if there are several. */
    Optional<Role> roleOf(Iterable<String> values) {
        var known = mapped(roles);
        Role greatest = null;
        for (var value : values) {
            var role = known.get(value);
            if (role != null && (greatest == null || role.includes(greatest))) {
                greatest = role;
            }
        }
        return Optional.ofNullable(greatest);
    }

    Optional<Role> roleOfOthers() {
        return role(defaultRole);
    }

    /** Plain HTTP only on the machine itself. */
    static boolean isSafe(URI address) {
        var host = address.getHost();
        return host != null
                && ("https".equals(address.getScheme())
                        || "http".equals(address.getScheme())
                                && (host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]")));
    }

    private static Map<String, Role> mapped(String roles) {
        var known = new LinkedHashMap<String, Role>();
        Arrays.stream(roles.split(",")).filter(pair -> !pair.isBlank()).forEach(pair -> {
            var at = pair.lastIndexOf('=');
            var role = at < 1 ? Optional.<Role>empty() : role(pair.substring(at + 1));
            known.put(
                    pair.substring(0, Math.max(0, at)).strip(),
                    role.orElseThrow(() -> new IllegalArgumentException(
                            "DESKHAND_OIDC_ROLES is like support-leads=tuner,it=admin and not " + pair)));
        });
        return known;
    }

    private static Optional<Role> role(String word) {
        return word.strip().equals("none") ? Optional.empty() : Optional.of(Role.of(word));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + "]";
    }
}
