package deskhand.customer.live;

import deskhand.base.Storable;
import deskhand.customer.CommerceSettings;
import deskhand.platform.OutboundAddress;
import deskhand.platform.OutboundAddresses;
import deskhand.platform.Remembered;
import deskhand.platform.SecretLost;
import deskhand.platform.Vault;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which systems of the shop are connected. Keys lie in the vault and are never told. An edit counts everywhere within seconds. */
@Singleton
public class Sources {

    private static final String STRIPE = "https://api.stripe.com";

    private final SourceRows rows;
    private final CommerceSettings commerce;
    private final ShopifySettings shopify;
    private final StripeSettings stripe;
    private final OutboundAddresses addresses;
    private final Vault vault;
    private final Clock clock;
    private final Remembered<List<SourceRow>> known;

    Sources(
            SourceRows rows,
            CommerceSettings commerce,
            ShopifySettings shopify,
            StripeSettings stripe,
            OutboundAddresses addresses,
            Vault vault,
            Clock clock) {
        this.rows = rows;
        this.commerce = commerce;
        this.shopify = shopify;
        this.stripe = stripe;
        this.addresses = addresses;
        this.vault = vault;
        this.clock = clock;
        this.known = new Remembered<>(rows::all, clock);
    }

    /** How a system is connected. {@code setBy}: {@code environment} or {@code api}. */
    public record Source(SourceKind kind, String url, String setBy) {}

    /** Those that are connected, even if a key does not open any more: what is not listed could not be mended. */
    public List<Source> all() {
        return List.of(SourceKind.values()).stream()
                .flatMap(kind -> listed(kind).stream())
                .toList();
    }

    private Optional<Source> listed(SourceKind kind) {
        var row = row(kind);
        return row == null
                ? set(kind).map(source -> new Source(kind, source.url(), "environment"))
                : Optional.of(new Source(kind, row.url(), "api"));
    }

    /** Whether there is something to ask, even if its key does not open any more. */
    boolean isConnected(SourceKind kind) {
        return listed(kind).isPresent();
    }

    Optional<Connected> of(SourceKind kind) {
        var row = row(kind);
        if (row != null) {
            return Optional.of(new Connected(
                    kind,
                    row.url(),
                    opened(row, kind),
                    version(kind),
                    "at /customers/sources or PUT /api/v1/live-sources/" + kind.word()));
        }
        return set(kind);
    }

    /** By the environment. */
    private Optional<Connected> set(SourceKind kind) {
        return switch (kind) {
            case COMMERCE ->
                given(commerce.url())
                        .map(url ->
                                byEnvironment(kind, url, given(commerce.token()).orElse(null)));
            case SHOPIFY, STRIPE -> withKey(kind);
        };
    }

    /** Neither is asked without one. */
    private Optional<Connected> withKey(SourceKind kind) {
        var isShopify = kind == SourceKind.SHOPIFY;
        return given(isShopify ? shopify.token() : stripe.key())
                .flatMap(key ->
                        given(isShopify ? shopify.url() : stripe.url()).map(url -> byEnvironment(kind, url, key)));
    }

    private Connected byEnvironment(SourceKind kind, String url, @Nullable String key) {
        return new Connected(kind, plain(url), key, version(kind), kind.keySetting());
    }

    private static Optional<String> given(@Nullable String setting) {
        return Optional.ofNullable(setting).map(String::strip).filter(text -> !text.isEmpty());
    }

    private String opened(SourceRow row, SourceKind kind) {
        try {
            return vault.open(row.secret(), place(kind));
        } catch (SecretLost e) {
            throw new SourceTrouble("its key cannot be opened any more; enter it again");
        }
    }

    private @Nullable String version(SourceKind kind) {
        return kind == SourceKind.SHOPIFY ? shopify.version() : null;
    }

    private @Nullable SourceRow row(SourceKind kind) {
        return known.get().stream()
                .filter(row -> row.kind().equals(kind.word()))
                .findFirst()
                .orElse(null);
    }

    /**
     * Connects a system, in place of what was there. {@code secret}: null keeps the one that was stored. Throws an {@link
     * IllegalArgumentException} in words for whoever entered it.
     */
    public void put(SourceKind kind, @Nullable String url, @Nullable String secret) {
        if (kind == SourceKind.COMMERCE) {
            throw new IllegalArgumentException(
                    "The shop's own backend is connected by DESKHAND_COMMERCE_URL and DESKHAND_COMMERCE_TOKEN.");
        }
        var place = address(kind, url);
        var old = rows.all().stream()
                .filter(row -> row.kind().equals(kind.word()))
                .findFirst()
                .orElse(null);
        if (secret == null || secret.isBlank()) {
            if (old == null) {
                throw new IllegalArgumentException("Give the key as well: none is stored yet.");
            }
            if (!old.url().equals(place)) {
                throw new IllegalArgumentException(
                        "Give the key again: a stored key goes to the address it was given for.");
            }
            return;
        }
        rows.put(kind.word(), place, vault.lock(secret.strip(), place(kind)), clock.instant());
        known.forget();
    }

    private String address(SourceKind kind, @Nullable String url) {
        var given = url == null || url.isBlank() ? (kind == SourceKind.STRIPE ? STRIPE : "") : plain(url);
        if (given.isEmpty()) {
            throw new IllegalArgumentException("Give the shop's own address, such as https://my-shop.myshopify.com.");
        }
        if (addresses.check(given) instanceof OutboundAddress.Forbidden no) {
            throw new IllegalArgumentException(no.why());
        }
        return given;
    }

    private static String plain(String url) {
        return Storable.text(url.strip()).replaceAll("/+$", "");
    }

    /** False if it was not connected here. */
    public boolean remove(SourceKind kind) {
        var removed = rows.remove(kind.word()) > 0;
        known.forget();
        return removed;
    }

    /** The print of a stored key tells whether it is another one. */
    Optional<String> lockedSecret(SourceKind kind) {
        return Optional.ofNullable(row(kind)).map(SourceRow::secret);
    }

    static String place(SourceKind kind) {
        return "live-source/" + kind.name().toLowerCase(Locale.ROOT);
    }
}
