package deskhand.helpdesk.zendesk.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import deskhand.helpdesk.zendesk.SharedService;
import deskhand.testing.Await;
import deskhand.testing.Service;
import deskhand.testing.zendesk.FakeZendesk;
import deskhand.testing.zendesk.Hookup;
import deskhand.testing.zendesk.Setup;
import deskhand.testing.zendesk.Trigger;
import deskhand.testing.zendesk.Trouble;
import deskhand.testing.zendesk.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One call that prepares an account, one that looks it over, one that takes everything away. */
class ZendeskSetupTest {

    private static final String TOKEN = "a-token-of-some-length";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SharedService SERVICE = new SharedService();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String slug = "acme-" + COUNT.incrementAndGet();

    private final FakeZendesk zendesk = FakeZendesk.start(Setup.usual().plan(Setup.Plan.BOUNDLESS));
    private final User ines = zendesk.account().agent("Ines Roth");
    private Service service;

    @BeforeEach
    void start() {
        service = SERVICE.fresh(Map.of("deskhand.api-token", TOKEN)).showing(TOKEN);
        service.query("select distinct team from category where team is not null")
                .forEach(team -> zendesk.account().group(team, ines));
        service.query("select distinct team from red_line where team is not null")
                .forEach(team -> zendesk.account().group(team, ines));
    }

    @AfterAll
    static void stopService() {
        SERVICE.close();
    }

    @AfterEach
    void stop() {
        zendesk.assertNoInvalidRequests();
        zendesk.close();
    }

    private String wish(Hookup hookup, String more) {
        return """
                {"slug": "%s", "kind": "zendesk", "base_url": "%s", "public_address": "%s",
                 "settings": {"client_id": "%s"%s}, "secrets": {"client_secret": "%s"}}
                """.formatted(slug, zendesk.url(), service.uri(""), hookup.clientId(), more, hookup.clientSecret());
    }

    private HttpResponse<String> setUp(String wish) {
        return service.send("POST", "/api/v1/connections", wish);
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code state name} of each step or finding. */
    private static List<String> states(HttpResponse<String> response, String list) {
        var states = new ArrayList<String>();
        json(response)
                .path(list)
                .forEach(one -> states.add(
                        one.path("state").asText() + " " + one.path("name").asText()));
        return states;
    }

    private List<Trigger> ours() {
        return zendesk.account().triggers().stream()
                .filter(trigger -> trigger.title().startsWith("Deskhand"))
                .toList();
    }

    @Test
    void one_call_makes_webhook_and_triggers_and_a_second_changes_nothing() {
        var hookup = zendesk.connectAsAdministrator();
        var first = setUp(wish(hookup, ""));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(json(first).path("mode").asText()).isEqualTo("draft");
        assertThat(states(first, "steps"))
                .contains("done webhook", "done triggers")
                .doesNotContain("left triggers");
        assertThat(first.body()).doesNotContain(hookup.clientSecret());
        assertThat(zendesk.account().webhooks()).hasSize(1);
        var token = zendesk.account().webhooks().getFirst().token();
        assertThat(token).hasSizeGreaterThanOrEqualTo(48);
        assertThat(first.body()).doesNotContain(token);
        assertThat(ours()).hasSize(3).allMatch(Trigger::active);

        zendesk.forgetRequests();
        var second = setUp("{\"slug\": \"" + slug + "\"}");
        assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
        assertThat(states(second, "steps"))
                .noneMatch(state -> state.startsWith("done") || state.startsWith("repaired"));
        assertThat(zendesk.requests())
                .filteredOn(request -> !request.method().equals("GET"))
                .allMatch(request -> request.path().equals("/oauth/tokens"));
    }

    @Test
    void what_somebody_changed_is_mended() {
        var hookup = zendesk.connectAsAdministrator();
        setUp(wish(hookup, ""));
        zendesk.account().webhooks().getFirst().activate(false);
        zendesk.account().webhooks().getFirst().endpoint("https://elsewhere.example/webhooks/zendesk/" + slug);

        var again = setUp("{\"slug\": \"" + slug + "\"}");
        assertThat(states(again, "steps")).contains("repaired webhook");
        assertThat(zendesk.account().webhooks().getFirst().isActive()).isTrue();
        assertThat(zendesk.account().webhooks().getFirst().endpoint()).startsWith("http://127.0.0.1");
    }

    @Test
    void a_webhook_that_shows_no_token_of_ours_gets_one() {
        var hookup = zendesk.connectAsAdministrator();
        setUp(wish(hookup, ""));
        var webhook = zendesk.account().webhooks().getFirst();
        webhook.token(null);
        assertThat(states(setUp("{\"slug\": \"" + slug + "\"}"), "steps")).contains("repaired webhook");
        var first = webhook.token();
        assertThat(first).isNotEmpty();

        webhook.token("what somebody else put there"); // Zendesk does not tell
        var again = setUp("{\"slug\": \"" + slug + "\", \"secrets\": {\"webhook_token\": \"\"}}");
        assertThat(states(again, "steps")).contains("repaired webhook").doesNotContain("left webhook");
        assertThat(webhook.token()).isNotEqualTo(first).hasSameSizeAs(first);
    }

    @Test
    void deliveries_without_the_token_are_turned_away_and_told_of() {
        var hookup = zendesk.connectAsAdministrator();
        setUp(wish(hookup, ""));
        zendesk.account().webhooks().getFirst().token("another");
        zendesk.newTicket(zendesk.account().customer("Mara", "mara@example.org"), "Hello", "Thank you very much!");
        Await.until("it was delivered", () -> !zendesk.webhooks().hasUndelivered());

        assertThat(service.query("select key from delivery where event = 'customer_message'"))
                .isEmpty();
        assertThat(service.get("/api/v1/connections/" + slug + "/check").body())
                .contains("the webhook's token does not fit");
    }

