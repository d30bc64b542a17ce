package deskhand.tool.approval;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.tool.Tool;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What an administrator agreed to beforehand is done in the turn, within limits. */
class PreApprovalsTest {

    private static final String WISH = "Please skip my next box";

    private static String rule(String operation, String limits) {
        return "{\"name\":\"Ours\",\"operation\":\"" + operation + "\"," + limits + "}";
    }

    @Test
    void the_rules_that_come_with_the_service_are_off() {
        try (var wishes = Wishes.of(Mode.DRAFT, WISH)) {
            assertThat(wishes.shop.service.get("/api/v1/pre-approvals").body())
                    .contains("skip_month", "process_refund_request")
                    .doesNotContain("\"enabled\":true");
            assertThat(wishes.ask("skip_month", "{}")).isInstanceOf(Tool.Result.Pending.class);
        }
    }

    @Test
    void within_its_limits_it_is_done_at_once_and_beyond_them_a_person_decides() {
        try (var wishes = Wishes.of(Mode.DRAFT, WISH)) {
            wishes.shop.service.send("POST", "/api/v1/pre-approvals", rule("skip_month", "\"times\":1"));
            var box = LocalDate.parse(wishes.subscription("next_box_on"));

            var first =
                    wishes.ask("skip_month", "{\"month\":\"" + box.toString().substring(0, 7) + "\"}");
            var second = wishes.ask("skip_month", "{}");

            assertThat(first).isInstanceOf(Tool.Result.Done.class);
            assertThat(first.text()).contains("This has been done.", "is skipped");
            assertThat(wishes.subscription("next_box_on"))
                    .isEqualTo(box.plusMonths(1).toString());
            assertThat(second).isInstanceOf(Tool.Result.Pending.class);
            assertThat(wishes.shop
                            .service
                            .query("select decided_by from approval order by id limit 1")
                            .getFirst())
                    .startsWith("pre-approval ");
        }
    }

    @Test
    void a_turn_that_is_begun_again_asks_and_does_nothing_twice() {
        try (var wishes = Wishes.of(Mode.DRAFT, WISH)) {
            wishes.shop.service.send(
                    "POST",
                    "/api/v1/pre-approvals",
                    rule("update_customer_preferences", "\"times\":9,\"categories\":[\"subscription\"]"));

            var first = wishes.ask("update_customer_preferences", "{\"newsletter\":false}");
            var again = wishes.ask("update_customer_preferences", "{\"newsletter\":false}");

            assertThat(first).isInstanceOf(Tool.Result.Done.class);
            assertThat(again).isEqualTo(first);
            assertThat(wishes.shop.service.count("select count(*) from approval"))
                    .isEqualTo(1);
        }
    }

    @Test
    void money_has_a_limit_and_a_broken_policy_needs_a_person() {
        try (var wishes = Wishes.of(Mode.DRAFT, WISH)) {
            var service = wishes.shop.service;
            assertThat(service.send("POST", "/api/v1/pre-approvals", rule("process_refund_request", "\"times\":5"))
                            .statusCode())
                    .isEqualTo(422);
            service.send(
                    "POST",
                    "/api/v1/pre-approvals",
                    rule("process_refund_request", "\"times\":5,\"most\":20,\"currency\":\"EUR\""));
            var small = "{\"order_number\":\"1017\",\"amount\":10,\"reason\":\"stale\"}";

            assertThat(wishes.ask("process_refund_request", small))
                    .as("no claim is on record, so a policy speaks against it")
                    .isInstanceOf(Tool.Result.Pending.class);

            service.query("insert into claim (source, ref, customer_id, purchase_id, kind, status, opened_at)"
                    + " select 'test', 'k', customer_id, id, 'damage', 'open', now() from purchase where number = '1017'"
                    + " returning id");
            var other = "{\"order_number\":\"1017\",\"amount\":11,\"reason\":\"stale\"}";
            var large = "{\"order_number\":\"1017\",\"amount\":20.01,\"reason\":\"stale\"}";
            assertThat(wishes.ask("process_refund_request", large)).isInstanceOf(Tool.Result.Pending.class);
            assertThat(wishes.ask("process_refund_request", other)).isInstanceOf(Tool.Result.Done.class);
            assertThat(wishes.refunds()).isEqualTo(1);
        }
    }

    @Test
    void rules_are_changed_and_removed_and_only_what_a_tool_may_ask_for_can_be_in_one() {
        try (var wishes = Wishes.of(Mode.DRAFT, WISH)) {
            var service = wishes.shop.service;
            service.send("POST", "/api/v1/pre-approvals", rule("skip_month", "\"times\":1"));
            var id = service.count("select max(id) from pre_approval");

            assertThat(service.send("POST", "/api/v1/pre-approvals", rule("skip_month", "\"times\":1"))
                            .statusCode())
                    .isEqualTo(409);
            assertThat(service.send(
                                    "PUT",
                                    "/api/v1/pre-approvals/" + id,
                                    rule("pause_subscription", "\"times\":2,\"enabled\":false"))
                            .body())
                    .contains("pause_subscription", "\"times\":2", "\"enabled\":false");
            assertThat(service.send("PUT", "/api/v1/pre-approvals/" + id, rule("cancel_subscription", "\"times\":1"))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(service.send("DELETE", "/api/v1/pre-approvals/" + id, "").statusCode())
                    .isEqualTo(204);
            assertThat(service.send("DELETE", "/api/v1/pre-approvals/" + id, "").statusCode())
                    .isEqualTo(404);
        }
    }
}
