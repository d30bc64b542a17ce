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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Stripe account on the loopback address. It knows whom the test tells it, and answers in the shapes of Stripe's API. */
public final class FakeStripe implements AutoCloseable {

    public static final String KEY = "rk_test_0000000000000000000000";

    private static final long YESTERDAY =
            Instant.now().minus(Duration.ofDays(1)).getEpochSecond();

    private final List<Fields> customers = new CopyOnWriteArrayList<>();
    private final Map<String, List<Fields>> subscriptions = new ConcurrentHashMap<>();
    private final Map<String, List<Fields>> charges = new ConcurrentHashMap<>();
    private final Faults faults = new Faults(7);
    private final Door<Request> door =
            new Door<>(Description.read(Path.of("openapi", "stripe.yaml")), faults, Request::new, this::answer);

    public FakeStripe() {
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
        if (!("Bearer " + KEY).equals(request.header("authorization"))) {
            return error(401, "invalid_request_error", "Invalid API Key provided: rk_test_****");
        }
        if (request.header("stripe-version") == null) {
            return error(400, "invalid_request_error", "This test wants a version to be named.");
        }
        var path = request.path();
        if (path.equals("/v1/customers/search")) {
            var email = asked(request, "query").replaceAll("^email:'|'$", "").replace("\\'", "'");
            return list(
                    "search_result",
                    path,
                    customers.stream()
                            .filter(one -> email.equalsIgnoreCase(String.valueOf(one.get("email"))))
                            .toList());
        }
        if (path.startsWith("/v1/products/")) {
            return Answer.ok(Json.object(
                    "id", path.substring(13), "object", "product", "active", true, "name", "Monthly Tea Box"));
        }
        var of = path.equals("/v1/charges") ? charges : subscriptions;
        return list("list", path, of.getOrDefault(asked(request, "customer"), List.of()));
    }

    private static String asked(Request request, String name) {
        return request.query().getOrDefault(name, List.of("")).getFirst();
    }

    private static Answer list(String object, String url, List<Fields> data) {
        return Answer.ok(Json.object("object", object, "url", url, "has_more", false, "data", data));
    }

    private static Answer error(int status, String type, String message) {
        return Answer.json(status, Json.object("error", Json.object("type", type, "message", message)));
    }

    /** Newest first, as Stripe lists them. */
    public void knows(String id, String email, String name) {
        customers.addFirst(Json.object(
                "id",
                id,
                "object",
                "customer",
                "created",
                1_709_971_200,
                "email",
                email,
                "name",
                name,
                "delinquent",
                false,
                "livemode",
                false,
                "preferred_locales",
                List.of("de")));
    }

    public void subscribed(String customer, String status, String currency, int unitAmount, int quantity) {
        subscriptions
                .computeIfAbsent(customer, _ -> new ArrayList<>())
                .addFirst(Json.object(
                        "id",
                        "sub_1P" + status,
                        "object",
                        "subscription",
                        "customer",
                        customer,
                        "status",
                        status,
                        "created",
                        1_709_971_300,
                        "start_date",
                        1_709_971_300,
                        "cancel_at_period_end",
                        false,
                        "pause_collection",
                        null,
                        "currency",
                        currency,
                        "items",
                        Json.object(
                                "object",
                                "list",
                                "has_more",
                                false,
                                "data",
                                List.of(Json.object(
                                        "id",
                                        "si_1",
                                        "object",
                                        "subscription_item",
                                        "quantity",
                                        quantity,
                                        "current_period_end",
                                        1_796_371_300,
                                        "price",
                                        Json.object(
                                                "id",
                                                "price_1",
                                                "object",
                                                "price",
                                                "currency",
                                                currency,
                                                "nickname",
                                                null,
                                                "product",
                                                "prod_tea",
                                                "unit_amount",
                                                unitAmount))))));
    }

    public void charged(String customer, String status, String currency, int amount, Fields... refunds) {
        charges.computeIfAbsent(customer, _ -> new ArrayList<>())
                .addFirst(Json.object(
                        "id",
                        "ch_3P" + amount,
                        "object",
                        "charge",
                        "amount",
                        amount,
                        "currency",
                        currency,
                        "created",
                        YESTERDAY,
                        "customer",
                        customer,
                        "status",
                        status,
                        "payment_method_details",
                        Json.object("type", "card", "card", Json.object("brand", "visa", "last4", "4242")),
                        "refunds",
                        Json.object("object", "list", "has_more", false, "data", List.of(refunds))));
    }

    public static Fields refund(String status, int amount) {
        return Json.object(
                "id",
                "re_3P" + amount,
                "object",
                "refund",
                "amount",
                amount,
                "created",
                YESTERDAY + 3_600,
                "status",
                status);
    }

    /** Too many calls. */
    public static Mishap rateLimited(String retryAfter) {
        return new Mishap.Instead(Answer.json(
                        429, Json.object("error", Json.object("type", "invalid_request_error", "code", "rate_limit")))
                .with("Retry-After", retryAfter));
    }

    @Override
    public void close() {
        door.close();
    }
}
