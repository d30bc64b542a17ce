package deskhand.testing.zendesk;

import static deskhand.testing.zendesk.ZendeskShop.json;
import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.http.Json;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the fake answers to a bot's calls. */
class FakeZendeskTest {

    private final ZendeskShop shop = new ZendeskShop();
    private final FakeZendesk zendesk = shop.zendesk;
    private final Ticket ticket = shop.ticket();
    private final String at = "tickets/" + ticket.id();

    @AfterEach
    void close() {
        shop.close();
    }

    private HttpResponse<String> update(String fields) {
        return shop.put(at, "{\"ticket\":{" + fields + "}}");
    }

    private static String stamp(Ticket ticket) {
        return "\"safe_update\":true,\"updated_stamp\":\"" + Times.iso(ticket.updatedAt()) + "\"";
    }

    @Test
    void one_put_says_tags_sets_and_marks() {
        var answer = json(update("""
                "comment":{"html_body":"<p>It left today.</p>","public":true},"status":"pending",
                "tags":["ai_replied"],"group_id":%d,"priority":"high","metadata":{"deskhand_run":"r1"},%s""".formatted(shop.billing.id(), stamp(ticket))));

        assertThat(answer.at("/ticket/status").asText()).isEqualTo("pending");
        assertThat(answer.at("/audit/metadata/custom/deskhand_run").asText()).isEqualTo("r1");
        assertThat(answer.at("/audit/events/0/type").asText()).isEqualTo("Comment");
        assertThat(answer.at("/audit/events/0/public").asBoolean()).isTrue();
        assertThat(answer.at("/audit/via/channel").asText()).isEqualTo("api");
        assertThat(ticket.publicReplies()).containsExactly("It left today.");
        assertThat(ticket.whatTheCustomerGot()).containsExactly("It left today.");
        assertThat(ticket.tags()).containsExactly("ai_replied");
        assertThat(ticket.group()).isEqualTo(shop.billing);
        assertThat(ticket.audits().getLast().changed()).contains("status", "priority", "group_id", "tags");
        zendesk.assertNoInvalidRequests();
    }

