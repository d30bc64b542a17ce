package deskhand.customer.live;

import static deskhand.testing.shops.FakeShopify.fulfillment;
import static deskhand.testing.shops.FakeShopify.order;
import static deskhand.testing.shops.FakeShopify.transaction;
import static deskhand.testing.shops.FakeStripe.refund;
import static org.assertj.core.api.Assertions.assertThat;

import deskhand.customer.CustomerFile;
import deskhand.customer.Customers;
import deskhand.customer.Trust;
import deskhand.helpdesk.Author;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import deskhand.pipeline.outstanding.OutstandingDetector;
import deskhand.pipeline.route.Router;
import deskhand.testing.Await;
import deskhand.testing.Person;
import deskhand.testing.Service;
import deskhand.testing.http.Mishap;
import deskhand.testing.shops.FakeShopify;
import deskhand.testing.shops.FakeStripe;
import deskhand.tool.Tool;
import deskhand.tool.Tools;
import deskhand.turn.Line;
import deskhand.turn.OpenIssues;
import deskhand.turn.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shopify by the environment, Stripe over the API. */
class LiveSourcesTest {

    private static final List<String> CATEGORIES = List.of("shipping", "subscription", "product", "billing");
    private static final String EMAIL = "lena.o'hara@example.com";

    private static final FakeShopify SHOPIFY = new FakeShopify();
    private static final FakeStripe STRIPE = new FakeStripe();
    private static Service service;

    @BeforeAll
    static void start() {
        SHOPIFY.knows(
                EMAIL,
                "Lena O'Hara",
                order(
                        "#1002",
                        "FULFILLED",
                        List.of(fulfillment("IN_TRANSIT", "DH-77", null)),
                        List.of(transaction("SALE", "SUCCESS"))),
                order(
                        "#1001",
                        "FULFILLED",
                        List.of(fulfillment("DELIVERED", "DH-70", "2026-11-21T10:00:00Z")),
                        List.of()),
                order(
                        "#1000",
                        "UNFULFILLED",
                        List.of(fulfillment("LABEL_PRINTED", "DH-60", null)),
                        List.of(transaction("AUTHORIZATION", "SUCCESS"))),
                order("#900", "UNFULFILLED", List.of(), List.of()));
        STRIPE.knows("cus_lena", EMAIL, "Lena O'Hara");
        STRIPE.subscribed("cus_lena", "canceled", "eur", 900, 1);
        STRIPE.subscribed("cus_lena", "past_due", "eur", 1900, 2);
        STRIPE.subscribed("cus_lena", "incomplete_expired", "eur", 1900, 2);
        STRIPE.charged("cus_lena", "failed", "eur", 3800);
        STRIPE.charged("cus_lena", "succeeded", "jpy", 4200, refund("pending", 1200));
        service = Service.start(Map.of(
                "deskhand.shopify.url",
                SHOPIFY.url() + "/",
                "deskhand.shopify.token",
                FakeShopify.TOKEN,
                "deskhand.commerce.timeout",
                "4s"));
    }

    @AfterAll
    static void stop() {
        service.close();
        SHOPIFY.close();
        STRIPE.close();
    }

    @BeforeEach
    void afresh() {
        assertThat(connect(STRIPE.url(), FakeStripe.KEY)).isEqualTo(200);
        service.bean(Trials.class).begin(SourceKind.SHOPIFY);
    }

    @AfterEach
    void nobody_is_imported() {
        service.run("delete from customer where source = 't'");
    }

    @AfterEach
    void nothing_was_asked_that_is_not_in_the_description() {
        SHOPIFY.faults().clear();
        STRIPE.faults().clear();
        assertThat(SHOPIFY.invalid()).isEmpty();
        assertThat(STRIPE.invalid()).isEmpty();
    }

    private static int connect(String url, String key) {
        return service.send(
                        "PUT", "/api/v1/live-sources/stripe", "{\"url\":\"" + url + "\",\"secret\":\"" + key + "\"}")
                .statusCode();
    }

    private static Customers.Look look(String email) {
        return service.bean(Customers.class).look(email);
    }

    private static CustomerFile file() {
        var look = look(EMAIL);
        assertThat(look.unknown()).isNull();
        return look.file().orElseThrow();
    }

