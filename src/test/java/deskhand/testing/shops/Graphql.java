package deskhand.testing.shops;

import com.fasterxml.jackson.databind.JsonNode;
import deskhand.testing.http.Answer;
import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers a query with the fields it asks for and no others. A field that the schema lacks is refused, as Shopify does. */
final class Graphql {

    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|[$\\w]+|[{}()\\[\\]:!,]");
    private static final String SCALAR = "";

    /** An excerpt of the published schema: the type of each field. */
    private static final Map<String, Map<String, String>> SCHEMA = Map.of(
            "QueryRoot", Map.of("customerByIdentifier", "Customer"),
            "Customer",
                    Map.of(
                            "id",
                            SCALAR,
                            "displayName",
                            SCALAR,
                            "createdAt",
                            SCALAR,
                            "locale",
                            SCALAR,
                            "numberOfOrders",
                            SCALAR,
                            "amountSpent",
                            "MoneyV2",
                            "orders",
                            "OrderConnection"),
            "MoneyV2", Map.of("amount", SCALAR, "currencyCode", SCALAR),
            "MoneyBag", Map.of("shopMoney", "MoneyV2", "presentmentMoney", "MoneyV2"),
            "OrderConnection", Map.of("nodes", "Order"),
            "Order",
                    Map.of(
                            "name",
                            SCALAR,
                            "createdAt",
                            SCALAR,
                            "cancelledAt",
                            SCALAR,
                            "displayFulfillmentStatus",
                            SCALAR,
                            "returnStatus",
                            SCALAR,
                            "currentTotalPriceSet",
                            "MoneyBag",
                            "lineItems",
                            "LineItemConnection",
                            "fulfillments",
                            "Fulfillment",
                            "transactions",
                            "OrderTransaction"),
            "LineItemConnection", Map.of("nodes", "LineItem"),
            "LineItem", Map.of("title", SCALAR, "quantity", SCALAR, "sku", SCALAR),
            "Fulfillment",
                    Map.of(
                            "createdAt",
                            SCALAR,
                            "displayStatus",
                            SCALAR,
                            "estimatedDeliveryAt",
                            SCALAR,
                            "deliveredAt",
                            SCALAR,
                            "trackingInfo",
                            "FulfillmentTrackingInfo"),
            "FulfillmentTrackingInfo", Map.of("company", SCALAR, "number", SCALAR, "url", SCALAR));

    private static final Map<String, String> TRANSACTION = Map.of(
            "kind",
            SCALAR,
            "status",
            SCALAR,
            "gateway",
            SCALAR,
            "createdAt",
            SCALAR,
            "processedAt",
            SCALAR,
            "amountSet",
            "MoneyBag");

    private record Selection(String name, List<Selection> under) {}

    private Graphql() {}

    /** {@code data}: what the root's fields hold. */
    static Answer answer(String query, JsonNode data) {
        var tokens = new ArrayDeque<>(TOKEN.matcher(query.substring(query.indexOf('{')))
                .results()
                .map(it -> it.group())
                .toList());
        try {
            return Answer.ok(Json.object(
                    "data", picked(selections(tokens), "QueryRoot", data),
                    "extensions", Json.object("cost", Json.object("requestedQueryCost", 62, "actualQueryCost", 14))));
        } catch (IllegalArgumentException e) {
            return Answer.ok(Json.object(
                    "errors",
                    List.of(Json.object(
                            "message", e.getMessage(), "extensions", Json.object("code", "undefinedField")))));
        }
    }

    private static List<Selection> selections(Deque<String> tokens) {
        var all = new ArrayList<Selection>();
        expect(tokens, "{");
        while (!"}".equals(tokens.peek())) {
            var name = tokens.pop();
            if ("(".equals(tokens.peek())) {
                while (!")".equals(tokens.pop())) {} // what the arguments narrow down is for the one who furnishes the
                // shop
            }
            all.add(new Selection(name, "{".equals(tokens.peek()) ? selections(tokens) : List.of()));
        }
        expect(tokens, "}");
        return all;
    }

    private static void expect(Deque<String> tokens, String wanted) {
        if (!wanted.equals(tokens.poll())) {
            throw new IllegalArgumentException("syntax error, expected " + wanted);
        }
    }

    private static @Nullable Object picked(List<Selection> wanted, String type, JsonNode from) {
        if (from.isNull() || from.isMissingNode()) {
            check(wanted, type);
            return null;
        }
        if (from.isArray()) {
            check(wanted, type);
            return from.valueStream().map(one -> picked(wanted, type, one)).toList();
        }
        var fields = new Fields();
        for (var one : wanted) {
            var of = type(type, one);
            fields.put(
                    one.name(),
                    of.isEmpty() ? Json.value(from.path(one.name())) : picked(one.under(), of, from.path(one.name())));
        }
        return fields;
    }

    private static void check(List<Selection> wanted, String type) {
        for (var one : wanted) {
            var of = type(type, one);
            if (!of.isEmpty()) {
                check(one.under(), of);
            }
        }
    }

    private static String type(String type, Selection one) {
        var fields = type.equals("OrderTransaction") ? TRANSACTION : SCHEMA.get(type);
        var of = fields == null ? null : fields.get(one.name());
        if (of == null) {
            throw new IllegalArgumentException("Field '" + one.name() + "' doesn't exist on type '" + type + "'");
        }
        if (of.isEmpty() != one.under().isEmpty()) {
            throw new IllegalArgumentException("Selections of '" + one.name() + "' do not fit its type");
        }
        return of;
    }
}
