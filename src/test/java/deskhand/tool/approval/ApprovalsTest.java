package deskhand.tool.approval;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.customer.Trust;
import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.tool.Tool;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Operations that wait for a person: nothing happens before, and then once. */
class ApprovalsTest {

    private static final String WISH = "Please skip my next box";
    private static final String REFUND = "{\"order_number\":\"1017\",\"amount\":20,\"reason\":\"stale\"}";

    @Test
    void a_box_is_skipped_after_a_person_agreed_and_then_the_customer_is_told() {
        try (var wishes = Wishes.of(Mode.AUTO, WISH)) {
            var box = LocalDate.parse(wishes.subscription("next_box_on"));

            var told = wishes.ask("skip_month", "{}");

            assertThat(told).isInstanceOf(Tool.Result.Pending.class);
            assertThat(told.text()).contains("PENDING, NOT DONE", "has NOT happened");
            assertThat(wishes.subscription("next_box_on")).isEqualTo(box.toString());
            wishes.shop.untilIdle();
            assertThat(wishes.shop.notes(wishes.ref))
                    .anyMatch(note -> note.contains("Waits for your approval") && note.contains("/approvals/"));

            wishes.shop.agentGivesBack(wishes.ref);
            var answer = wishes.approve(((Tool.Result.Pending) told).approval());

            assertThat(answer.body()).contains("\"state\":\"executed\"", "\"by\":\"Robin\"");
            assertThat(wishes.subscription("next_box_on"))
                    .isEqualTo(box.plusMonths(1).toString());
            wishes.shop.untilIdle();
            assertThat(wishes.shop.publicReplies(wishes.ref))
                    .anyMatch(reply -> reply.contains("is skipped. Your next box"));
        }
    }

    @Test
    void of_many_clicks_at_once_one_counts() throws Exception {
        try (var wishes = Wishes.of(Mode.DRAFT, WISH);
                var clickers = Executors.newFixedThreadPool(8)) {
            var id = wishes.waits("process_refund_request", REFUND);
            var ready = new CountDownLatch(1);
            var clicks = IntStream.range(0, 8)
                    .mapToObj(_ -> clickers.submit(() -> {
                        ready.await();
                        return wishes.approve(id).statusCode();
                    }))
                    .toList();

            ready.countDown();
            var answers = new ArrayList<Integer>();
            for (var click : clicks) {
                answers.add(click.get());
            }

            assertThat(answers).containsOnlyOnce(200).contains(409);
            assertThat(answers.stream().filter(status -> status == 409)).hasSize(7);
            assertThat(wishes.refunds()).isEqualTo(1);
            assertThat(wishes.approve(id).body()).contains("is executed already, by Robin");
        }
    }

    @Test
    void a_crash_between_agreeing_and_doing_loses_nothing_and_does_nothing_twice() {
        for (var place : List.of("approved", "executed")) {
            try (var wishes = Wishes.of(Mode.DRAFT, WISH)) {
                var id = wishes.waits("process_refund_request", REFUND);
                wishes.shop.crashes().dieOnceAt(place);

                assertThat(wishes.approve(id).statusCode()).isEqualTo(500);

                Await.until("it is carried out", () -> wishes.state(id).equals("EXECUTED"));
                assertThat(wishes.shop.crashes().happened(place)).isTrue();
                assertThat(wishes.refunds()).isEqualTo(1);
            }
        }
    }