    @Test
    void shopify_tells_orders_with_what_was_sent_and_paid() {
        var file = file();

        assertThat(file.name()).isEqualTo("Lena O'Hara");
        assertThat(file.lifetimeValue()).hasToString("€412.50");
        assertThat(file.since()).hasToString("2024-03-09");
        assertThat(file.purchases()).extracting(CustomerFile.Purchase::number).containsExactly("1002", "1001", "1000");
        assertThat(file.purchases())
                .extracting(CustomerFile.Purchase::status)
                .containsExactly("shipped", "delivered", "placed");
        var newest = file.purchases().getFirst();
        assertThat(newest.shipments()).singleElement().satisfies(shipment -> {
            assertThat(shipment.trackingNumber()).isEqualTo("DH-77");
            assertThat(shipment.expectedOn()).hasToString("2026-11-24");
        });
        assertThat(newest.payments()).extracting(CustomerFile.Payment::status).containsExactly("done");
        assertThat(file.purchases().getLast().shipments()).isEmpty();
        assertThat(file.purchases().getLast().payments()).isEmpty();
    }

    @Test
    void stripe_tells_the_subscription_that_runs_and_payments_with_refunds() {
        var file = file();

        var subscription = Objects.requireNonNull(file.subscription());
        assertThat(subscription.plan()).isEqualTo("Monthly Tea Box");
        assertThat(subscription.status()).isEqualTo("past_due");
        assertThat(subscription.price()).hasToString("€38.00");
        assertThat(file.payments())
                .extracting(one -> one.kind() + " " + one.status() + " " + one.amount() + " " + one.method())
                .containsExactlyInAnyOrder(
                        "refund pending 1200.00 JPY visa", "charge done 4200.00 JPY visa", "charge failed €38.00 visa");
        assertThat(file.sources()).containsExactlyInAnyOrder("Shopify", "Stripe");
    }

    private static List<String> openIssues() {
        var contact = new Contact("1", "Lena", EMAIL, true);
        var ask = new Line("1", Author.CUSTOMER, false, "Hello there, my parcel?", List.of(), Instant.now());
        var turn = new Turn(
                5, 7, "t", "chat", null, contact, Mode.AUTO, List.of(ask), List.of(), true, null, Instant.now());
        var route = service.bean(Router.class).route(turn);
        return service.bean(OutstandingDetector.class).detect(turn, route).issues().stream()
                .map(OpenIssues.Issue::evidence)
                .toList();
    }

    @Test
    void what_was_told_live_is_searched_for_open_issues() {
        assertThat(openIssues()).anyMatch(says -> says.startsWith("A charge of 38 EUR failed on "));
    }

    @Test
    void a_promise_that_was_imported_is_held_against_the_refund_that_was_imported() {
        service.run(
                "insert into customer (source, ref, email, name) values ('t', 'lena', 'lena.o''hara@example.com', 'L')");
        service.run("""
                insert into purchase (source, ref, number, customer_id, status, total, currency, placed_at)
                select 't', 'o', '900', id, 'delivered', 10, 'EUR', now() - interval '90 days' from customer
                where source = 't'
                """);
        service.run("""
                insert into claim (source, ref, customer_id, purchase_id, kind, status, says, opened_at, refund_promised_on)
                select 't', 'k', customer_id, id, 'damage', 'open', '', now() - interval '60 days', current_date - 50
                from purchase where source = 't'
                """);
        assertThat(openIssues()).anyMatch(says -> says.startsWith("A refund was promised on "));

        service.run("""
                insert into payment (source, ref, customer_id, purchase_id, kind, status, amount, currency, method, at)
                select 't', 'y', customer_id, id, 'refund', 'done', 10, 'EUR', 'visa', now() - interval '40 days'
                from purchase where source = 't'
                """);
        assertThat(openIssues()).noneMatch(says -> says.startsWith("A refund was promised on "));
    }

    @Test
    void an_order_is_found_by_its_number_with_or_without_a_hash() {
        var customers = service.bean(Customers.class);

        assertThat(customers.purchase(EMAIL, "#1001").purchase()).isPresent();
        assertThat(customers.purchase("eve@example.com", "1001").purchase()).isEmpty();
        assertThat(customers.purchase(EMAIL, "#900").purchase())
                .as("an older one")
                .isPresent();
        assertThat(customers.purchase("eve@example.com", "900").purchase()).isEmpty();
        assertThat(customers.purchase(EMAIL, "9 OR name:*").purchase()).isEmpty();
    }

