package deskhand.intake;

import deskhand.platform.config.KeptOfCustomers;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/**
 * Webhooks that told of a customer who is erased. They stay as blank ones, or the helpdesk's next try of the same would be
 * taken for something new.
 */
@Singleton
class DeliveriesOfCustomers implements KeptOfCustomers {

    private final Deliveries deliveries;

    DeliveriesOfCustomers(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Those of which it could not be read which conversation they tell of are known by the address in them. */
    @Override
    public long erase(String email) {
        return deliveries.eraseOf(email) + deliveries.eraseNaming(asWritten(email));
    }

    /** An expression for the address, as the database writes bytes, that finds it but not within a longer one. */
    static String asWritten(String email) {
        var address = new StringBuilder("(^|[^a-z0-9._%+-])");
        for (var one : email.getBytes(StandardCharsets.UTF_8)) {
            if (one < 0) {
                address.append("\\\\").append(Integer.toOctalString(one & 0xff));
            } else if (Character.isLetterOrDigit(one)) {
                address.append((char) one);
            } else {
                address.append('\\').append((char) one);
            }
        }
        return address.append("($|[^a-z0-9.-]|\\.($|[^a-z0-9]))").toString();
    }
}
