package deskhand.pipeline.outstanding;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.customer.Encounter;
import deskhand.customer.Encounters;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import deskhand.model.FakeOpenAi;
import deskhand.model.Role;
import deskhand.model.embedded.Embedder;
import deskhand.pipeline.ATurn;
import deskhand.pipeline.route.Router;
import deskhand.testing.Service;
import deskhand.turn.OpenIssues;
import deskhand.turn.Turn;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a model is asked about what is open, and what its word counts. */
class OutstandingModelTest {

    private static final String WAITING = "I am still waiting for my parcel.";
    private static final String LATE = """
            {"is_outstanding":true,"trigger":"order_late","confidence":0.8,"evidence":"Your order 9001 of"}""";

    private static FakeOpenAi provider;
    private static Service service;

    @BeforeAll
    static void start() {
        provider = new FakeOpenAi();
        service = Service.start(provider.settings());
    }

    @AfterAll
    static void stop() {
        service.close();
        provider.close();
    }

    @BeforeEach
    void ada_is_a_customer_whose_order_is_in_time() {
        provider.reset();
        trust("{\"enabled\":true,\"trusted_from\":0.8}");
        sql("delete from customer");
        sql("delete from encounter");
        sql("delete from outstanding_case");
        sql("insert into customer (source, ref, email, name) values ('t', 'ada', 'ada@example.com', 'Ada')");
        sql("""
            insert into purchase (source, ref, number, customer_id, status, total, currency, placed_at, promised_on)
            select 't', 'o', '9001', id, 'placed', 10, 'EUR', now() - interval '20 days', current_date + 9 from customer
            """);
    }

    private static void sql(String statement) {
        service.query("with done as (" + statement + " returning 1) select count(*) from done");
    }

    private static void trust(String json) {
        var put = service.send("PUT", "/api/v1/models/first-tier/outstanding", json);
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
    }

    private static Turn saying(String text) {
        return ATurn.saying(text).from("Ada", "ada@example.com").turn();
    }

    private static OpenIssues detect(Turn turn) {
        var route = service.bean(Router.class).withoutModel(turn);
        return service.bean(OutstandingDetector.class).detect(turn, route);
    }

    private static int asked() {
        return provider.requestsWith("is_outstanding").size();
    }

    @Test
    void in_doubt_a_model_is_asked_and_what_it_finds_in_the_records_counts() {
        provider.answering(Role.OUTSTANDING, LATE);

        var found = detect(saying(WAITING));

        assertThat(found.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.trigger()).isEqualTo("order_late");
            assertThat(issue.confidence()).isEqualTo(0.8);
            assertThat(issue.evidence()).isEqualTo("Your order 9001 of");
        });
        assertThat(found.asked()).satisfies(it -> {
            assertThat(it).isNotNull();
            assertThat(it.by()).isEqualTo("fake-1");
            assertThat(it.says()).isEqualTo("It found order_late.");
        });
        assertThat(provider.requestsWith(WAITING)).singleElement().asString().contains("It was promised for");
    }

    @Test
    void evidence_that_it_was_not_shown_is_none() {
        provider.answering(Role.OUTSTANDING, LATE.replace("Your order 9001 of", "Order 9001 was lost at sea"));

        var found = detect(saying(WAITING));

        assertThat(found.issues()).isEmpty();
        assertThat(provider.requestsWith("copied word for word from the records"))
                .hasSize(1);
        assertThat(found.asked()).satisfies(it -> assertThat(it).isNotNull());
        assertThat(String.valueOf(found.asked())).contains("by=null", "invalid answer", "rules and likeness alone");
    }

    @Test
    void what_a_customer_claims_is_no_evidence_for_a_rule() {
        provider.answering(Role.OUTSTANDING, LATE.replace("Your order 9001 of", "still waiting for my parcel"));

        assertThat(detect(saying(WAITING)).issues()).isEmpty();
    }

    @Test
    void a_trigger_of_its_own_invention_is_refused() {
        provider.answering(Role.OUTSTANDING, LATE.replace("order_late", "customer_angry"));

        assertThat(detect(saying(WAITING)).issues()).isEmpty();
        assertThat(provider.requestsWith("there is no trigger 'customer_angry'"))
                .hasSize(1);
    }

    @Test
    void where_rules_are_sure_or_nothing_sounds_open_nobody_is_asked() {
        detect(saying("Where is my parcel?"));
        sql("update purchase set promised_on = current_date - 3");
        var late = detect(saying(WAITING));

        assertThat(late.issues()).extracting(OpenIssues.Issue::trigger).containsExactly("order_late");
        assertThat(late.asked()).isNull();
        assertThat(asked()).isZero();
    }

    @Test
    void whose_identity_is_not_proven_has_no_records_to_show() {
        var claimed = new ATurn(WAITING, new Contact("2", "Ada", "ada@example.com", false), Mode.AUTO, List.of());

        detect(claimed.turn());

        assertThat(asked()).isZero();
    }

    @Test
    void a_dead_model_leaves_it_to_the_rules_and_the_trace_says_so() {
        provider.failingWith(401);

        var found = detect(saying(WAITING));

        assertThat(found.issues()).isEmpty();
        assertThat(String.valueOf(found.asked())).contains("by=null", "No model answered (refused)");
    }

    @Test
    void it_takes_nothing_away_from_what_the_rules_found() {
        var turn = saying("I wrote before and still have not received my parcel.");
        service.bean(Encounters.class)
                .note(
                        turn.contact(),
                        new Encounter(
                                999,
                                99,
                                "email",
                                service.bean(Router.class).withoutModel(turn).category(),
                                "send",
                                "NEUTRAL",
                                false,
                                turn.startedAt().minus(Duration.ofDays(3))));

        var found = detect(turn);

        assertThat(asked()).isEqualTo(1);
        assertThat(found.issues()).extracting(OpenIssues.Issue::trigger).containsExactly("contacted_again");
    }

    @Test
    void a_case_that_is_near_and_not_near_enough_is_for_the_model_to_tell() {
        var like = "The honey jar leaked over everything in the box";
        var text = "Everything in my box is sticky, the lid was open";
        assertThat(service.bean(Embedder.class).similarity(text, like)).isBetween(0.4, 0.55);
        service.send("POST", "/api/v1/outstanding/cases", """
                {"title":"Leaking honey","looks_like":"%s","says":"Batch 12 leaks.","forbids_auto":true}""".formatted(like));
        provider.answering(Role.OUTSTANDING, """
                {"is_outstanding":true,"trigger":"Leaking honey","confidence":0.7,\
                "evidence":"Everything in my box is sticky"}""");

        var stranger = new ATurn(text, new Contact("3", "Bo", null, false), Mode.AUTO, List.of());

        assertThat(detect(stranger.turn()).issues()).singleElement().satisfies(issue -> {
            assertThat(issue.evidence()).isEqualTo("Batch 12 leaks.");
            assertThat(issue.forbidsAuto()).isTrue();
        });
    }

    @Test
    void with_the_first_tier_off_a_model_is_asked_without_any_doubt() {
        trust("{\"enabled\":false}");

        detect(saying("Where is my parcel?"));

        assertThat(asked()).isEqualTo(1);
    }
}
