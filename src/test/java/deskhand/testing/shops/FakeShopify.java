package deskhand.testing.shops;

import deskhand.testing.http.Answer;
import deskhand.testing.http.Description;
import deskhand.testing.http.Door;
import deskhand.testing.http.Faults;
import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import deskhand.testing.http.Mishap;
import deskhand.testing.http.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A Shopify shop on the loopback address. It knows whom the test tells it, and answers in the shapes of the Admin API. */
public final class FakeShopify implements AutoCloseable {

    public static final String TOKEN = "shpat_0000000000000000000000000000test";

    private final Map<String, Fields> customers = new ConcurrentHashMap<>();
    private final Map<String, List<Fields>> orders = new ConcurrentHashMap<>();
    private final Faults faults = new Faults(7);
    private final Door<Request> door =
            new Door<>(Description.read(Path.of("openapi", "shopify.yaml")), faults, Request::new, this::answer);

    public FakeShopify() {
        door.open();
    }

    public String url() {
        return door.url();
    }

    public Faults faults() {
        return faults;
    }

    public List<Request> heard() {
        return door.heard();
    }

    public List<String> invalid() {
        return door.invalid();
    }

    private Answer answer(Request request) {
        if (!TOKEN.equals(request.header("x-shopify-access-token"))) {
            return Answer.json(
                    401,
                    Json.object(
                            "errors", "[API] Invalid API key or access token (unrecognized login or wrong password)"));
        }
        var body = request.json();
        var email = body.path("variables").path("email").asText();
        var known = customers.get(email);
        var customer = known == null ? null : new Fields(known);
        if (customer != null) {
            customer.put(
                    "orders",
                    Json.object(
                            "nodes",
                            wanted(
                                    orders.get(email),
                                    body.path("variables").path("orders").asText())));
        }
        return Graphql.answer(body.path("query").asText(), Json.tree(Json.object("customerByIdentifier", customer)));
    }

    /** The three newest, or those that a search by name finds. */
    private static List<Fields> wanted(List<Fields> orders, String search) {
        return search.isEmpty()
                ? orders.stream().limit(3).toList()
                : orders.stream()
                        .filter(order -> search.equals(
                                "name:\"" + String.valueOf(order.get("name")).replace("#", "") + "\""))
                        .toList();
    }

    public void knows(String email, String name, Fields... orders) {
        customers.put(
                email,
                Json.object(
                        "id",
                        "gid://shopify/Customer/7041222",
                        "displayName",
                        name,
                        "createdAt",
                        "2024-03-09T08:15:30Z",
                        "locale",
                        "en",
                        "numberOfOrders",
                        Integer.toString(orders.length),
                        "amountSpent",
                        money("412.50")));
        this.orders.put(email, List.of(orders));
    }

    /** {@code status}: of the fulfillment as a whole. */
    public static Fields order(String name, String status, List<Fields> fulfillments, List<Fields> transactions) {
        return Json.object(
                "name",
                name,
                "createdAt",
                "2026-11-18T09:30:00Z",
                "cancelledAt",
                null,
                "displayFulfillmentStatus",
                status,
                "returnStatus",
                "NO_RETURN",
                "currentTotalPriceSet",
                Json.object("shopMoney", money("46.50"), "presentmentMoney", money("46.50")),
                "lineItems",
                Json.object("nodes", List.of(Json.object("title", "Tea Box", "quantity", 2, "sku", "TEA-2"))),
                "fulfillments",
                fulfillments,
                "transactions",
                transactions);
    }

    public static Fields fulfillment(String displayStatus, @Nullable String number, @Nullable String deliveredAt) {
        return Json.object(
                "createdAt",
                "2026-11-19T07:00:00Z",
                "displayStatus",
                displayStatus,
                "estimatedDeliveryAt",
                "2026-11-24T00:00:00Z",
                "deliveredAt",
                deliveredAt,
                "trackingInfo",
                number == null
                        ? List.of()
                        : List.of(Json.object(
                                "company", "DHL", "number", number, "url", "https://track.example.com/" + number)));
    }

    public static Fields transaction(String kind, String status) {
        return Json.object(
                "kind",
                kind,
                "status",
                status,
                "gateway",
                "shopify_payments",
                "createdAt",
                "2026-11-18T09:30:05Z",
                "processedAt",
                "2026-11-18T09:30:06Z",
                "amountSet",
                Json.object("shopMoney", money("46.50"), "presentmentMoney", money("46.50")));
    }

    private static Fields money(String amount) {
        return Json.object("amount", amount, "currencyCode", "EUR");
    }

    /** Too much was asked for of late: told with status 200. */
    public static Mishap throttled() {
        return new Mishap.Instead(Answer.ok(Json.object(
                "errors",
                List.of(Json.object("message", "Throttled", "extensions", Json.object("code", "THROTTLED"))),
                "extensions",
                Json.object(
                        "cost",
                        Json.object(
                                "requestedQueryCost",
                                62,
                                "actualQueryCost",
                                null,
                                "throttleStatus",
                                Json.object(
                                        "maximumAvailable", 2000.0,
                                        "currentlyAvailable", 2,
                                        "restoreRate", 1.0))))));
    }

    /** The token lacks a scope: told with status 200 and data that is null. */
    public static Mishap accessDenied() {
        return new Mishap.Instead(Answer.ok(Json.object(
                "errors",
                List.of(Json.object(
                        "message", "Access denied for customerByIdentifier field.",
                        "path", List.of("customerByIdentifier"),
                        "extensions", Json.object("code", "ACCESS_DENIED"))),
                "data",
                Json.object("customerByIdentifier", null))));
    }

    @Override
    public void close() {
        door.close();
    }
}
