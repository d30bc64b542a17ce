package deskhand.testing.zendesk;

import static deskhand.testing.zendesk.ZendeskShop.json;
import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.TestTime;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the fake does by itself when people act, what is late, and how an account is set up. */
class FakeHabitsTest {

    private final TestTime time = new TestTime();
    private ZendeskShop shop = new ZendeskShop(Setup.usual().clock(time));

    @AfterEach
    void close() {
        shop.close();
    }

    private void reopen(Setup setup) {
        shop.close();
        shop = new ZendeskShop(setup.clock(time));
    }

    @Test
    void a_reply_to_a_closed_ticket_begins_another_with_its_tags() {
        var ticket = shop.ticket();
        shop.zendesk.tag(ticket, shop.ines, "ai_handoff");
        shop.zendesk.close(ticket);

        var next = shop.zendesk.customerWrites(ticket, "And the pegs?");

        assertThat(next).isNotEqualTo(ticket);
        assertThat(next.tags()).containsExactly("ai_handoff");
        assertThat(ticket.followUps()).containsExactly(next.id());
        assertThat(json(shop.get("tickets/" + next.id()))
                        .at("/ticket/via/source/rel")
                        .asText())
                .isEqualTo("follow_up");
    }

    @Test
    void a_stranger_in_the_thread_writes_in_private() {
        var ticket = shop.ticket();
        var stranger = shop.zendesk.account().customer("Sam Stray", "sam@example.net");
        var friend = shop.zendesk.account().customer("Fia Friend", "fia@example.org");
        shop.zendesk.ccs(ticket, friend);

        shop.zendesk.mailArrives(ticket, Draft.by(stranger, "Me too"));
        shop.zendesk.mailArrives(ticket, Draft.by(friend, "I am in copy"));

        assertThat(ticket.notes()).containsExactly("Me too");
        var comments = json(shop.get("tickets/" + ticket.id() + "/comments?page%5Bsize%5D=10"))
                .path("comments");
        assertThat(comments.at("/1/metadata/flags/0").asInt()).isEqualTo(2);
        assertThat(comments.at("/2/public").asBoolean()).isTrue();
    }

    @Test
    void a_merged_ticket_is_closed_and_both_have_a_note() {
        var source = shop.ticket();
        var target = shop.ticket();

        shop.zendesk.merge(source, target, shop.ines);

        assertThat(source.status()).isEqualTo(Status.CLOSED);
        assertThat(source.tags()).contains("closed_by_merge");
        assertThat(source.notes()).hasSize(1);
        assertThat(target.notes().getFirst()).contains("#" + source.id());
    }

    @Test
    void suspended_mail_is_no_ticket_before_it_is_recovered() {
        var mail = shop.zendesk.mailIsSuspended(shop.mara, "Tent", "Where is it?");
        assertThat(shop.zendesk.account().tickets()).isEmpty();
        assertThat(json(shop.get("suspended_tickets?page%5Bsize%5D=10")).path("suspended_tickets"))
                .hasSize(1);

        var ticket = shop.zendesk.recover(mail);

        assertThat(ticket.comments().getFirst().text()).isEqualTo("Where is it?");
        assertThat(ticket.requester()).isEqualTo(shop.mara);
    }

    @Test
    void customers_hear_nothing_without_the_account_s_own_trigger() {
        var ticket = shop.ticket();
        shop.zendesk.account().withoutNotifications();

        shop.zendesk.agentReplies(ticket, shop.ines, "Hello");

        assertThat(ticket.publicReplies()).containsExactly("Hello");
        assertThat(ticket.whatTheCustomerGot()).isEmpty();
    }

    @Test
    void machines_are_not_written_to() {
        var mail = Draft.by(shop.mara, "I am out of office").flag(4);
        var ticket = shop.zendesk.newTicket(shop.zendesk.account().defaultBrand(), "Away", mail);

        shop.zendesk.agentReplies(ticket, shop.ines, "Hello");

        assertThat(ticket.whatTheCustomerGot()).isEmpty();
    }

