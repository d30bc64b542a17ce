package deskhand.pipeline.outstanding;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.customer.Encounter;
import deskhand.customer.Encounters;
import deskhand.helpdesk.Author;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import deskhand.pipeline.route.Router;
import deskhand.testing.Service;
import deskhand.turn.Line;
import deskhand.turn.OpenIssues;
import deskhand.turn.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutstandingTest {

    private static final Contact ADA = new Contact("1", "Ada", "ada@example.com", true);

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
    void ada_is_a_customer() {
        sql("delete from customer");
        sql("delete from encounter");
        sql("delete from outstanding_case");
        sql("insert into customer (source, ref, email, name) values ('t', 'ada', 'ada@example.com', 'Ada')");
        sql("""
            insert into purchase (source, ref, number, customer_id, status, total, currency, placed_at)
            select 't', 'o', '9001', id, 'shipped', 10, 'EUR', now() - interval '20 days' from customer
            """);
    }

    private static void sql(String statement) {
        service.query("with done as (" + statement + " returning 1) select count(*) from done");
    }

    private static List<String> triggers(Contact contact, String text) {
        var ask = new Line("1", Author.CUSTOMER, false, text, List.of(), Instant.now());
        var turn = new Turn(
                5, 7, "t", "chat", null, contact, Mode.AUTO, List.of(ask), List.of(), true, null, Instant.now());
        var route = service.bean(Router.class).route(turn);
        return service.bean(OutstandingDetector.class).detect(turn, route).issues().stream()
                .map(OpenIssues.Issue::trigger)
                .toList();
    }

    private static List<String> triggers() {
        return triggers(ADA, "Where is my parcel?");
    }

    private static void order(String status, int promisedDaysAgo) {
        sql("update purchase set status = '" + status + "', promised_on = current_date - " + promisedDaysAgo);
    }

    @ParameterizedTest
    @CsvSource({"shipped, 1, true", "placed, 1, true", "shipped, 0, false", "delivered, 9, false", "cancelled, 9, false"
    })
    void an_order_is_late_past_its_promise(String status, int promisedDaysAgo, boolean late) {
        order(status, promisedDaysAgo);

        assertThat(triggers().contains("order_late")).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({"open, true", "accepted, true", "closed, false", "rejected, false"})
    void a_claim_is_open(String status, boolean open) {
        sql("""
            insert into claim (source, ref, customer_id, kind, status, opened_at)
            select 't', 'k', id, 'damage', '%s', now() - interval '1 day' from customer
            """.formatted(status));

        assertThat(triggers().contains("claim_open")).isEqualTo(open);
    }

    private static void payment(String ref, String kind, String status, int daysAgo) {
        sql("""
            insert into payment (source, ref, customer_id, purchase_id, kind, status, amount, currency, method, at)
            select 't', '%s', customer_id, id, '%s', '%s', 10, 'EUR', 'card', now() - interval '%d days' from purchase
            """.formatted(ref, kind, status, daysAgo));
    }

    @Test
    void a_charge_that_failed_is_outstanding_until_one_goes_through() {
        payment("p1", "charge", "failed", 2);
        assertThat(triggers()).contains("payment_failed");

        payment("p2", "charge", "done", 1);
        assertThat(triggers()).doesNotContain("payment_failed");
    }

    @Test
    void a_refund_that_was_promised_is_outstanding_until_it_is_booked() {
        sql("""
            insert into claim (source, ref, customer_id, purchase_id, kind, status, opened_at, refund_promised_on)
            select 't', 'k', customer_id, id, 'return', 'accepted', now() - interval '9 days', current_date - 4
            from purchase
            """);
        assertThat(triggers()).contains("refund_unbooked");

        payment("r1", "refund", "done", 1);
        assertThat(triggers()).doesNotContain("refund_unbooked");
    }

    @Test
    void a_pending_refund_is_given_its_time() {
        payment("r1", "refund", "pending", 2);
        assertThat(triggers()).doesNotContain("refund_unbooked");

        payment("r2", "refund", "pending", 4);
        assertThat(triggers()).contains("refund_unbooked");
    }

    private static void wrote(int daysAgo, String category, long conversation) {
        service.bean(Encounters.class)
                .note(
                        ADA,
                        new Encounter(
                                100 + daysAgo + conversation,
                                conversation,
                                "email",
                                category,
                                "send",
                                "NEUTRAL",
                                false,
                                Instant.now().minus(Duration.ofDays(daysAgo))));
    }

    @Test
    void who_wrote_about_the_same_elsewhere_wrote_again() {
        wrote(3, "shipping", 99);

        assertThat(triggers()).contains("contacted_again");
    }

    @Test
    void another_topic_or_a_long_time_ago_or_the_same_conversation_is_no_second_contact() {
        wrote(3, "product", 97);
        wrote(8, "shipping", 98);
        wrote(1, "shipping", 7);

        assertThat(triggers()).doesNotContain("contacted_again");
    }

    @Test
    void nothing_is_found_for_whoever_only_claims_to_be_the_customer() {
        order("shipped", 5);
        wrote(3, "shipping", 99);

        assertThat(triggers(new Contact("2", "Ada", "ada@example.com", false), "Where is my parcel?"))
                .isEmpty();
    }

    @Test
    void a_case_that_was_written_down_is_met_by_its_likeness() {
        service.send("POST", "/api/v1/outstanding/cases", """
                {"title":"Leaking honey","looks_like":"The honey jar leaked over everything in the box",\
                "says":"Batch 12 leaks; replacements go out on Friday.","forbids_auto":true}""");

        assertThat(triggers(ADA, "My honey jar has leaked all over the box")).containsExactly("Leaking honey");
        assertThat(triggers(ADA, "Is the honey organic?")).isEmpty();
    }

    @Test
    void the_hourly_search_lists_those_who_have_not_written() {
        order("shipped", 5);
        service.bean(OutstandingSweep.class).run();

        assertThat(service.get("/api/v1/outstanding/customers?rule=order_late").body())
                .contains("\"ref\":\"ada\"", "Order 9001 was promised for");

        order("delivered", 5);
        service.bean(OutstandingSweep.class).run();
        assertThat(service.get("/api/v1/outstanding/customers").body()).isEqualTo("[]");
    }

    @Test
    void a_rule_may_be_given_more_patience_or_switched_off() {
        order("shipped", 2);
        service.send("PUT", "/api/v1/outstanding/rules/order_late", "{\"days\":2}");
        assertThat(triggers()).doesNotContain("order_late");

        service.send("PUT", "/api/v1/outstanding/rules/order_late", "{\"days\":0}");
        assertThat(triggers()).contains("order_late");
    }
}
