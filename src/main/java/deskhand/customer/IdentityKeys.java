package deskhand.customer;

import deskhand.platform.Fingerprints;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The stable key of a person across channels: a keyed hash of the proven e-mail address, from which nobody without the
 * service's secret can tell the address.
 */
@Singleton
public class IdentityKeys {

    private static final String PURPOSE = "customer.identity";

    private final Fingerprints fingerprints;

    IdentityKeys(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    public String of(String email) {
        return fingerprints.of(Customers.plain(email), PURPOSE);
    }

    /** Also under secrets that were in use before. */
    public List<String> all(String email) {
        return fingerprints.all(Customers.plain(email), PURPOSE);
    }
}
