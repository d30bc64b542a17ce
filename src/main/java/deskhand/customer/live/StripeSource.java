package deskhand.customer.live;

import deskhand.customer.CommerceSettings;
import deskhand.customer.CustomerFile;
import deskhand.customer.FactKind;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks a Stripe account: who has the address, which subscription runs, what was paid and given back. One address may have
 * several customers there, whose newest are taken together. The version of the API is named with each call, so that the answers
 * keep their shape.
 */
@Singleton
class StripeSource extends AskedSource {

    private static final String VERSION = "2025-03-31.basil";
    private static final int MOST_CUSTOMERS = 3;
    private static final int MOST_PAYMENTS = 5;

    private final SourceCalls calls;

    StripeSource(Sources sources, SourceCalls calls, CommerceSettings settings, Clock clock) {
        super(SourceKind.STRIPE, sources, settings, clock);
        this.calls = calls;
    }

    @Override
    public Set<FactKind> tells() {
        return Set.of(FactKind.SUBSCRIPTION, FactKind.PAYMENTS);
    }

    @Override
    Optional<CustomerFile> ask(Connected source, String email, Instant now) {
        var customers =
                get(source, "customers/search?limit=10&query=" + encoded("email:'" + quoted(email) + "'")).stream()
                        .filter(one -> email.equalsIgnoreCase(one.text("email")))
                        .limit(MOST_CUSTOMERS)
                        .toList();
        if (customers.isEmpty()) {
            return Optional.empty();
        }
        var subscriptions = new ArrayList<Told>();
        var charges = new ArrayList<Told>();
        for (var customer : customers) {
            var id = encoded(customer.needed("id"));
            subscriptions.addAll(get(source, "subscriptions?status=all&limit=10&customer=" + id));
            charges.addAll(get(source, "charges?limit=10&expand%5B%5D=data.refunds&customer=" + id));
        }
        return Optional.of(file(source, customers, subscriptions, charges, email, now));
    }

    private CustomerFile file(
            Connected source,
            List<Told> customers,
            List<Told> subscriptions,
            List<Told> charges,
            String email,
            Instant now) {
        var first = customers.getFirst();
        var since = customers.stream()
                .map(one -> one.seconds("created"))
                .flatMap(time -> Optional.ofNullable(time).stream())
                .min(Comparator.naturalOrder());
        return new CustomerFile(
                0,
                Optional.ofNullable(first.text("name")).orElse(email),
                email,
                "standard",
                null,
                first.parts("preferred_locales").stream()
                        .findFirst()
                        .map(one -> one.node() == null ? null : one.node().getStringValue())
                        .orElse(null),
                null,
                since.map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC)).orElse(null),
                StripeRecords.running(subscriptions)
                        .map(one -> StripeRecords.subscription(one, plan(source, one)))
                        .orElse(null),
                List.of(),
                charges.stream()
                        .flatMap(charge -> StripeRecords.payments(charge).stream())
                        .sorted(Comparator.comparing(CustomerFile.Payment::at).reversed())
                        .limit(MOST_PAYMENTS)
                        .toList(),
                List.of(),
                List.of("Stripe"),
                now);
    }

    /** What the plan is called stands with its product, unless its price has a name of its own. */
    private String plan(Connected source, Told subscription) {
        var price = StripeRecords.item(subscription).part("price");
        var name = price.text("nickname");
        var product = price.text("product");
        if (name != null || product == null) {
            return name == null ? "subscription" : name;
        }
        return new Told(call(source, "products/" + encoded(product))).needed("name");
    }

    private List<Told> get(Connected source, String path) {
        var answer = new Told(call(source, path));
        if (!answer.part("data").isThere()) {
            throw new SourceTrouble("its answer has no data");
        }
        return answer.parts("data");
    }

    private JsonNode call(Connected source, String path) {
        return calls.call(
                source,
                HttpRequest.newBuilder(URI.create(source.url() + "/v1/" + path))
                        .header("Authorization", "Bearer " + source.secret())
                        .header("Stripe-Version", VERSION)
                        .GET());
    }

    /** Within the quotes of a search. */
    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