    @Test
    void a_stale_stamp_changes_nothing() {
        var stale = stamp(ticket);
        zendesk.customerWrites(ticket, "Hello?");

        var refused = update("\"status\":\"pending\"," + stale);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).path("error").asText()).isEqualTo("UpdateConflict");
        assertThat(ticket.status()).isEqualTo(Status.NEW);
        assertThat(update("\"status\":\"pending\"," + stamp(ticket)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_refused_change_leaves_nothing_behind() {
        zendesk.account().settings().assignUponSolve(false);

        var refused = update("\"comment\":{\"html_body\":\"Done\",\"public\":true},\"status\":\"solved\"");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/details/base/0/description").asText()).contains("Assignee");
        assertThat(ticket.publicReplies()).isEmpty();
        assertThat(ticket.status()).isEqualTo(Status.NEW);
    }

    @Test
    void closed_tickets_take_nothing_and_deleted_ones_are_gone() {
        zendesk.close(ticket);
        var closed = update("\"comment\":{\"html_body\":\"Late\",\"public\":true}");
        zendesk.delete(ticket, shop.ines);

        assertThat(closed.statusCode()).isEqualTo(422);
        assertThat(json(closed).at("/details/status/0/description").asText())
                .isEqualTo("Status: closed prevents ticket update");
        assertThat(json(shop.get(at)).path("error").asText()).isEqualTo("RecordNotFound");
    }

    @Test
    void placeholders_of_staff_are_filled_in_and_those_of_customers_are_not() {
        zendesk.customerWrites(ticket, "{{ticket.id}}");
        update(
                "\"comment\":{\"html_body\":\"a {{ticket.requester.email}} b {{nothing}} {% if x %}c { { d\",\"public\":false}");

        assertThat(ticket.comments().get(1).text()).isEqualTo("{{ticket.id}}");
        assertThat(ticket.notes()).containsExactly("a mara@example.org b  c { { d");
        assertThat(zendesk.templatesPosted()).hasSize(1);
    }

    @Test
    void a_comment_too_long_is_cut_in_silence() {
        zendesk.takingAnyRequest();

        var answer = update("\"comment\":{\"html_body\":\"" + "é".repeat(40_000) + "\",\"public\":true}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ticket.publicReplies().getFirst()).hasSize(32_767);
    }

    @Test
    void without_a_word_on_it_publicness_is_inherited() {
        zendesk.takingAnyRequest();
        update("\"comment\":{\"html_body\":\"first\"}");
        zendesk.account().settings().commentsPublicByDefault(false);
        update("\"comment\":{\"html_body\":\"second\"}");

        assertThat(ticket.publicReplies()).containsExactly("first");
        assertThat(ticket.notes()).containsExactly("second");
    }

    @Test
    void light_agents_write_notes_only() {
        var sessions = zendesk.account().sessions();
        var light = sessions.mint(sessions.client("light", zendesk.account().lightAgent("Lou Light")), "read write");

        var body = "{\"ticket\":{\"comment\":{\"html_body\":\"x\",\"public\":true}}}";
        assertThat(shop.send(light, "PUT", at, body).statusCode()).isEqualTo(200);

        assertThat(ticket.publicReplies()).isEmpty();
        assertThat(ticket.notes()).containsExactly("x");
    }

    @Test
    void additional_tags_do_nothing_and_are_not_meant() {
        assertThat(update("\"additional_tags\":[\"ai_draft\"]").statusCode()).isEqualTo(599);
        zendesk.takingAnyRequest();
        assertThat(update("\"additional_tags\":[\"ai_draft\"]").statusCode()).isEqualTo(200);
        assertThat(ticket.tags()).isEmpty();
    }

    @Test
    void tags_are_added_by_put_and_replaced_by_post() {
        shop.put(at + "/tags", "{\"tags\":[\"one\"]}");
        shop.put(at + "/tags", "{\"tags\":[\"Two\"]}");
        assertThat(ticket.tags()).containsExactlyInAnyOrder("one", "two");

        shop.send(shop.bot, "POST", at + "/tags", "{\"tags\":[\"three\"]}");
        assertThat(ticket.tags()).containsExactly("three");
        shop.send(shop.bot, "DELETE", at + "/tags", "{\"tags\":[\"three\"]}");
        assertThat(json(shop.get(at + "/tags")).path("tags")).isEmpty();
    }

    @Test
    void no_assignee_stays_outside_its_group() {
        zendesk.assign(ticket, shop.admin, shop.ines);
        assertThat(ticket.group()).isEqualTo(shop.billing);
        assertThat(ticket.status()).isEqualTo(Status.OPEN);
        var other = zendesk.account().group("Care", shop.admin);

        update("\"group_id\":" + other.id());

        assertThat(ticket.group()).isEqualTo(other);
        assertThat(ticket.assignee()).isNull();
        assertThat(update("\"group_id\":4711").statusCode()).isEqualTo(422);
    }

    @Test
    void custom_statuses_and_fields_are_set_by_number() {
        var field = zendesk.account().ticketField("Topic", false, "refund", "other");
        update("\"custom_status_id\":" + Status.HOLD.customId() + ",\"custom_fields\":[{\"id\":" + field.id()
                + ",\"value\":\"refund\"}]");

        assertThat(ticket.status()).isEqualTo(Status.HOLD);
        assertThat(ticket.customFields()).containsEntry(field.id(), "refund");
        assertThat(update("\"custom_fields\":[{\"id\":" + field.id() + ",\"value\":\"nonsense\"}]")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void comments_come_in_pages_that_can_be_turned_while_somebody_writes() {
        List.of("b", "c", "d").forEach(text -> zendesk.customerWrites(ticket, text));
        var list = at + "/comments?include=users&page%5Bsize%5D=2&sort=-created_at";

        var first = json(shop.get(list));
        zendesk.customerWrites(ticket, "e");
        var cursor = URLEncoder.encode(first.at("/meta/after_cursor").asText(), StandardCharsets.UTF_8);
        var second = json(shop.get(list + "&page%5Bafter%5D=" + cursor));

        assertThat(first.path("comments").findValuesAsText("plain_body")).containsExactly("d", "c");
        assertThat(first.at("/meta/has_more").asBoolean()).isTrue();
        assertThat(first.at("/users/0/role").asText()).isEqualTo("end-user");
        assertThat(second.path("comments").findValuesAsText("plain_body")).containsExactly("b", "Where is my tent?");
        assertThat(second.at("/meta/has_more").asBoolean()).isFalse();
    }

    @Test
    void audits_name_who_wrote_under_which_marker() {
        update("\"comment\":{\"html_body\":\"Hi\",\"public\":false},\"metadata\":{\"deskhand_run\":\"r7\"}");
        zendesk.write(ticket, Draft.by(shop.ines, "Refunded.").fromMacro("Refund released"));

        var audits = json(shop.get(at + "/audits?page%5Bsize%5D=100")).path("audits");

        assertThat(audits).hasSize(3);
        assertThat(audits.at("/1/metadata/custom/deskhand_run").asText()).isEqualTo("r7");
        assertThat(audits.at("/1/author_id").asLong())
                .isEqualTo(shop.hookup.bot().id());
        assertThat(audits.at("/2/events/1/type").asText()).isEqualTo("AgentMacroReference");
        assertThat(json(shop.get(at + "/audits?page%5Bsize%5D=1&sort_order=desc"))
                        .at("/audits/0/id")
                        .asLong())
                .isEqualTo(audits.at("/2/id").asLong());
    }

    @Test
    void a_ticket_brings_what_is_asked_for_beside_it() {
        shop.mara.organization(zendesk.account().organization("Lind AS"));
        zendesk.assign(ticket, shop.admin, shop.billing);

        var answer = json(shop.get(at + "?include=users,groups,organizations,custom_statuses"));

        assertThat(answer.at("/ticket/requester_id").asLong()).isEqualTo(shop.mara.id());
        assertThat(answer.at("/ticket/via/channel").asText()).isEqualTo("email");
        assertThat(answer.at("/users/0/email").asText()).isEqualTo("mara@example.org");
        assertThat(answer.at("/groups/0/name").asText()).isEqualTo("Billing");
        assertThat(answer.at("/organizations/0/name").asText()).isEqualTo("Lind AS");
        assertThat(answer.path("custom_statuses")).hasSize(5);
        assertThat(answer.path("ticket").has("comments")).isFalse();
    }

    @Test
    void people_are_found_by_address_and_by_our_own_id() {
        shop.mara.externalId("cus_8841").verification("sso");

        var byAddress = json(shop.get("users/search?query=email:%22mara@example.org%22"));
        var byId = json(shop.get("users/search?external_id=cus_8841"));
        var identities = json(shop.get("users/" + shop.mara.id() + "/identities?page%5Bsize%5D=10"));

        assertThat(byAddress.at("/users/0/id").asLong()).isEqualTo(shop.mara.id());
        assertThat(byId.path("count").asInt()).isEqualTo(1);
        assertThat(identities.at("/identities/0/verification_method").asText()).isEqualTo("sso");
        assertThat(json(shop.get("users/me")).at("/user/name").asText()).isEqualTo("Deskhand");
    }

    @Test
    void lists_tell_what_the_account_has() {
        zendesk.account().macro("Refund", "Dear {{ticket.requester.first_name}}", false);
        zendesk.account().article(Article.of(115_001, "Refunds", "<p>5 days</p>", Instant.EPOCH));
        zendesk.account()
                .article(Article.of(115_002, "VIP", "<p>1 day</p>", Instant.EPOCH)
                        .onlyFor(7));

        var articles = json(shop.get("help_center/en-us/articles?page%5Bsize%5D=100"));

        assertThat(json(shop.get("groups/assignable?page%5Bsize%5D=100"))
                        .at("/groups/0/name")
                        .asText())
                .isEqualTo("Billing");
        assertThat(json(shop.get("macros/active?page%5Bsize%5D=100")).path("macros"))
                .hasSize(1);
        assertThat(json(shop.get("account/settings"))
                        .at("/settings/tickets/comments_public_by_default")
                        .asBoolean())
                .isTrue();
        assertThat(articles.path("articles")).hasSize(2);
        assertThat(articles.at("/articles/1/user_segment_id").asInt()).isEqualTo(7);
    }

    @Test
    void files_are_told_with_their_scan_and_inline_pictures_only_when_asked_for() {
        zendesk.mailArrives(
                ticket,
                Draft.by(shop.mara, "See")
                        .attach(Attachment.photo().infected())
                        .attach(Attachment.photo().inlined()));

        var usual = json(shop.get(at + "/comments?page%5Bsize%5D=100")).at("/comments/1/attachments");
        var all = json(shop.get(at + "/comments?include_inline_images=true&page%5Bsize%5D=100"))
                .at("/comments/1/attachments");

        assertThat(usual).hasSize(1);
        assertThat(usual.at("/0/malware_scan_result").asText()).isEqualTo("malware_found");
        assertThat(all).hasSize(2);
        var path = usual.at("/0/content_url").asText().replace(zendesk.url(), "");
        assertThat(shop.get(path).statusCode()).isEqualTo(200);
        zendesk.account().settings().privateAttachments(true);
        assertThat(shop.exchange("GET", path, null, "none").statusCode()).isEqualTo(401);
    }

    @Test
    void whether_mail_went_out_is_told() {
        shop.mara.deliverable("undeliverable");
        var comment = zendesk.agentReplies(ticket, shop.ines, "On its way.");

        var told = json(shop.get("email_notifications?filter%5Bcomment_id%5D=" + comment.id() + "&page%5Bsize%5D=10"));

        assertThat(told.at("/email_notifications/0/recipients/0/delivery_status/code")
                        .asInt())
                .isEqualTo(550);
        assertThat(Json.tree(ticket.audits().getLast().json("")).toString()).contains("Notification");
    }

    @ParameterizedTest
    @CsvSource({
        "groups?page[size]=10, groups",
        "group_memberships/assignable?page[size]=10, group_memberships",
        "brands?page[size]=10, brands",
        "custom_statuses?active=true, custom_statuses",
        "ticket_forms?page[size]=10, ticket_forms",
        "triggers?page[size]=10, triggers",
        "trigger_categories?page[size]=10, trigger_categories",
        "webhooks?page[size]=10, webhooks",
        "incremental/ticket_events?start_time=0, ticket_events",
        "email_notifications?page[size]=10, email_notifications"
    })
    void every_other_list_tells_something(String path, String name) {
        shop.hookup.watching(shop.receiver.url());
        zendesk.agentReplies(ticket, shop.ines, "On its way.");

        var answer = shop.send(shop.boss, "GET", path.replace("[", "%5B").replace("]", "%5D"), null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path(name)).isNotEmpty();
        zendesk.assertNoInvalidRequests();
    }

    @Test
    void networks_changed_articles_fields_and_side_conversations() {
        var field = zendesk.account().ticketField("Topic", true, "refund");
        zendesk.account().article(Article.of(1, "Old", "", Instant.EPOCH));
        zendesk.account().article(Article.of(2, "New", "", Instant.EPOCH.plusSeconds(99)));
        var message = "{\"message\":{\"subject\":\"?\",\"body\":\"?\",\"to\":[{\"email\":\"depot@example.org\"}]}}";

        var changed = json(shop.get("help_center/incremental/articles?start_time=50"));

        assertThat(changed.path("articles").findValuesAsText("title")).containsExactly("New");
        assertThat(json(shop.get("ticket_fields?page%5Bsize%5D=10"))
                        .at("/ticket_fields/0/id")
                        .asLong())
                .isEqualTo(field.id());
        assertThat(update("\"status\":\"solved\"").body()).contains("Topic: is required");
        assertThat(shop.exchange("GET", "/ips", null, "none").statusCode()).isEqualTo(200);
        assertThat(shop.send(shop.bot, "POST", at + "/side_conversations", message)
                        .statusCode())
                .isEqualTo(201);
        assertThat(zendesk.account().sideConversations()).hasSize(1);
    }
}