    @Test
    void a_pilot_is_a_condition_of_every_trigger_and_ends_when_its_setting_is_taken_away() {
        var hookup = zendesk.connectAsAdministrator();
        setUp(wish(hookup, ", \"pilot_tag\": \"ai_pilot\""));
        assertThat(ours()).allSatisfy(trigger -> assertThat(trigger.toString()).contains("ai_pilot"));

        var ended = service.send("PUT", "/api/v1/connections/" + slug, "{\"settings\": {\"pilot_tag\": \"\"}}");
        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
        assertThat(ours())
                .hasSize(3)
                .allSatisfy(trigger -> assertThat(trigger.toString()).doesNotContain("ai_pilot"));
    }

    @Test
    void an_agent_cannot_set_up_and_is_told_what_helps() {
        var hookup = zendesk.connect();
        var refused = setUp(wish(hookup, ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("detail").asText()).contains("administrator", "admin_token");
        assertThat(zendesk.account().webhooks()).isEmpty();
    }

    @Test
    void a_wrong_secret_and_an_end_user_are_refused_with_the_setting_named() {
        var hookup = zendesk.connectAsAdministrator();
        var wrong = setUp(wish(hookup, "").replace(hookup.clientSecret(), "wrong"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(json(wrong).path("detail").asText()).contains("client_secret");

        var mara = zendesk.account().customer("Mara", "mara@example.org");
        var client = zendesk.account().sessions().client("customer", mara);
        var customer = setUp(wish(hookup, "")
                .replace(hookup.clientId(), client.identifier())
                .replace(hookup.clientSecret(), client.secret()));
        assertThat(customer.statusCode()).isEqualTo(422);
        assertThat(service.get("/api/v1/connections").body()).isEqualTo("[]");
    }

    @Test
    void a_light_agent_may_draft_and_nothing_more() {
        var light = zendesk.account().lightAgent("Assistant");
        var client = zendesk.account().sessions().client("light", light);
        var ada = zendesk.account().administrator("Ada Boss");
        var sessions = zendesk.account().sessions();
        var token = sessions.mint(sessions.client("wizard", ada), "read webhooks:write triggers:write");
        var wish = """
                {"slug": "%s", "kind": "zendesk", "base_url": "%s", "public_address": "%s", "admin_token": "%s",
                 "mode": "%%s", "settings": {"client_id": "light"}, "secrets": {"client_secret": "%s"}}
                """.formatted(slug, zendesk.url(), service.uri(""), token, client.secret());
        assertThat(setUp(wish.formatted("auto")).statusCode()).isEqualTo(422);
        assertThat(setUp(wish.formatted("draft")).statusCode()).isEqualTo(201);
    }

    @Test
    void where_the_test_does_not_arrive_the_triggers_stay_off() {
        var hookup = zendesk.connectAsAdministrator();
        var answer = setUp(wish(hookup, "")
                .replace(service.uri("").toString(), service.uri("/nowhere").toString()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(states(answer, "steps")).contains("left webhook");
        assertThat(ours()).hasSize(3).noneMatch(Trigger::active);
    }

    @Test
    void the_check_finds_all_well_and_then_what_is_not() {
        var hookup = zendesk.connectAsAdministrator();
        setUp(wish(hookup, ""));
        zendesk.newTicket(zendesk.account().customer("Mara", "mara@example.org"), "Hello", "Thank you very much!");
        var check = service.get("/api/v1/connections/" + slug + "/check");
        assertThat(states(check, "findings"))
                .contains(
                        "ok token",
                        "ok user",
                        "ok scopes",
                        "ok clock",
                        "ok quota",
                        "ok webhook",
                        "ok deliveries",
                        "ok triggers",
                        "ok notification",
                        "ok groups",
                        "ok tags");

        zendesk.account().withoutNotifications();
        zendesk.account().withoutGroups();
        zendesk.account().webhooks().getFirst().activate(false);
        assertThat(states(service.get("/api/v1/connections/" + slug + "/check"), "findings"))
                .contains("broken webhook", "warning notification", "warning groups");
    }

    @Test
    void everything_is_taken_away_again() {
        var hookup = zendesk.connectAsAdministrator();
        setUp(wish(hookup, ""));
        var removed = service.send("DELETE", "/api/v1/connections/" + slug, "{}");
        assertThat(removed.statusCode()).as(removed.body()).isEqualTo(200);
        assertThat(states(removed, "steps")).contains("done triggers", "done webhook", "done connection");
        assertThat(zendesk.account().webhooks()).isEmpty();
        assertThat(ours()).isEmpty();
        assertThat(zendesk.account().triggers()).hasSize(1);
        assertThat(states(removed, "steps")).contains("done token");
    }

    @Test
    void the_tokens_end_with_the_connection_and_where_they_cannot_that_is_told() {
        var hookup = zendesk.connectAsAdministrator();
        setUp(wish(hookup, ""));
        service.get("/api/v1/connections/" + slug + "/check"); // as the bot
        zendesk.account().sessions().revokeAll();
        service.get("/api/v1/connections/" + slug + "/check");
        assertThat(zendesk.account().sessions().alive()).isEqualTo(1);
        service.send("DELETE", "/api/v1/connections/" + slug, "{}");
        assertThat(zendesk.account().sessions().alive()).isZero();

        setUp(wish(hookup, ""));
        zendesk.faults().always("DELETE", "/oauth/tokens/current", Trouble.error(403, "Forbidden", "missing scope"));
        var removed = service.send("DELETE", "/api/v1/connections/" + slug, "{}");
        assertThat(states(removed, "steps")).contains("kept token", "done connection");
    }
}
