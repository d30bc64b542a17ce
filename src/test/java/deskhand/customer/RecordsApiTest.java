package deskhand.customer;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Service;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordsApiTest {

    private static final String ADA = """
            {"source":"shop","ref":"c-1","name":"Ada Berg","email":" Ada@Example.com ","phone":"+4670","tier":"premium",\
            "lifetime_value":6120.50,"lifetime_currency":"EUR","language":"sv","preferences":{"vegan":true},"since":"2024-03-01"}
            """;
    private static final String ORDER = """
            {"source":"shop","ref":"o-1","number":"9001","customer":"c-1","status":"shipped","total":40,"currency":"EUR",\
            "placed_at":"2026-11-01T10:00:00Z","promised_on":"2026-11-08",\
            "items":[{"sku":"A","name":"Almonds","quantity":2},{"name":"Barley","quantity":1}],\
            "shipments":[{"tracking_number":"T-1","carrier":"DHL","shipped_at":"2026-11-03T10:00:00Z"}]}
            """;

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void empty() {
        service.query("with gone as (delete from customer returning 1) select count(*) from gone");
    }

    private static HttpResponse<String> put(String kind, String lines) {
        return Service.exchange(HttpRequest.newBuilder(service.uri("/api/v1/" + kind))
                .header("Content-Type", "application/x-ndjson")
                .PUT(HttpRequest.BodyPublishers.ofString(lines))
                .build());
    }

    private static CustomerFile file() {
        return service.bean(Customers.class).find("ada@example.com").orElseThrow();
    }

    @Test
    void what_is_imported_is_found_as_one_file() {
        put("customers", ADA);
        put("orders", ORDER);
        put("payments", """
                {"source":"shop","ref":"p-1","order":"o-1","kind":"charge","status":"done","amount":40,"currency":"EUR",\
                "method":"card","at":"2026-11-01T10:01:00Z"}
                """);
        put("subscriptions", """
                {"source":"billing","ref":"s-1","email":"ADA@example.com","plan":"Box","status":"paused","price":12.5,\
                "currency":"EUR","started_on":"2025-01-01"}
                """);
        put("claims", """
                {"source":"shop","ref":"k-1","order":"o-1","kind":"damage","status":"open","opened_at":"2026-11-10T08:00:00Z"}
                """);

        var file = file();

        assertThat(file.name()).isEqualTo("Ada Berg");
        assertThat(file.lifetimeValue()).hasToString("€6120.50");
        assertThat(file.subscription()).isNotNull();
        assertThat(file.claims()).extracting(CustomerFile.Claim::number).containsExactly("9001");
        var order = file.purchases().getFirst();
        assertThat(order.number()).isEqualTo("9001");
        assertThat(order.items()).extracting(CustomerFile.Item::name).containsExactly("Almonds", "Barley");
        assertThat(order.shipments()).hasSize(1);
        assertThat(order.payments()).hasSize(1);
    }

    @Test
    void an_address_is_found_whatever_blanks_stood_around_it() {
        put("customers", ADA.replace(" Ada@Example.com ", "\\tAda@Example.com\\r\\n"));

        assertThat(file().name()).isEqualTo("Ada Berg");
        service.send("DELETE", "/api/v1/customers?email=ada@example.com", "");
        assertThat(service.count("select count(*) from customer")).isZero();
    }

    @Test
    void of_payments_without_an_order_the_newest_comes_first() {
        put("customers", ADA);
        put("payments", """
                {"source":"shop","ref":"y-1","customer":"c-1","kind":"charge","status":"done","amount":1,"currency":"EUR",\
                "method":"card","at":"2026-10-01T10:00:00Z"}
                {"source":"shop","ref":"y-2","customer":"c-1","kind":"charge","status":"done","amount":2,"currency":"EUR",\
                "method":"card","at":"2026-11-01T10:00:00Z"}
                """);

        assertThat(file().payments())
                .extracting(payment -> payment.amount().amount().intValue())
                .containsExactly(2, 1);
    }

    @Test
    void telling_it_again_changes_what_changed_and_doubles_nothing() {
        put("customers", ADA);
        put("orders", ORDER);

        put("customers", ADA);
        put(
                "orders",
                ORDER.replace("\"shipped\"", "\"delivered\"")
                        .replace(",{\"name\":\"Barley\",\"quantity\":1}", "")
                        .replace("T-1", "T-2"));

        assertThat(service.count("select count(*) from customer")).isEqualTo(1);
        var order = file().purchases().getFirst();
        assertThat(order.status()).isEqualTo("delivered");
        assertThat(order.items()).hasSize(1);
        assertThat(order.shipments())
                .extracting(CustomerFile.Shipment::trackingNumber)
                .containsExactly("T-2");
    }

    @Test
    void bad_lines_are_reported_and_take_no_other_with_them() {
        var answer = put("customers", ADA + """
                {"source":"shop","ref":"c-2"}
                not json

                {"source":"shop","ref":"c-3","name":"Nul \\u0000"}
                {"source":"shop","ref":"c-4","name":"Cy","email":"nowhere"}
                {"source":"shop","ref":"c-5","name":"Dee"}
                """);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"lines\":6,\"stored\":2,\"refused\":4")
                .contains("{\"line\":2,\"says\":\"name is missing\"}", "\"line\":3", "\"line\":5", "\"line\":6");
        assertThat(service.query("select ref from customer order by ref")).containsExactly("c-1", "c-5");
    }

    @Test
    void an_order_of_nobody_is_refused_by_its_line() {
        put("customers", ADA);

        var answer = put("orders", ORDER + ORDER.replace("o-1", "o-2").replace("c-1", "c-77"));

        assertThat(answer.body()).contains("\"stored\":1").contains("{\"line\":2,\"says\":\"there is no such customer");
    }

    @Test
    void the_later_of_two_lines_about_the_same_is_right() {
        put("customers", ADA + ADA.replace("Ada Berg", "Ada Lund"));

        assertThat(file().name()).isEqualTo("Ada Lund");
    }

    @Test
    void an_import_may_be_longer_than_any_other_request() {
        var lines = IntStream.range(0, 12_000)
                .mapToObj(n -> "{\"source\":\"bulk\",\"ref\":\"" + n + "\",\"name\":\"Person " + "x".repeat(100)
                        + "\",\"email\":\"p" + n + "@example.com\"}")
                .collect(Collectors.joining("\n"));

        var answer = put("customers", lines);

        assertThat(lines.length()).isGreaterThan(1_500_000);
        assertThat(answer.body()).contains("\"stored\":12000");
    }

    @Test
    void customers_are_found_by_address_phone_and_key_and_erased_with_all_they_have() {
        put("customers", ADA);
        put("orders", ORDER);
        var id = service.query("select id from customer").getFirst();

        assertThat(service.get("/api/v1/customers?email=ADA@example.com").body())
                .contains("\"ref\":\"c-1\"", "\"preferences\":{\"vegan\":true}");
        assertThat(service.get("/api/v1/customers?phone=%2B4670").body()).contains("c-1");
        assertThat(service.get("/api/v1/customers?source=shop&ref=c-1").body()).contains("c-1");
        assertThat(service.get("/api/v1/customers").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/v1/customers/" + id).body()).contains("\"number\":\"9001\"", "placed_at");

        assertThat(service.send("DELETE", "/api/v1/customers?email=ada@example.com", "")
                        .body())
                .isEqualTo("{\"customers\":1}");
        assertThat(service.count("select count(*) from purchase")).isZero();
        assertThat(service.get("/api/v1/customers/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void an_unknown_level_of_trust_is_refused() {
        assertThat(service.get("/api/v1/trust").body()).contains("{\"fact\":\"orders\",\"trust\":\"verified\"}");
        assertThat(service.send("PUT", "/api/v1/trust/orders", "{\"trust\":\"somewhat\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.send("PUT", "/api/v1/trust/shoes", "{\"trust\":\"claimed\"}")
                        .statusCode())
                .isEqualTo(404);
    }
}
