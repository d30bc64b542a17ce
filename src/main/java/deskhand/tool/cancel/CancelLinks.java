package deskhand.tool.cancel;

import deskhand.customer.Customers;
import deskhand.customer.IdentityKeys;
import deskhand.customer.operation.Checked;
import deskhand.customer.operation.Operations;
import deskhand.platform.config.KeptOfCustomers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes links by which a customer ends their own subscription. */
@Singleton
public class CancelLinks implements KeptOfCustomers {

    static final String PURPOSE = "end-subscription";

    private final CancelLinkRows rows;
    private final CancelTokens tokens;
    private final Operations operations;
    private final IdentityKeys keys;
    private final CancelSettings settings;
    private final PublicPlace place;
    private final Clock clock;

    CancelLinks(
            CancelLinkRows rows,
            CancelTokens tokens,
            Operations operations,
            IdentityKeys keys,
            CancelSettings settings,
            PublicPlace place,
            Clock clock) {
        this.rows = rows;
        this.tokens = tokens;
        this.operations = operations;
        this.keys = keys;
        this.settings = settings;
        this.place = place;
        this.clock = clock;
    }

    /** Whether replies of this category may have such a link. */
    public boolean offeredIn(String category) {
        return settings.enabled()
                && place.publicAddress() != null
                && settings.categories().contains(category);
    }

    /**
     * A link for whoever is proven to have this address. Nothing if links are off, this service has no public address, or the
     * customer has no running subscription. The caller has asked {@link #offeredIn} and has seen to the proof.
     *
     * @param language of the page, two letters
     */
    public Optional<String> linkFor(String email, long conversationId, String language) {
        var address = place.publicAddress();
        if (!settings.enabled()
                || address == null
                || !(operations.check(Operations.CANCEL, "{}", email) instanceof Checked.Possible)) {
            return Optional.empty();
        }
        return Optional.of(address + "/cancel/" + token(email, conversationId, language, PURPOSE));
    }

    /** The link's last part. One that a crash leaves without its hash opens nothing. */
    String token(String email, long conversationId, String language, String purpose) {
        var now = clock.instant();
        var until = Instant.ofEpochSecond(now.plus(settings.valid()).getEpochSecond());
        var key = keys.of(email);
        var id = rows.add(purpose, Customers.plain(email), key, conversationId, language, now, until);
        var token = tokens.write(new CancelTokens.Content(id, purpose, until, key));
        rows.seal(id, CancelTokens.hash(token));
        return token;
    }

    @Override
    public long erase(String email) {
        return rows.erase(email);
    }
}
