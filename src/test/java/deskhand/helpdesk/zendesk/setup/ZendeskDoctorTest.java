package deskhand.helpdesk.zendesk.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import deskhand.helpdesk.Finding;
import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.HelpdeskHttp;
import deskhand.testing.Await;
import deskhand.testing.Service;
import deskhand.testing.http.Answer;
import deskhand.testing.http.Json;
import deskhand.testing.http.Mishap;
import deskhand.testing.zendesk.FakeZendesk;
import deskhand.testing.zendesk.Hookup;
import deskhand.testing.zendesk.Setup;
import deskhand.testing.zendesk.Trigger;
import deskhand.testing.zendesk.Trouble;
import deskhand.testing.zendesk.User;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that the check looks at, each once when it is wrong. */
class ZendeskDoctorTest {

    private static final String TOKEN = "a-token-of-some-length";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Service service;

    private final String slug = "looked-at-" + COUNT.incrementAndGet();
    private final FakeZendesk zendesk = FakeZendesk.start(Setup.usual().plan(Setup.Plan.BOUNDLESS));
    private final Hookup hookup = zendesk.connectAsAdministrator();
    private final User mara = zendesk.account().customer("Mara", "mara@example.org");

    @BeforeAll
    static void startService() {
        service = Service.start(Map.of("deskhand.api-token", TOKEN)).showing(TOKEN);
    }

    @AfterAll
    static void stopService() {
        service.close();
    }