    @Test
    void what_expired_cannot_be_approved_any_more() {
        try (var wishes = Wishes.of(Mode.DRAFT, WISH, Map.of("deskhand.approval.expire", "1ms"))) {
            var id = wishes.waits("process_refund_request", REFUND);

            var late = wishes.approve(id);

            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body()).contains("is expired already");
            assertThat(wishes.refunds()).isZero();
            wishes.shop.untilIdle();
            assertThat(wishes.shop.notes(wishes.ref)).anyMatch(note -> note.contains("**Expired:**"));
        }
    }

    @Test
    void what_the_customer_takes_back_cannot_be_approved_any_more() {
        try (var wishes = Wishes.of(Mode.DRAFT, WISH)) {
            var id = wishes.waits("skip_month", "{}");

            wishes.shop.customerSays(wishes.ref, "Never mind, I want the box after all.");
            wishes.shop.untilIdle();

            assertThat(wishes.state(id)).isEqualTo("WITHDRAWN");
            assertThat(wishes.approve(id).statusCode()).isEqualTo(409);
        }
    }

    @Test
    void of_an_approval_and_taking_it_back_at_once_one_counts() throws Exception {
        try (var wishes = Wishes.of(Mode.DRAFT, WISH);
                var both = Executors.newFixedThreadPool(2)) {
            var id = wishes.waits("process_refund_request", REFUND);
            var ready = new CountDownLatch(1);
            var approved = both.submit(() -> {
                ready.await();
                return wishes.approve(id).statusCode();
            });
            var withdrawn = both.submit(() -> {
                ready.await();
                return wishes.shop
                        .service
                        .bean(Approvals.class)
                        .withdrawAll(wishes.conversation(), Instant.now().plusSeconds(60), "customer", "Not any more.");
            });

            ready.countDown();
            var isApproved = approved.get() == 200;

            assertThat(withdrawn.get()).isEqualTo(isApproved ? 0 : 1);
            assertThat(wishes.state(id)).isEqualTo(isApproved ? "EXECUTED" : "WITHDRAWN");
            assertThat(wishes.refunds()).isEqualTo(isApproved ? 1 : 0);
        }
    }

    @Test
    void a_wish_is_proposed_once_and_another_one_about_the_same_thing_takes_its_place() {
        try (var wishes = Wishes.of(Mode.DRAFT, WISH)) {
            var first = wishes.waits("change_frequency", "{\"frequency\":\"every_two_months\"}");
            var same = wishes.waits("change_frequency", "{\"frequency\": \"every_two_months\"}");
            var other = wishes.waits("change_frequency", "{\"frequency\":\"every_three_months\"}");

            assertThat(same).isEqualTo(first);
            assertThat(wishes.state(first)).isEqualTo("WITHDRAWN");
            assertThat(wishes.state(other)).isEqualTo("PROPOSED");
        }
    }

    @Test
    void more_than_was_paid_and_orders_of_others_cannot_even_be_asked_for() {
        try (var wishes = Wishes.of(Mode.DRAFT, WISH)) {
            assertThat(wishes.ask(
                                    "process_refund_request",
                                    "{\"order_number\":\"1017\",\"amount\":38.01,\"reason\":\"stale\"}")
                            .text())
                    .contains("€38.00 can be paid back at most");
            assertThat(wishes.ask(
                                    "process_refund_request",
                                    "{\"order_number\":\"1039\",\"amount\":5,\"reason\":\"stale\"}")
                            .text())
                    .contains("no order 1039");
            assertThat(wishes.ask(
                                    "change_address",
                                    "{\"order_number\":\"1042\",\"street\":\"Nygata 1\",\"postal_code\":\"11120\","
                                            + "\"city\":\"Stockholm\",\"country\":\"SE\"}")
                            .text())
                    .contains("cannot be changed any more");
            assertThat(wishes.ask("skip_month", "{\"email\":\"jonas@example.com\"}"))
                    .isInstanceOf(Tool.Result.Refused.class);
            assertThat(wishes.ask("pause_subscription", "{\"months\":\"two\"}").text())
                    .contains("must be a number");
            assertThat(wishes.ask("skip_month", "[]")).isInstanceOf(Tool.Result.Refused.class);
            assertThat(wishes.shop.service.count("select count(*) from approval"))
                    .isZero();
        }
    }

    @Test
    void nothing_is_asked_for_somebody_whose_identity_is_not_proven() {
        try (var wishes = Wishes.of(Mode.DRAFT, WISH)) {
            var tool = wishes.tool("skip_month");

            assertThat(tool.use(wishes.caller(Wishes.MIRA, Trust.CLAIMED), "{}"))
                    .isInstanceOf(Tool.Result.Refused.class);
            assertThat(tool.use(wishes.caller(null, Trust.VERIFIED), "{}")).isInstanceOf(Tool.Result.Refused.class);
            assertThat(wishes.shop.service.count("select count(*) from approval"))
                    .isZero();
        }
    }

    @Test
    void what_is_no_longer_possible_when_it_is_approved_fails_and_people_are_told() {
        try (var wishes = Wishes.of(Mode.DRAFT, WISH)) {
            var id = wishes.waits("process_refund_request", REFUND);
            wishes.shop.service.query(
                    "insert into payment (source, ref, customer_id, purchase_id, kind, status, amount,"
                            + " currency, method, at) select 'shop', 'r', customer_id, id, 'refund', 'done', 30, 'EUR', 'card', now()"
                            + " from purchase where number = '1017' returning id");

            assertThat(wishes.approve(id).body()).contains("\"state\":\"failed\"", "€8.00 can be paid back at most");
            assertThat(wishes.refunds()).isZero();
            wishes.shop.untilIdle();
            assertThat(wishes.shop.notes(wishes.ref)).anyMatch(note -> note.contains("**Could not be done:**"));
        }
    }

    @Test
    void an_edit_is_checked_like_a_proposal_and_then_carried_out() {
        try (var wishes = Wishes.of(Mode.DRAFT, WISH)) {
            var id = wishes.waits("process_refund_request", REFUND);

            var tooMuch = wishes.decide(
                    id,
                    "edit-and-approve",
                    "{\"arguments\":{\"order_number\":\"1017\",\"amount\":99,\"reason\":\"stale\"},\"by\":\"Robin\"}");
            assertThat(tooMuch.statusCode()).isEqualTo(422);
            assertThat(wishes.state(id)).isEqualTo("PROPOSED");

            var less = wishes.decide(
                    id,
                    "edit-and-approve",
                    "{\"arguments\":{\"order_number\":\"1017\",\"amount\":12.5,\"reason\":\"stale\"},\"by\":\"Robin\"}");
            assertThat(less.body()).contains("\"state\":\"executed\"", "\"edited\":true", "€12.50");
            assertThat(wishes.shop.service.query("select amount::text from payment where source = 'deskhand'"))
                    .containsExactly("12.500");
        }
    }

    @Test
    void a_rejection_and_its_reason_reach_the_customer() {
        try (var wishes = Wishes.of(Mode.DRAFT, WISH)) {
            var id = wishes.waits("process_refund_request", REFUND);

            var answer = wishes.decide(id, "reject", "{\"reason\":\"The box was replaced already.\",\"by\":\"Robin\"}");

            assertThat(answer.body()).contains("\"state\":\"rejected\"");
            wishes.shop.untilIdle();
            assertThat(wishes.shop.notes(wishes.ref))
                    .anyMatch(note -> note.contains("Draft reply")
                            && note.contains("was looked at and not accepted. The box was replaced already."));
            assertThat(wishes.approve(id).statusCode()).isEqualTo(409);
        }
    }

    @Test
    void where_a_person_has_the_conversation_agents_read_a_note_and_the_bot_says_nothing() {
        try (var wishes = Wishes.of(Mode.AUTO, WISH)) {
            var id = wishes.waits("skip_month", "{}");
            wishes.shop.agentTakesOver(wishes.ref);
            wishes.shop.untilIdle();
            var replies = wishes.shop.publicReplies(wishes.ref);

            wishes.approve(id);
            wishes.shop.untilIdle();

            assertThat(wishes.shop.publicReplies(wishes.ref)).isEqualTo(replies);
            assertThat(wishes.shop.notes(wishes.ref))
                    .anyMatch(note -> note.contains("**Done:** Skip the box") && note.contains("has not been told"));
        }
    }

    @Test
    void lists_are_paged_and_filtered_and_an_approval_knows_its_events() {
        try (var wishes = Wishes.of(Mode.DRAFT, WISH)) {
            var one = wishes.waits("skip_month", "{}");
            var two = wishes.waits("pause_subscription", "{\"months\":2}");
            wishes.decide(one, "withdraw", "{\"reason\":\"The customer called.\"}");
            var service = wishes.shop.service;

            assertThat(service.get("/api/v1/approvals?state=proposed").body())
                    .contains("\"id\":" + two)
                    .doesNotContain("\"id\":" + one + ",");
            assertThat(service.get("/api/v1/approvals?limit=1&before=" + two).body())
                    .contains("\"id\":" + one + ",");
            assertThat(service.get("/api/v1/approvals?conversation=999").body()).isEqualTo("[]");
            assertThat(service.get("/api/v1/approvals?state=lost").statusCode()).isEqualTo(400);
            assertThat(service.get("/api/v1/approvals/" + one).body())
                    .contains("\"what\":\"proposed\"", "\"what\":\"withdrawn\"", "The customer called.");
            assertThat(service.get("/api/v1/approvals/4711").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void erasing_a_customer_erases_what_they_asked_for() {
        erased(wishes -> "/api/v1/customers?email=" + Wishes.MIRA);
    }

    @Test
    void erasing_a_customer_by_number_does_so_too() {
        erased(wishes -> "/api/v1/customers/"
                + wishes.shop.service.count("select id from customer where email = '" + Wishes.MIRA + "'"));
    }

    private static void erased(Function<Wishes, String> address) {
        try (var wishes = Wishes.of(Mode.DRAFT, WISH)) {
            wishes.waits("skip_month", "{}");
            wishes.shop.untilIdle();

            var answer = wishes.shop.service.send("DELETE", address.apply(wishes), "");
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);

            assertThat(wishes.shop.service.count("select count(*) from approval"))
                    .isZero();
            assertThat(wishes.shop.service.count("select count(*) from approval_event"))
                    .isZero();
        }
    }
}
