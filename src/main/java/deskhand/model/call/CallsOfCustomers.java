package deskhand.model.call;

import deskhand.platform.config.KeptOfCustomers;
import jakarta.inject.Singleton;

/** What models were asked and answered in the conversations of a customer who is erased. What it cost still counts. */
@Singleton
class CallsOfCustomers implements KeptOfCustomers {

    private final ModelCallRows rows;

    CallsOfCustomers(ModelCallRows rows) {
        this.rows = rows;
    }

    @Override
    public long erase(String email) {
        return rows.erase(email);
    }
}
