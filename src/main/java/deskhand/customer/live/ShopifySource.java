package deskhand.customer.live;

import deskhand.customer.CommerceSettings;
import deskhand.customer.CustomerFile;
import deskhand.customer.CustomerFile.Purchase;
import deskhand.customer.FactKind;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Asks a Shopify shop over its Admin API in GraphQL, the one that Shopify goes on with. One query tells the customer with the
 * newest orders, what was sent, and what was paid. Trouble comes with status 200 there: a list of errors beside the data.
 */
@Singleton
class ShopifySource extends AskedSource {

    private final SourceCalls calls;
    private final SourceStates states;

    ShopifySource(Sources sources, SourceCalls calls, SourceStates states, CommerceSettings settings, Clock clock) {
        super(SourceKind.SHOPIFY, sources, settings, clock);
        this.calls = calls;
        this.states = states;
    }

    @Override
    public Set<FactKind> tells() {
        return Set.of(FactKind.PROFILE, FactKind.ORDERS);
    }

    @Override
    Optional<CustomerFile> ask(Connected source, String email, Instant now) {
        var customer = customer(source, Map.of("email", email));
        return customer.isThere() ? Optional.of(file(customer, email, now)) : Optional.empty();
    }

    @Override
    Optional<Purchase> askForOrder(Connected source, String email, String number) {
        // What could mean something in the words of a search is not looked for.
        return number.matches("[\\p{L}\\p{N}._/-]+")
                ? customer(source, Map.of("email", email, "orders", "name:\"" + number + "\""))
                        .part("orders")
                        .parts("nodes")
                        .stream()
                        .map(ShopifyOrders::purchase)
                        .filter(order -> order.number().equalsIgnoreCase(number))
                        .findFirst()
                : Optional.empty();
    }

    private Told customer(Connected source, Map<String, String> variables) {
        var version = Objects.requireNonNullElse(source.version(), "2026-07");
        var body = calls.written(Map.of("query", ShopifyQuery.TEXT, "variables", variables));
        var answer = new Told(calls.call(
                source,
                HttpRequest.newBuilder(URI.create(source.url() + "/admin/api/" + version + "/graphql.json"))
                        .header("Content-Type", "application/json")
                        .header("X-Shopify-Access-Token", String.valueOf(source.secret()))
                        .POST(HttpRequest.BodyPublishers.ofString(body))));
        complain(source, answer);
        if (!answer.part("data").isThere()) {
            throw new SourceTrouble("its answer has no data");
        }
        return answer.part("data").part("customerByIdentifier");
    }

    private void complain(Connected source, Told answer) {
        var error = answer.parts("errors").stream().findFirst().orElse(null);
        if (error == null) {
            if (answer.part("errors").isThere()) {
                throw new SourceTrouble("it refused the question");
            }
            return;
        }
        var code = String.valueOf(error.part("extensions").text("code"));
        switch (code) {
            case "THROTTLED" ->
                throw states.rest(
                        kind(), untilRefilled(answer.part("extensions").part("cost")), "it was asked too often");
            case "ACCESS_DENIED" ->
                throw states.refused(
                        kind(),
                        "its token may not read customers and orders; grant read_customers, read_orders and access to"
                                + " protected customer data, or set another: " + source.keyIn());
            default -> throw new SourceTrouble("it refused the question (" + code.replaceAll("[^A-Z_a-z]", "") + ")");
        }
    }

    /** What a question costs has to be there again. */
    private static Duration untilRefilled(Told cost) {
        var wanted = Objects.requireNonNullElse(cost.number("requestedQueryCost"), BigDecimal.ZERO);
        var status = cost.part("throttleStatus");
        var left = Objects.requireNonNullElse(status.number("currentlyAvailable"), BigDecimal.ZERO);
        var rate = Objects.requireNonNullElse(status.number("restoreRate"), BigDecimal.ZERO);
        return rate.signum() <= 0
                ? Duration.ofSeconds(2)
                : Duration.ofMillis(Math.round(
                        1000 * wanted.subtract(left).max(BigDecimal.ONE).doubleValue() / rate.doubleValue()));
    }

    private static CustomerFile file(Told customer, String email, Instant now) {
        var spent = customer.part("amountSpent");
        var since = customer.time("createdAt");
        return new CustomerFile(
                0,
                customer.needed("displayName"),
                email,
                "standard",
                spent.isThere() ? Told.money(spent.number("amount"), spent.text("currencyCode")) : null,
                customer.text("locale"),
                null,
                since == null ? null : LocalDate.ofInstant(since, ZoneOffset.UTC),
                null,
                customer.part("orders").parts("nodes").stream()
                        .map(ShopifyOrders::purchase)
                        .toList(),
                List.of(),
                List.of(),
                List.of("Shopify"),
                now);
    }
}
