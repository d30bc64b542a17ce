package deskhand.command.link;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.access.Role;
import deskhand.access.account.Team;
import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.platform.SignedLinks;
import deskhand.testing.Person;
import deskhand.testing.Shop;
import deskhand.tool.approval.Wishes;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Links in private notes to a page for one approval, opened by everybody. */
class ApprovalLinksTest {

    private static Wishes wishes;
    private static Team team;

    @BeforeAll
    static void start() {
        wishes = Wishes.of(Mode.DRAFT, "Please pay something back");
        team = Team.at(wishes.shop.service);
        for (var role : Role.values()) {
            team.joins(role.word() + "@example.com", role);
        }
    }

    @AfterAll
    static void stop() {
        wishes.close();
    }

    private static void open(boolean withoutLogin) {
        var settings = Map.of("links_without_login", Boolean.toString(withoutLogin));
        wishes.shop
                .service
                .bean(Connections.class)
                .put(Shop.SLUG, new ConnectionSpec(null, null, null, null, null, Map.of(), settings, null));
    }

    /** Each for another number, because a wish is asked for once. */
    private static long pause(int months) {
        return wishes.waits("pause_subscription", "{\"months\":" + months + "}");
    }

    private static String token(long approval) {
        var link = wishes.shop
                .service
                .bean(SignedLinks.class)
                .to(SignedLinks.Item.APPROVAL, approval)
                .orElseThrow();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static Person stranger() {
        return Person.at(wishes.shop.service).saying(Map.of("Origin", "null"));
    }

    private static Map<String, String> edit(String amount) {
        return Map.of(
                "deed",
                "edit",
                "by",
                "Eva",
                "argument-order_number",
                "1017",
                "argument-amount",
                amount,
                "argument-reason",
                "The bread was stale");
    }

    private static String decided(long approval) {
        return wishes.shop
                .service
                .query("select state || coalesce(' by ' || decided_by, '') from approval where id = " + approval)
                .getFirst();
    }

    @Test
    void other_arguments_are_checked_before_they_are_approved() {
        open(true);
        var id = wishes.waits(
                "process_refund_request",
                "{\"order_number\":\"1017\",\"amount\":4,\"reason\":\"The bread was stale\"}");
        var refunds = wishes.refunds();
        var link = "/do/" + token(id);
        assertThat(stranger().get(link).body()).contains("Approve something else", "name=\"argument-amount\"");

        for (var amount : new String[] {"4000", "-1", "much", ""}) {
            var refused = stranger().post(link, edit(amount));
            assertThat(refused.statusCode()).as(amount).isEqualTo(422);
            assertThat(refused.body()).contains("role=\"alert\"", "value=\"" + amount + "\"", "<details open>");
        }
        assertThat(decided(id)).isEqualTo("PROPOSED");

        assertThat(stranger().post(link, edit("3,50")).statusCode()).isEqualTo(303);
        assertThat(decided(id)).isEqualTo("EXECUTED by Eva (by link)");
        assertThat(stranger().post(link, edit("3")).statusCode()).isIn(303, 409);
        assertThat(wishes.refunds()).isEqualTo(refunds + 1);
        assertThat(wishes.shop.service.query("select arguments ->> 'amount' from approval where id = " + id))
                .containsExactly("3.5");
    }

    @Test
    void each_role_may_read_it_and_agents_and_above_decide_under_their_own_name() {
        open(false);
        for (var role : Role.values()) {
            var id = pause(1 + role.ordinal());
            var inside = "/inbox/links/" + token(id);
            var person = team.loggedIn(role.word() + "@example.com");
            assertThat(person.get(inside).body()).contains("What changes").doesNotContain("Your name");

            var answer = person.post(inside, Map.of("deed", "reject", "why", "It is packed", "by", "Somebody Else"));

            assertThat(answer.statusCode()).as("%s", role).isEqualTo(role == Role.VIEWER ? 403 : 303);
            assertThat(decided(id)).isEqualTo(role == Role.VIEWER ? "PROPOSED" : "REJECTED by " + role.word());
        }
    }

    @Test
    void a_link_decides_on_its_own_approval_and_no_other() {
        open(true);
        var mine = pause(6);
        var other = wishes.waits("skip_month", "{}");

        stranger()
                .post(
                        "/do/" + token(mine),
                        Map.of("deed", "reject", "why", "It is packed", "by", "Eva", "approval", Long.toString(other)));

        assertThat(decided(mine)).isEqualTo("REJECTED by Eva (by link)");
        assertThat(decided(other)).isEqualTo("PROPOSED");
    }
}