    @Test
    void who_brings_a_comment_need_not_have_written_it() {
        var ticket = shop.ticket();

        shop.zendesk.integrationPosts(ticket, shop.ines, Draft.by(shop.mara, "From the app"));

        assertThat(ticket.comments().getLast().author()).isEqualTo(shop.mara);
        assertThat(ticket.audits().getLast().author()).isEqualTo(shop.ines);
    }

    @Test
    void what_an_agent_opens_for_a_customer_is_no_customer_s_message() {
        shop.hookup.watching(shop.receiver.url());

        var ticket = shop.zendesk.agentOpens(shop.ines, shop.mara, "By phone", "She called about her tent.");

        assertThat(ticket.comments().getFirst().author()).isEqualTo(shop.mara);
        assertThat(shop.zendesk.webhooks().log()).isEmpty();
    }

    @Test
    void what_a_bot_says_in_a_chat_reaches_nobody() {
        var ticket = shop.zendesk.messagingBegins(shop.mara, "my parcel is lost");

        shop.put("tickets/" + ticket.id(), "{\"ticket\":{\"comment\":{\"html_body\":\"Hi\",\"public\":true}}}");

        assertThat(ticket.publicReplies()).containsExactly("Hi");
        assertThat(ticket.whatTheCustomerGot()).isEmpty();
        var log = json(shop.get("tickets/" + ticket.id() + "/conversation_log?page%5Bsize%5D=100"));
        assertThat(log.at("/events/0/content/text").asText()).isEqualTo("my parcel is lost");
        assertThat(log.at("/events/0/author/type").asText()).isEqualTo("user");
    }

    @Test
    void people_take_tickets_and_give_them_back() {
        var ticket = shop.ticket();

        shop.zendesk.agentTakesOver(ticket, shop.ines);
        assertThat(ticket.assignee()).isEqualTo(shop.ines);
        shop.zendesk.agentGivesBack(ticket, shop.ines);

        assertThat(ticket.assignee()).isNull();
        assertThat(ticket.group()).isEqualTo(shop.billing);
        assertThat(ticket.status()).isEqualTo(Status.OPEN);
        shop.zendesk.account().withoutGroups();
        assertThat(json(shop.get("groups/assignable?page%5Bsize%5D=100")).path("groups"))
                .isEmpty();
    }

    @Test
    void a_trigger_may_change_the_ticket_in_the_same_breath() {
        var tagging = """
                {"trigger":{"title":"Mark refunds","conditions":{"all":[
                  {"field":"update_type","operator":"is","value":"Create"}],"any":[]},
                 "actions":[{"field":"current_tags","value":"refund vip"},{"field":"priority","value":"high"}]}}""";
        shop.send(shop.boss, "POST", "triggers", tagging);

        var ticket = shop.ticket();

        assertThat(ticket.tags()).containsExactlyInAnyOrder("refund", "vip");
        assertThat(ticket.priority()).isEqualTo("high");
        assertThat(ticket.audits()).hasSize(1);
    }

    @Test
    void a_trigger_with_nonsense_in_it_is_refused() {
        var nonsense = """
                {"trigger":{"title":"x","conditions":{"all":[
                  {"field":"moon","operator":"is","value":"full"}],"any":[]},
                 "actions":[{"field":"notification_webhook","value":["nowhere",""]}]}}""";

        assertThat(shop.send(shop.boss, "POST", "triggers", nonsense).statusCode())
                .isEqualTo(422);
        var nowhere = nonsense.replace("moon", "role").replace("full", "end_user");
        assertThat(shop.send(shop.boss, "POST", "triggers", nowhere).body()).contains("Webhook: is not valid");
    }