    private static Tool.Result use(String tool, String arguments) {
        var caller = new Tool.Caller(7, 3, "sandbox", "billing", "en", Trust.VERIFIED, EMAIL);
        return service.bean(Tools.class).use(caller, CATEGORIES, tool, arguments);
    }

    @Test
    void an_order_that_is_not_among_the_newest_is_not_said_to_be_none() {
        assertThat(use("order_lookup", "{\"order_number\":\"998\"}")).isInstanceOf(Tool.Result.Done.class);
        assertThat(use("order_lookup", "{\"order_number\":\"998\"}").text())
                .contains("not among the newest orders", "it may be older")
                .doesNotContain("There is no order");
    }

    @Test
    void while_the_shop_is_in_trouble_tools_do_not_say_that_there_is_none() {
        SHOPIFY.faults().always(Mishap.badGateway());

        for (var arguments : List.of("{}", "{\"order_number\":\"1001\"}")) {
            for (var tool : List.of("order_lookup", "track_package", "get_box_contents")) {
                assertThat(use(tool, arguments))
                        .as(tool)
                        .isInstanceOfSatisfying(
                                Tool.Result.Failed.class,
                                failed ->
                                        assertThat(failed.text()).contains("unknown", "Do not say that there is none"));
            }
        }
        assertThat(use("get_subscription", "{}").text()).as("Stripe answers").contains("Monthly Tea Box");
    }

    @Test
    void an_answer_is_kept_for_minutes() {
        file();
        var asked = SHOPIFY.heard().size() + STRIPE.heard().size();

        file();

        assertThat(SHOPIFY.heard().size() + STRIPE.heard().size()).isEqualTo(asked);
    }

    @Test
    void whom_nobody_knows_is_nobody() {
        var look = look("nobody@example.com");

        assertThat(look.file()).isEmpty();
        assertThat(look.unknown()).isNull();
    }

    @Test
    void a_shop_in_trouble_is_unknown_and_never_none_while_the_other_is_told() {
        for (var trouble : List.of(
                Mishap.badGateway(),
                Mishap.hangUp(),
                Mishap.garbage(),
                Mishap.redirect(),
                FakeShopify.accessDenied())) {
            service.bean(Trials.class).begin(SourceKind.SHOPIFY);
            SHOPIFY.faults().next(trouble);

            var look = look(EMAIL);

            assertThat(look.unknown()).as(trouble.toString()).startsWith("Shopify: ");
            assertThat(look.file().orElseThrow().subscription()).isNotNull();
            assertThat(look.file().orElseThrow().purchases()).isEmpty();
        }
    }

    @Test
    void a_slow_shop_is_unknown() {
        SHOPIFY.faults().next(Mishap.delay(Duration.ofSeconds(9)));

        assertThat(look(EMAIL).unknown()).contains("not be reached in time");
    }

    @Test
    void one_that_failed_is_not_waited_for_again_at_once_unless_a_person_asks() {
        for (var trouble : List.of(Mishap.hangUp(), Mishap.badGateway())) {
            service.bean(Trials.class).begin(SourceKind.SHOPIFY);
            SHOPIFY.faults().next(2, trouble);
            look(EMAIL);
            look("eve@example.com");
            var asked = SHOPIFY.heard().size();

            assertThat(look(EMAIL).unknown()).startsWith("Shopify: it ").endsWith("; it is left alone for a moment");
            assertThat(look("eve@example.com").unknown()).startsWith("Shopify: it ");
            assertThat(SHOPIFY.heard()).hasSize(asked);

            assertThat(check(SourceKind.SHOPIFY)).contains("\"state\":\"known\"");
            assertThat(look(EMAIL).unknown()).isNull();
        }
    }

    private static String check(SourceKind kind) {
        return service.send("POST", "/api/v1/live-sources/" + kind.word() + "/check", "{\"email\":\"" + EMAIL + "\"}")
                .body();
    }

