package deskhand.tool.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address with places such as {@code {order_number}}. Places are behind the host only, and what is put in is encoded, so that
 * no argument can lead elsewhere.
 */
record UrlTemplate(String text) {

    /** Filled from the conversation; no model gives it. */
    static final String CUSTOMER_EMAIL = "customer_email";

    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    List<String> places() {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .distinct()
                .toList();
    }

    /** What is wrong with it, in words for whoever wrote it. */
    Optional<String> complaint(Set<String> hosts, Set<String> arguments) {
        var host = host();
        if (host == null) {
            return Optional.of(
                    "The url is no whole address such as https://api.example.com/orders/{order_number}; places"
                            + " go behind the host.");
        }
        if (!hosts.contains(host)) {
            return Optional.of("The host " + host + " is not among those that tools may call. Add it to"
                    + " DESKHAND_TOOL_HOSTS and start again.");
        }
        return places().stream()
                .filter(place -> !place.equals(CUSTOMER_EMAIL) && !arguments.contains(place))
                .findFirst()
                .map(place -> "The url has a place {" + place + "}, but the schema has no such argument.");
    }

    /** Null if it has none, or a place in it. */
    @Nullable
    String host() {
        try {
            var uri = URI.create(PLACE.matcher(text).replaceAll("x"));
            var own = URI.create(text.split("[{]", 2)[0]);
            var host = uri.getHost();
            return host != null && host.equals(own.getHost()) && uri.getPort() == own.getPort()
                    ? host.toLowerCase(Locale.ROOT)
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    String filled(UnaryOperator<String> values) {
        return PLACE.matcher(text)
                .replaceAll(place ->
                        Matcher.quoteReplacement(URLEncoder.encode(values.apply(place.group(1)), StandardCharsets.UTF_8)
                                .replace("+", "%20")));
    }
}