    @BeforeEach
    void setUp() {
        var answer = service.send("POST", "/api/v1/connections", """
                {"slug": "%s", "kind": "zendesk", "base_url": "%s", "public_address": "%s",
                 "settings": {"client_id": "%s"}, "secrets": {"client_secret": "%s"}}
                """.formatted(
                        slug, zendesk.url(), service.uri(""), hookup.clientId(), hookup.clientSecret()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @AfterEach
    void stop() {
        zendesk.close();
    }

    private Map<String, JsonNode> findings() {
        try {
            var found = new HashMap<String, JsonNode>();
            JSON.readTree(service.get("/api/v1/connections/" + slug + "/check").body())
                    .path("findings")
                    .forEach(one -> found.put(one.path("name").asText(), one));
            return found;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** State and words of a finding with what is to be done about it. */
    private String finding(String name) {
        var one = findings().get(name);
        return one == null
                ? "none"
                : one.path("state").asText() + ": " + one.path("says").asText() + " "
                        + one.path("do").asText();
    }

    private void change(String json) {
        var answer = service.send("PUT", "/api/v1/connections/" + slug, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void a_client_that_gets_no_token_is_found() {
        change("{\"secrets\": {\"client_secret\": \"another\"}}");

        assertThat(finding("token")).startsWith("broken").contains("client_secret");
    }

    @Test
    void a_token_that_zendesk_gives_and_does_not_take_is_found() {
        zendesk.faults().always("GET", "/users/me", Trouble.error(403, "Forbidden", "You do not have access"));

        assertThat(finding("token")).startsWith("broken").contains("403");
    }

    @Test
    void an_api_token_is_warned_of() {
        zendesk.account().settings().apiTokens(true);
        change("""
                {"token": "%s", "settings": {"client_id": "", "email": "deskhand@fjordgear.example"},
                 "secrets": {"client_secret": ""}}
                """.formatted(zendesk.account().sessions().apiToken()));

        assertThat(finding("token")).startsWith("warning").contains("2027-04-30");
    }

    @Test
    void a_token_that_may_not_write_is_found_before_the_first_ticket() {
        zendesk.account().sessions().granting("read");
        zendesk.account().sessions().revokeAll();
        change("{\"settings\": {\"agent_language\": \"en\"}}");

        assertThat(finding("scopes")).startsWith("broken").contains("tickets:write");
    }

    @Test
    void a_token_that_may_not_read_changes_is_found() {
        zendesk.newTicket(mara, "Hello", "Where is my tent?");
        zendesk.faults().always("GET", "/audits", Trouble.error(403, "Forbidden", "missing scope"));

        assertThat(finding("scopes")).startsWith("broken").contains("read and tickets:write");
    }

    @Test
    void a_user_who_is_no_agent_any_more_and_one_who_may_not_answer_are_found() {
        zendesk.faults().always("GET", "/users/me", new Mishap.Instead(me("end-user", false)));
        assertThat(finding("user")).startsWith("broken").contains("agent");
        zendesk.faults().clear();

        change("{\"mode\": \"auto\"}");
        zendesk.faults().always("GET", "/users/me", new Mishap.Instead(me("agent", true)));
        assertThat(finding("user")).startsWith("broken").contains("public");
    }

    private static Answer me(String role, boolean notesOnly) {
        return Answer.ok(Json.object(
                "user",
                Json.object("id", 4711, "name", "Deskhand").and("role", role).and("only_private_comments", notesOnly)));
    }

    @Test
    void clocks_that_are_apart_are_found() {
        var doctor = service.bean(ZendeskDoctor.class);
        var now = ZonedDateTime.now(ZoneOffset.UTC);

        assertThat(doctor.clock(heardAt(now)).state()).isEqualTo(Finding.State.OK);
        assertThat(doctor.clock(heardAt(now.minusMinutes(5))).state()).isEqualTo(Finding.State.WARNING);
        assertThat(doctor.clock(heardAt(now.plusMinutes(20))).says()).contains("Every delivery is refused");
    }

    private static HelpdeskHttp.Heard heardAt(ZonedDateTime time) {
        var date = Map.of("Date", List.of(DateTimeFormatter.RFC_1123_DATE_TIME.format(time)));
        return new HelpdeskHttp.Heard(new HelpdeskAnswer.Fine(""), HttpHeaders.of(date, (_, _) -> true), 200);
    }

    @Test
    void a_quota_that_is_almost_used_up_is_found() {
        zendesk.faults()
                .always(
                        "GET",
                        "/users/me",
                        new Mishap.Instead(
                                me("admin", false).with("X-Rate-Limit", "400").with("X-Rate-Limit-Remaining", "3")));

        assertThat(finding("quota")).startsWith("warning: 3 of 400");
    }

    @Test
    void a_webhook_that_is_gone_and_deliveries_that_failed_are_found() {
        var failed = Answer.ok(Json.object("invocations", List.of(Json.object("id", "1", "status", "failed")))
                .and("meta", Json.object("has_more", false)));
        zendesk.faults().always("GET", "/invocations", new Mishap.Instead(failed));
        assertThat(finding("deliveries")).startsWith("warning").contains("1 deliver");

        hookup.unwatched();
        zendesk.account().webhooks().forEach(webhook -> webhook.endpoint("https://elsewhere.example/"));
        assertThat(finding("webhook")).startsWith("broken");
    }

    @Test
    void triggers_that_are_off_missing_or_not_the_last_are_found() {
        assertThat(finding("triggers")).startsWith("ok");

        zendesk.account().laterTrigger("Escalate VIPs");
        assertThat(finding("triggers")).startsWith("warning").contains("Escalate VIPs", "to the end");

        zendesk.account().switchOff("human replied");
        assertThat(finding("triggers")).startsWith("broken").contains("human replied");
    }

    @Test
    void an_account_that_mails_nobody_lacks_groups_or_forbids_tags_is_found() {
        zendesk.account().withoutNotifications();
        zendesk.account().withoutGroups();
        zendesk.account().settings().tagging(false);
        var found = findings();

        assertThat(found.get("notification").path("do").asText()).contains("notifies requester");
        assertThat(found.get("groups").path("state").asText()).isEqualTo("warning");
        assertThat(found.get("tags").path("state").asText()).isEqualTo("warning");
    }

    /** What the check says of the trigger that mails customers, once it is like this. */
    private String notification(UnaryOperator<Trigger> change) {
        zendesk.account().trigger(change.apply(zendesk.account().notification()));
        return finding("notification");
    }

    @Test
    void a_trigger_that_mails_customers_what_the_bot_says_is_enough() {
        assertThat(finding("notification")).startsWith("ok");
        assertThat(notification(trigger -> trigger.onlyIf("role", "is_not", "end_user")
                        .onlyIf("comment_is_public", "is", "requester_can_see_comment")
                        .onlyIf("current_tags", "not_includes", "no_mail")
                        .onlyIf("status", "less_than", "closed")
                        .mailing("requester_id", "{% for comment in ticket.comments %}{{comment.value}}{% endfor %}")))
                .startsWith("ok");
    }

    @Test
    void a_trigger_that_would_mail_customers_and_is_switched_off_is_found() {
        assertThat(notification(trigger -> trigger.active(false)))
                .startsWith("warning")
                .contains("switched off: Notify requester and CCs of comment update");
    }

    @ParameterizedTest
    @CsvSource({
        "update_type, is, Create",
        "comment_is_public, is, false",
        "role, is, end_user",
        "current_via_id, is_not, 5",
        "current_tags, not_includes, ai_replied",
        "status, is, solved"
    })
    void a_trigger_that_mails_customers_but_not_when_the_bot_replies_is_found(
            String field, String operator, String value) {
        assertThat(notification(trigger -> trigger.onlyIf(field, operator, value)))
                .startsWith("warning")
                .contains("never does so when the bot replies", field + " " + operator + " " + value);

        change("{\"mode\": \"auto\"}");
        assertThat(finding("notification")).startsWith("broken");
    }

    @Test
    void a_trigger_that_mails_customers_on_some_tickets_only_is_found() {
        assertThat(notification(trigger -> trigger.onlyIf("brand_id", "is", "4711")))
                .startsWith("warning")
                .contains("on some tickets only", "brand_id is 4711");

        change("{\"settings\": {\"pilot_brand\": \"4711\"}}");
        assertThat(finding("notification")).startsWith("ok");
    }

    @Test
    void mail_to_colleagues_alone_and_mail_without_what_was_said_are_found() {
        assertThat(notification(trigger -> trigger.mailing("assignee_id", "{{ticket.comments}}")))
                .startsWith("warning: No trigger mails");
        zendesk.account().withoutNotifications();
        zendesk.account().startsNotifying();
        assertThat(notification(trigger -> trigger.mailing("requester_id", "Your ticket {{ticket.id}} was updated.")))
                .startsWith("warning")
                .contains("without what was said", "comments_formatted");
    }

    /** The bot's reply, and what the check says of its mail. */
    private String mail(User customer) {
        var ticket = zendesk.newTicket(customer, "Hello", "Where is my tent?");
        zendesk.agentReplies(ticket, hookup.bot(), "It is on its way.");
        zendesk.tag(ticket, hookup.bot(), "ai_replied");
        return finding("mail");
    }

    @Test
    void whether_the_newest_reply_left_as_mail_and_arrived_is_told() {
        assertThat(finding("mail")).as("before any reply").isEqualTo("none");
        assertThat(mail(mara)).startsWith("ok");

        var gone = zendesk.account().customer("Ole Dahl", "ole@example.org").deliverable("undeliverable");
        Await.until(
                "the next second",
                () -> Instant.now()
                        .isAfter(zendesk.account()
                                .tickets()
                                .getLast()
                                .updatedAt()
                                .plusSeconds(1)));
        assertThat(mail(gone)).startsWith("warning").contains("came back (550)");
    }

    @Test
    void a_reply_that_left_by_no_mail_is_found() {
        zendesk.account().withoutNotifications();

        assertThat(mail(mara)).startsWith("warning: No mail went out").contains("See notification");
    }

    @Test
    void where_mail_cannot_be_looked_up_that_is_told() {
        zendesk.faults().always("GET", "/email_notifications", Trouble.error(403, "Forbidden", "missing scope"));

        assertThat(mail(mara)).startsWith("unknown");
    }

    @Test
    void a_webhook_that_lost_its_token_is_found() {
        zendesk.account().webhooks().getFirst().token(null);

        assertThat(finding("webhook")).startsWith("broken").contains("token", "Set up again");
    }

    @Test
    void a_person_whom_a_route_names_and_who_may_have_no_tickets_is_found() {
        assertThat(finding("agents")).isEqualTo("none");
        var ines = zendesk.account().agent("Ines Roth");
        route("by-address", String.valueOf(ines.email()));
        route("by-number", Long.toString(ines.id()));
        assertThat(finding("agents")).startsWith("ok");

        route("customer", String.valueOf(mara.email()));
        route("nobody", "987654321");

        assertThat(finding("agents"))
                .startsWith("warning")
                .contains("mara@example.org (route customer), 987654321 (route nobody);");
    }

    private void route(String name, String assignee) {
        var answer = service.send("PUT", "/api/v1/handoff-routes/" + name, """
                {"connection": "%s", "team": "Shipping", "assignee": "%s"}
                """.formatted(slug, assignee));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void suspended_mail_that_nobody_looks_at_is_found() {
        assertThat(finding("suspended_mail")).startsWith("ok");
        zendesk.mailIsSuspended(mara, "Hello", "Where is my tent?");

        assertThat(finding("suspended_mail")).startsWith("warning").contains("14 days");
    }

    @Test
    void test_deliveries_that_are_let_in_are_warned_of_until_the_next_set_up() {
        change("{\"settings\": {\"verification_pending\": \"true\"}}");
        assertThat(finding("test_secret")).startsWith("warning");

        service.send("POST", "/api/v1/connections", "{\"slug\": \"" + slug + "\"}");
        assertThat(finding("test_secret")).isEqualTo("none");
    }

    @Test
    void a_newest_delivery_is_told_of() {
        assertThat(finding("webhook_seen")).startsWith("ok");
    }
}
