package deskhand.customer;

import deskhand.pipeline.Brain;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Customers with everything, imported as the API would. Names, numbers and addresses tell whose they are. */
public final class Fixtures {

    private Fixtures() {}

    /** A customer whose records all contain the word given, so that a single search finds any leak. */
    public static void customer(String word, String email) {
        var name = word.toLowerCase(Locale.ROOT);
        take(RecordKind.CUSTOMER, """
                {"source":"fix","ref":"%1$s","name":"%2$s Holm","email":"%3$s","tier":"gold","lifetime_value":812.40,\
                "lifetime_currency":"EUR","language":"en","time_zone":"Europe/Oslo","since":"2024-02-01"}""", name, word, email);
        take(RecordKind.SUBSCRIPTION, """
                {"source":"fix","ref":"s-%1$s","customer":"%1$s","plan":"%2$s Box","status":"active","price":38,\
                "currency":"EUR","next_box_on":"2026-12-03","started_on":"2024-02-01"}""", name, word, email);
        for (var month = 7; month <= 10; month++) {
            take(RecordKind.ORDER, """
                    {"source":"fix","ref":"o-%1$s-%4$d","number":"%2$s-%4$d","customer":"%1$s","status":"delivered",\
                    "total":46.5,"currency":"EUR","placed_at":"2026-%4$02d-10T09:00:00Z",\
                    "items":[{"name":"%2$s Tea","quantity":2}],\
                    "shipments":[{"tracking_number":"TRACK-%2$s-%4$d","carrier":"DHL","shipped_at":"2026-%4$02d-11T09:00:00Z",\
                    "delivered_at":"2026-%4$02d-14T09:00:00Z"}]}""", name, word, email, month);
        }
        take(RecordKind.PAYMENT, """
                {"source":"fix","ref":"p-%1$s","order":"o-%1$s-10","kind":"charge","status":"done","amount":46.5,\
                "currency":"EUR","method":"%2$s card","at":"2026-10-10T09:01:00Z"}""", name, word, email);
        take(RecordKind.CLAIM, """
                {"source":"fix","ref":"k-%1$s","order":"o-%1$s-10","kind":"damage","status":"rejected",\
                "opened_at":"2026-10-16T09:00:00Z"}""", name, word, email);
    }

    private static void take(RecordKind kind, String line, Object... values) {
        try {
            var bytes = line.formatted(values).getBytes(StandardCharsets.UTF_8);
            var done = Brain.get(RecordImport.class).take(kind, new ByteArrayInputStream(bytes));
            if (done.stored() != 1) {
                throw new IllegalStateException(done.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
