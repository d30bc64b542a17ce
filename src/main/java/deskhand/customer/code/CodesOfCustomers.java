package deskhand.customer.code;

import deskhand.customer.IdentityKeys;
import deskhand.platform.config.KeptOfCustomers;
import jakarta.inject.Singleton;

/** Codes are forgotten with whom they were sent to. */
@Singleton
class CodesOfCustomers implements KeptOfCustomers {

    private final CodeRows rows;
    private final IdentityKeys keys;

    CodesOfCustomers(CodeRows rows, IdentityKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    @Override
    public long erase(String email) {
        return rows.erase(keys.all(email));
    }
}