    @Test
    void searches_lag_and_exports_leave_the_last_minute_out() {
        reopen(Setup.usual().lagging(Duration.ofMinutes(3), Duration.ofMinutes(1)));
        var start = time.instant().minusSeconds(600).getEpochSecond();
        shop.ticket();
        var search = "search?query=type:ticket%20status%3Cclosed%20-tags:ai_off&sort_by=updated_at&sort_order=asc";
        var export = "incremental/tickets/cursor?start_time=" + start;
        assertThat(json(shop.get(search)).path("results")).isEmpty();
        assertThat(json(shop.send(shop.boss, "GET", export, null)).path("tickets"))
                .isEmpty();

        time.pass(Duration.ofSeconds(90));
        assertThat(json(shop.get(search)).path("results")).isEmpty();
        assertThat(json(shop.send(shop.boss, "GET", export, null)).path("tickets"))
                .hasSize(1);

        time.pass(Duration.ofMinutes(2));
        assertThat(json(shop.get(search)).at("/results/0/result_type").asText()).isEqualTo("ticket");
    }

    @Test
    void an_export_goes_on_where_it_stood() {
        var first = shop.ticket();
        time.pass(Duration.ofSeconds(5));
        var second = shop.ticket();
        var start = time.instant().minusSeconds(60).getEpochSecond();

        var page = json(shop.send(shop.boss, "GET", "incremental/tickets/cursor?per_page=1&start_time=" + start, null));
        var next =
                "incremental/tickets/cursor?cursor=" + page.path("after_cursor").asText();
        var rest = json(shop.send(shop.boss, "GET", next, null));
        var done = json(shop.send(
                shop.boss,
                "GET",
                "incremental/tickets/cursor?cursor=" + rest.path("after_cursor").asText(),
                null));

        assertThat(page.at("/tickets/0/id").asLong()).isEqualTo(first.id());
        assertThat(page.path("end_of_stream").asBoolean()).isFalse();
        assertThat(rest.at("/tickets/0/id").asLong()).isEqualTo(second.id());
        assertThat(done.path("tickets")).isEmpty();
        assertThat(done.path("end_of_stream").asBoolean()).isTrue();
        assertThat(shop.get(next).statusCode()).isEqualTo(403);
    }

    @Test
    void searches_are_told_by_time_person_and_words() {
        var ticket = shop.ticket();
        shop.zendesk.solve(shop.zendesk.newTicket(shop.mara, "Boots", "They leak"), shop.ines);

        assertThat(found("requester:" + shop.mara.id() + "%20status%3Csolved")).isEqualTo(1);
        assertThat(found("updated%3E2026-11-23T08:15:00Z")).isEqualTo(2);
        assertThat(found("updated%3E2026-11-24")).isZero();
        assertThat(found("leak")).isEqualTo(1);
        assertThat(json(shop.get("users/" + shop.mara.id() + "/tickets/requested?sort=-id&page%5Bsize%5D=1"))
                        .at("/tickets/0/id")
                        .asLong())
                .isGreaterThan(ticket.id());
    }

    private int found(String terms) {
        return json(shop.get("search?query=type:ticket%20" + terms))
                .path("count")
                .asInt();
    }

