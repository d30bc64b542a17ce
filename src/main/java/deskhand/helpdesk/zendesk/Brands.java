package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskRefused;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The brands of an account, each at a subdomain beside the connection's own. Their addresses are made of that; one that
 * Zendesk tells is never called.
 */
@Singleton
class Brands {

    private static final String SUBDOMAIN = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

    private final ZendeskClient client;

    Brands(ZendeskClient client) {
        this.client = client;
    }

    /** {@code own}: the brand at the connection's address may have a help center; {@code others}: the subdomains of those that do. */
    record Centers(boolean own, List<String> others) {}

    /** Only the own one where brands cannot be listed, or the connection's address is none of theirs. */
    Centers centers(Connection connection) {
        var own = subdomain(connection).orElse("");
        var brands = list(connection);
        if (brands.stream().noneMatch(brand -> own.equals(brand.text("subdomain")))) {
            return new Centers(true, List.of());
        }
        var found = brands.stream()
                .filter(Brands::hasCenter)
                .flatMap(brand -> Stream.ofNullable(brand.text("subdomain")))
                .filter(name -> name.matches(SUBDOMAIN))
                .toList();
        var others = found.stream().filter(name -> !name.equals(own)).toList();
        return new Centers(found.contains(own) || others.isEmpty(), others);
    }

    /** Where a brand is: the connection's address with another subdomain. */
    String address(Connection connection, String brand) {
        var own = subdomain(connection).orElse("");
        var base = Objects.requireNonNullElse(connection.baseUrl(), "");
        if (own.isEmpty() || !brand.matches(SUBDOMAIN)) {
            throw new HelpdeskRefused("There is no brand " + brand + " beside the address of this connection.");
        }
        return base.replaceFirst("://" + own + "\\.", "://" + brand + ".");
    }

    private List<Part> list(Connection connection) {
        try {
            return client.list(connection, "brands", "brands");
        } catch (HelpdeskRefused e) {
            return List.of(); // one user may see them and another not
        }
    }

    private static boolean hasCenter(Part brand) {
        var state = brand.text("help_center_state");
        return brand.isTrue("has_help_center")
                && (brand.part("active").node() == null || brand.isTrue("active"))
                && (state == null || state.equals("enabled"));
    }

    /** Nothing where the address has none, as one of digits. */
    private static Optional<String> subdomain(Connection connection) {
        try {
            var host = URI.create(String.valueOf(connection.baseUrl())).getHost();
            return Optional.ofNullable(host)
                    .filter(name -> name.indexOf('.') > 0 && !name.matches("[\\d.]+"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .filter(name -> name.matches(SUBDOMAIN));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
