package deskhand.customer;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which columns a table of records may have, and what stands in their cells. Times without a zone are those of UTC. */
final class CsvColumns {

    private enum Cell {
        TEXT,
        NUMBER,
        DAY,
        TIME
    }

    private final Map<String, Cell> cells = new LinkedHashMap<>();

    private CsvColumns() {}

    static CsvColumns of(RecordKind kind) {
        var columns = kind.belongsTo().equals("order")
                ? new CsvColumns().text("source", "order")
                : new CsvColumns().text("source", "ref");
        return switch (kind) {
            case PRODUCT -> columns.text("name", "description").number("price").text("currency");
            case CUSTOMER ->
                columns.text("name", "email", "phone", "tier")
                        .number("lifetime_value")
                        .text("lifetime_currency", "language", "time_zone")
                        .day("since");
            case SUBSCRIPTION ->
                columns.text("customer", "email", "plan", "status")
                        .number("price")
                        .text("currency")
                        .day("next_box_on", "started_on");
            case ORDER ->
                columns.text("customer", "email", "number", "status")
                        .number("total")
                        .text("currency")
                        .time("placed_at")
                        .day("promised_on");
            case ITEM -> columns.number("position").text("sku", "name").number("quantity");
            case SHIPMENT ->
                columns.text("tracking_number", "carrier", "tracking_link")
                        .time("shipped_at")
                        .day("expected_on")
                        .time("delivered_at");
            case PAYMENT ->
                columns.text("customer", "email", "order", "kind", "status")
                        .number("amount")
                        .text("currency", "method")
                        .time("at");
            case CLAIM ->
                columns.text("customer", "email", "order", "kind", "status", "says")
                        .time("opened_at", "closed_at")
                        .day("refund_promised_on");
        };
    }

    private CsvColumns text(String... names) {
        return add(Cell.TEXT, names);
    }

    private CsvColumns number(String... names) {
        return add(Cell.NUMBER, names);
    }

    private CsvColumns day(String... names) {
        return add(Cell.DAY, names);
    }

    private CsvColumns time(String... names) {
        return add(Cell.TIME, names);
    }

    private CsvColumns add(Cell cell, String... names) {
        for (var name : names) {
            cells.put(name, cell);
        }
        return this;
    }

    boolean has(String name) {
        return cells.containsKey(name);
    }

    String names() {
        return String.join(", ", cells.keySet());
    }

    /**
     * What stands in a cell, as JSON has it.
     *
     * @throws IllegalArgumentException in words for whoever made the table
     */
    Object value(String name, String text) {
        return switch (cells.getOrDefault(name, Cell.TEXT)) {
            case TEXT -> text;
            case NUMBER -> asNumber(name, text);
            case DAY -> asDay(name, text).toString();
            case TIME -> asTime(name, text).toString();
        };
    }

    private static BigDecimal asNumber(String name, String text) {
        if (text.length() > 30 || !text.matches("-?\\d+([.,]\\d+)?")) {
            throw new IllegalArgumentException(name + " is a number such as 12.50, without spaces or currency");
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    private static LocalDate asDay(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " is a day such as 2026-11-30", e);
        }
    }

    private static Instant asTime(String name, String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            var plain = text.replace(' ', 'T');
            return plain.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? Instant.parse(plain)
                    : LocalDateTime.parse(plain).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    name + " is a day or a time such as 2026-11-30 or 2026-11-30T18:05:00Z", e);
        }
    }
}