    @Test
    void an_account_is_set_up_over_the_api() {
        var webhook = json(shop.send(shop.boss, "POST", "webhooks", """
                {"webhook":{"name":"Deskhand","status":"active","endpoint":"%s","http_method":"POST",
                 "request_format":"json","subscriptions":["conditional_ticket_events"],
                 "authentication":{"type":"bearer_token","add_position":"header","data":{"token":"t0p"}},
                 "custom_headers":{"X-Deskhand-Install":"acme"}}}""".formatted(shop.receiver.url())));
        var id = webhook.at("/webhook/id").asText();
        var secret = json(shop.send(shop.boss, "GET", "webhooks/" + id + "/signing_secret", null));
        var trigger = json(shop.send(shop.boss, "POST", "triggers", """
                {"trigger":{"title":"Deskhand","active":false,"conditions":{"all":[
                  {"field":"role","operator":"is","value":"end_user"}],"any":[]},
                 "actions":[{"field":"notification_webhook","value":["%s","{\\"ticket_id\\":\\"{{ticket.id}}\\"}"]}]}}""".formatted(id)));
        var at = "triggers/" + trigger.at("/trigger/id").asLong();
        shop.ticket();
        shop.send(shop.boss, "PUT", at, "{\"trigger\":{\"active\":true}}");
        var ticket = shop.ticket();
        shop.zendesk.webhooks().untilDelivered();

        var got = shop.receiver.got().getFirst();
        assertThat(shop.receiver.got()).hasSize(1);
        assertThat(got.json().path("ticket_id").asText()).isEqualTo(Long.toString(ticket.id()));
        assertThat(got.isSignedWith(secret.at("/signing_secret/secret").asText()))
                .isTrue();
        assertThat(got.header("x-deskhand-install")).isEqualTo("acme");
        assertThat(webhook.toString()).doesNotContain("t0p");
        assertThat(shop.send(shop.boss, "DELETE", "webhooks/" + id, null).statusCode())
                .isEqualTo(400);
        assertThat(shop.send(shop.boss, "DELETE", at, null).statusCode()).isEqualTo(204);
        assertThat(shop.send(shop.boss, "DELETE", "webhooks/" + id, null).statusCode())
                .isEqualTo(204);
        shop.zendesk.assertNoInvalidRequests();
    }

    @Test
    void a_webhook_is_for_triggers_or_for_events() {
        var both = """
                {"webhook":{"name":"x","status":"active","endpoint":"https://d.example/h","http_method":"POST",
                 "request_format":"json",
                 "subscriptions":["conditional_ticket_events","zen:event-type:ticket.comment_added"]}}""";

        assertThat(shop.send(shop.boss, "POST", "webhooks", both).statusCode()).isEqualTo(400);
        assertThat(shop.send(shop.bot, "POST", "webhooks", both).statusCode()).isEqualTo(403);
    }

    @Test
    void the_test_button_signs_with_what_everybody_knows_until_there_is_a_secret() {
        shop.hookup.watching(shop.receiver.url());
        var id = shop.hookup.triggerWebhook().id();
        var unsaved = "{\"request\":{\"endpoint\":\"" + shop.receiver.url() + "\",\"payload\":\"{}\"}}";

        shop.send(shop.boss, "POST", "webhooks/test", unsaved);
        shop.send(shop.boss, "POST", "webhooks/test?webhook_id=" + id, "{\"request\":{\"payload\":\"{}\"}}");

        assertThat(shop.receiver.got().getFirst().isSignedWith(Signature.TEST_SECRET))
                .isTrue();
        assertThat(shop.receiver.got().getLast().isSignedWith(shop.hookup.triggerSecret()))
                .isTrue();
    }

    @Test
    void a_new_secret_signs_at_once_and_failed_deliveries_are_on_record() {
        shop.hookup.watching(shop.receiver.url());
        var at = "webhooks/" + shop.hookup.triggerWebhook().id();
        var secret = json(shop.send(shop.boss, "POST", at + "/signing_secret", null));
        shop.receiver.answering(500);
        shop.ticket();
        shop.zendesk.webhooks().untilDelivered();

        assertThat(shop.receiver
                        .got()
                        .getFirst()
                        .isSignedWith(secret.at("/signing_secret/secret").asText()))
                .isTrue();
        var failed = json(
                shop.send(shop.boss, "GET", at + "/invocations?filter%5Bstatus%5D=failed&page%5Bsize%5D=10", null));
        var attempts = json(shop.send(
                shop.boss,
                "GET",
                at + "/invocations/" + failed.at("/invocations/0/id").asText() + "/attempts",
                null));
        assertThat(attempts.at("/attempts/0/response/status_code").asInt()).isEqualTo(500);
    }
}
