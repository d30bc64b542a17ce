package deskhand.customer;

import deskhand.platform.GuardedApi;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes the shop's records in as JSON lines: one record a line, any number of lines, stored as they arrive. Every record has
 * {@code source} (a name for the system it comes from) and {@code ref} (its key there); sent again, it replaces what was
 * stored under them. Lines that are refused are listed in the answer and stop nothing.
 */
@Controller("/api/v1")
@Consumes("application/x-ndjson")
@Tag(name = "Customers")
@GuardedApi
class RecordsController {

    private final RecordImport records;

    RecordsController(RecordImport records) {
        this.records = records;
    }

    /**
     * Customers: {@code source}, {@code ref}, {@code name}; optional {@code email}, {@code phone}, {@code tier}, {@code
     * lifetime_value} with {@code lifetime_currency}, {@code language}, {@code time_zone}, {@code preferences}, {@code
     * since}.
     *
     * @return what became of the lines
     */
    @Put("/customers")
    @RequestBody(
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
            description = "one customer a line")
    Imported importCustomers(@Body InputStream body) throws IOException {
        return records.take(RecordKind.CUSTOMER, body);
    }

    /**
     * Products: {@code source}, {@code ref}, {@code name}; optional {@code description}, {@code price} with {@code currency}.
     *
     * @return what became of the lines
     */
    @Put("/products")
    @RequestBody(
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
            description = "one product a line")
    Imported importProducts(@Body InputStream body) throws IOException {
        return records.take(RecordKind.PRODUCT, body);
    }

    /**
     * Subscriptions: {@code source}, {@code ref}, {@code customer} (a ref) or {@code email}, {@code plan}, {@code status}
     * (active, paused, past_due, cancelled), {@code price}, {@code currency}, {@code started_on}; optional {@code
     * next_box_on}.
     *
     * @return what became of the lines
     */
    @Put("/subscriptions")
    @RequestBody(
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
            description = "one subscription a line")
    Imported importSubscriptions(@Body InputStream body) throws IOException {
        return records.take(RecordKind.SUBSCRIPTION, body);
    }

    /**
     * Orders: {@code source}, {@code ref}, {@code customer} (a ref) or {@code email}, {@code status} (placed, packed,
     * shipped, delivered, cancelled, returned), {@code total}, {@code currency}, {@code placed_at}; optional {@code number}
     * as customers know it, {@code promised_on}, {@code items} (sku, name, quantity) and {@code shipments}
     * (tracking_number, carrier, tracking_link, shipped_at, expected_on, delivered_at). Items and shipments replace those
     * told before; left out, they stay.
     *
     * @return what became of the lines
     */
    @Put("/orders")
    @RequestBody(
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
            description = "one order a line")
    Imported importOrders(@Body InputStream body) throws IOException {
        return records.take(RecordKind.ORDER, body);
    }

    /**
     * Payments: {@code source}, {@code ref}, {@code order} (the ref of an order of the same source), {@code customer} or
     * {@code email}, {@code kind} (charge, refund), {@code status} (pending, done, failed), {@code amount}, {@code currency},
     * {@code method}, {@code at}.
     *
     * @return what became of the lines
     */
    @Put("/payments")
    @RequestBody(
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
            description = "one payment a line")
    Imported importPayments(@Body InputStream body) throws IOException {
        return records.take(RecordKind.PAYMENT, body);
    }

    /**
     * Claims and returns: {@code source}, {@code ref}, {@code order}, {@code customer} or {@code email}, {@code kind}
     * (return, damage, missing, wrong_item, other), {@code status} (open, accepted, rejected, closed), {@code opened_at};
     * optional {@code says}, {@code closed_at}, {@code refund_promised_on}.
     *
     * @return what became of the lines
     */
    @Put("/claims")
    @RequestBody(
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
            description = "one claim a line")
    Imported importClaims(@Body InputStream body) throws IOException {
        return records.take(RecordKind.CLAIM, body);
    }
}
