package deskhand.console.customers;

import deskhand.customer.CustomerFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of whoever was looked for.
 *
 * @param asked the address that was looked for
 * @param unknown which source did not answer, so that more may be known there
 */
public record CardView(
        String asked,
        @Nullable CustomerFile file,
        List<Order> orders,
        @Nullable String unknown) {

    public CardView {
        orders = List.copyOf(orders);
    }

    /** An order in one line. */
    public record Order(String number, String status, String total, String placed, String items, String parcels) {}
}