    @Test
    void a_key_that_opens_no_more_is_said_and_can_be_mended() {
        service.run("update live_source set secret = 'v1:gone:AAAA' where kind = 'stripe'");
        Await.until(
                "the key is lost",
                () -> String.valueOf(look(EMAIL).unknown()).contains("Stripe: its key cannot be opened"));

        assertThat(service.get("/api/v1/live-sources").body()).contains("stripe", "shopify");
        assertThat(check(SourceKind.STRIPE)).contains("\"state\":\"unknown\"", "cannot be opened");
        assertThat(Person.at(service).get("/customers/sources").statusCode()).isEqualTo(200);

        assertThat(connect(STRIPE.url(), FakeStripe.KEY)).as("what mends it").isEqualTo(200);
        assertThat(check(SourceKind.STRIPE)).contains("\"state\":\"known\"");
    }

    @Test
    void a_shop_that_is_asked_too_often_is_left_alone_for_as_long_as_it_says() {
        SHOPIFY.faults().next(FakeShopify.throttled());
        STRIPE.faults().next(FakeStripe.rateLimited("30"));
        look(EMAIL);
        var asked = SHOPIFY.heard().size() + STRIPE.heard().size();

        var look = look(EMAIL);

        assertThat(look.unknown())
                .contains("Shopify: it was asked too often; it is", "Stripe: it was asked too often; it is");
        assertThat(SHOPIFY.heard().size() + STRIPE.heard().size()).isEqualTo(asked);
    }

    @Test
    void a_refused_key_is_said_and_never_shown() {
        assertThat(connect(STRIPE.url(), "rk_test_wrong")).isEqualTo(200);

        assertThat(look(EMAIL).unknown()).contains("Stripe: it refuses the key", "PUT /api/v1/live-sources/stripe");
        assertThat(look(EMAIL).unknown()).as("at once").contains("it refuses the key", "left alone");
        assertThat(service.get("/api/v1/live-sources").body())
                .contains("\"kind\":\"stripe\"", "\"set_by\":\"environment\"")
                .doesNotContain("rk_test", FakeShopify.TOKEN);
        assertThat(service.query("select secret from live_source")).noneMatch(secret -> secret.contains("rk_test"));
    }

    @Test
    void a_stored_key_goes_nowhere_but_where_it_was_given_for() {
        var answer = service.send("PUT", "/api/v1/live-sources/stripe", "{\"url\":\"" + SHOPIFY.url() + "\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Give the key again");
        assertThat(service.send(
                                "PUT",
                                "/api/v1/live-sources/stripe",
                                "{\"url\":\"http://169.254.169.254\",\"secret\":\"x\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_check_says_whether_it_answers_without_anybodys_data() {
        var known = service.send("POST", "/api/v1/live-sources/shopify/check", "{\"email\":\"" + EMAIL + "\"}");
        assertThat(known.body()).contains("\"state\":\"known\"", "3 orders").doesNotContain("Lena");
        assertThat(service.send("POST", "/api/v1/live-sources/shopify/check", "{\"email\":\"x@example.com\"}")
                        .body())
                .contains("\"state\":\"nobody\"");
        assertThat(service.send("POST", "/api/v1/live-sources/fax/check", "{\"email\":\"x@example.com\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void in_the_console_a_system_is_connected_asked_and_disconnected() {
        var person = Person.at(service);
        assertThat(person.post("/customers/sources/stripe", Map.of("url", STRIPE.url(), "secret", FakeStripe.KEY))
                        .statusCode())
                .isEqualTo(303);
        assertThat(person.post("/customers/sources/stripe/check", Map.of("email", EMAIL))
                        .body())
                .contains("Stripe knows this customer", "a subscription");
        assertThat(person.get("/customers/sources").body())
                .contains("connected by the environment", "Disconnect")
                .doesNotContain(FakeStripe.KEY, FakeShopify.TOKEN);
        assertThat(person.post("/customers/sources/shopify", Map.of("url", "ftp://x", "secret", "y"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(person.post("/customers/sources/stripe/remove", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(service.get("/api/v1/live-sources").body()).doesNotContain("stripe");
        assertThat(service.get("/api/v1/audit?part=live_sources&item=stripe").body())
                .contains("\"how\":\"POST /customers/sources/stripe/remove\"");
    }
}
