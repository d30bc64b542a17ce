package deskhand.helpdesk.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.TimedSignature;
import deskhand.testing.Await;
import deskhand.testing.Service;
import deskhand.testing.chatwoot.Fault;
import deskhand.testing.chatwoot.Setup;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The check of a connection finds each thing that can be wrong, and says what to do. */
class ChatwootCheckTest {

    private static Service service;
    private static int connections;

    private Furnished shop = fresh(Setup.usual());

    private static Furnished fresh(Setup setup) {
        connections++;
        return new Furnished(service, "acme-" + connections, setup);
    }

    @BeforeAll
    static void start() {
        service = Service.start(Furnished.SETTINGS).showing(Furnished.API_TOKEN);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void the_check_changes_nothing() {
        shop.chatwoot.assertNoInvalidRequests();
        shop.close();
    }

    private void assertFinds(String name, String state, String... words) {
        assertThat(shop.check().about(name)).singleElement().satisfies(one -> {
            assertThat(one).startsWith(state + ":");
            assertThat(List.of(words)).allMatch(one::contains, "in: " + one);
        });
    }

    private void deliver(String secret) {
        var body = "{\"event\":\"conversation_typing_on\"}";
        var now = Long.toString(Clock.systemUTC().instant().getEpochSecond());
        Service.exchange(HttpRequest.newBuilder(service.uri("/webhooks/chatwoot/" + shop.slug))
                .header("X-Chatwoot-Delivery", "delivery-" + shop.slug)
                .header("X-Chatwoot-Timestamp", now)
                .header("X-Chatwoot-Signature", TimedSignature.of(secret, now, body.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void after_a_set_up_nothing_is_broken() {
        shop.setUp(shop.wish("keep_admin_token", true));
        deliver(shop.chatwoot.account().webhooks().getFirst().secret());

        var told = shop.check();

        assertThat(told.states()).containsExactly("ok");
        assertThat(told.json().path("state").asText()).isEqualTo("ok");
        assertThat(told.json().path("findings"))
                .extracting(one -> one.path("name").asText())
                .containsExactly(
                        "address",
                        "version",
                        "clock",
                        "token",
                        "read_token",
                        "bot",
                        "attachment",
                        "labels",
                        "teams",
                        "attributes",
                        "webhook",
                        "public_address",
                        "webhook_seen");
    }

    @Test
    void it_only_looks() {
        shop.setUp();
        shop.chatwoot.forgetRequests();

        shop.check();

        assertThat(shop.chatwoot.requests())
                .isNotEmpty()
                .allMatch(request -> request.method().equals("GET"));
    }

    @Test
    void a_webhook_that_nobody_may_look_at_is_unknown() {
        shop.setUp();

        assertFinds("webhook", "unknown", "only an administrator can see", "admin_token");
    }

    @Test
    void a_chatwoot_that_is_away() {
        shop.setUp();
        shop.chatwoot.close();

        assertFinds("address", "broken", "could not be reached", "base_url");
    }

    @Test
    void an_address_that_redirects() {
        shop.setUp();
        shop.chatwoot.faults().always("GET", "/api", Fault.redirect());

        assertFinds("address", "broken", "redirect", "base_url");
    }

    @Test
    void an_address_that_was_turned_to_where_clouds_keep_their_keys_is_not_called() {
        shop.setUp();
        service.query("update connection set base_url = 'http://169.254.169.254' where slug = '" + shop.slug
                + "' returning id");
        Await.until(
                "the change is seen",
                () -> service.get("/api/v1/connections/" + shop.slug).body().contains("169.254"));

        assertFinds("address", "broken", "may not be called", "base_url");
    }

    @Test
    void a_bots_token_that_is_not_good_any_more() {
        shop.setUp();
        shop.bot().renewed("another-token", "another-secret");

        assertFinds("token", "broken", "does not know it", "POST /api/v1/connections");
    }

    @Test
    void a_users_token_in_place_of_a_bots() {
        shop.setUp();
        shop.change(Map.of("token", shop.rita.token()));

        assertFinds("token", "broken", "that of a user, Rita Reader");
    }

    @Test
    void a_bot_of_another_account() {
        shop.setUp();
        shop.change(Map.of("token", shop.chatwoot.account().strangersBot().token()));

        assertFinds("token", "broken", "another account");
    }

    @Test
    void nobody_who_reads() {
        var wish = shop.wish();
        wish.remove("read_token");
        shop.setUp(wish);

        assertFinds("read_token", "warning", "whether a person was faster", "secrets.read_token");
        assertFinds("labels", "unknown", "read_token");
    }

    @Test
    void a_reader_who_is_a_bot_or_gone_or_may_too_much() {
        shop.setUp();
        shop.change(Map.of("secrets", Map.of("read_token", shop.bot().token())));
        assertFinds("read_token", "broken", "that of a bot");

        shop.change(Map.of("secrets", Map.of("read_token", "gone")));
        assertFinds("read_token", "broken", "does not know it");

        shop.change(Map.of("secrets", Map.of("read_token", shop.ada.token())));
        assertFinds("read_token", "warning", "administrator");
    }

    @Test
    void a_reader_who_does_not_see_an_inbox() {
        var nina = shop.chatwoot.account().agent("Nina New");
        shop.setUp(shop.wish("read_token", nina.token()));

        assertThat(shop.check().about("inboxes"))
                .anyMatch(one -> one.contains(shop.web.id() + "," + shop.mail.id()) && one.contains("Collaborators"))
                .anyMatch(one -> one.startsWith("broken") && one.contains("member of no inbox"));
    }

    @Test
    void a_bot_that_was_deleted() {
        shop.setUp();
        shop.change(Map.of("settings", Map.of("bot_id", "4711")));
        shop.bot().url(null);

        assertFinds("bot", "broken", "no agent bot", "Set up again");
    }

    @Test
    void a_bot_that_delivers_elsewhere() {
        shop.setUp();
        shop.bot().url("https://elsewhere.example/hook");

        assertFinds("bot", "broken", "does not deliver to " + Furnished.PUBLIC, "webhook URL");
    }

    @Test
    void a_bot_that_is_attached_where_it_may_not_answer() {
        shop.setUp();
        shop.web.attach(shop.bot());

        assertFinds("attachment", "broken", "still attached to inbox", "Website", "Detach it");
    }

    @Test
    void a_bot_that_is_not_attached_where_it_may_answer() {
        shop.setUp(shop.wish("mode", "auto"));
        shop.mail.attach(null);
        shop.web.attach(shop.chatwoot.account().bot("Rival", null));

        assertThat(shop.check().about("attachment"))
                .hasSize(2)
                .anyMatch(one -> one.contains("is not attached") && one.contains("Mail"))
                .anyMatch(one -> one.contains("Another bot") && one.contains("Website"));
    }

    @Test
    void greetings_and_chatwoots_own_ai_beside_the_bot() {
        shop.setUp(shop.wish("mode", "auto"));
        shop.web.greeting("Welcome!");

        assertFinds("greeting", "warning", "Website", "Switch the greeting off");
        assertFinds("captain", "unknown", "Captain");
    }

    @Test
    void missing_labels_teams_and_attributes() {
        shop.setUp();
        shop.chatwoot.account().withoutLabel("ai_handoff");
        shop.chatwoot.account().withoutTeams();

        assertFinds("labels", "warning", "ai_handoff", "Settings, Labels");
        assertFinds("teams", "warning", "Shipping", "Settings, Teams");
    }

    @Test
    void a_person_whom_a_route_names_and_nobody_knows() {
        shop.setUp();
        assertThat(shop.check().about("agents")).isEmpty();
        route("known", shop.rita.email().toUpperCase(Locale.ROOT));
        assertFinds("agents", "ok", "is there");
        route("lost", "gone@example.com");

        assertFinds("agents", "warning", "no agent gone@example.com (route lost)", "with the team");
    }

    private void route(String name, String assignee) {
        var told = shop.told(
                "PUT",
                "/api/v1/handoff-routes/" + name,
                Map.of("connection", shop.slug, "team", "Shipping", "assignee", assignee));
        assertThat(told.status()).as(told.response().body()).isEqualTo(200);
    }

    @Test
    void a_webhook_that_is_gone_or_tells_too_little_or_signs_otherwise() {
        shop.setUp(shop.wish("keep_admin_token", true));
        var webhook = shop.chatwoot.account().webhooks().getFirst();
        webhook.edited(webhook.url(), "message_created");
        assertFinds("webhook", "broken", "does not tell of", "conversation_created");

        shop.chatwoot.account().withoutWebhooks();
        assertFinds("webhook", "broken", "hears of nothing");

        shop.setUpAgain();
        shop.change(Map.of("webhook_secret", "some-other-secret"));
        assertFinds("webhook", "broken", "another secret", "Set up again");
    }

    @Test
    void nothing_that_came_in_yet() {
        shop.setUp();

        assertFinds("webhook_seen", "warning", "Nothing came", "public_address");
    }

    @Test
    void what_came_in_and_was_refused() {
        shop.setUp();
        deliver("a-wrong-secret");

        assertFinds("webhook_seen", "broken", "the signature does not fit", "webhook_secret");

        deliver(shop.chatwoot.account().webhooks().getFirst().secret());
        assertFinds("webhook_seen", "ok");
    }

    @Test
    void what_came_in_long_ago() {
        shop.setUp();
        deliver(shop.chatwoot.account().webhooks().getFirst().secret());
        service.query("update delivery set received_at = received_at - interval '3 hours' where key = 'delivery-"
                + shop.slug + "' returning id");

        assertFinds("webhook_seen", "warning", "3 hours ago");
    }

    @Test
    void a_release_that_lacks_something() {
        shop.close();
        shop = fresh(Setup.usual().release("4.14.1"));
        shop.setUp();
        assertFinds("version", "warning", "neither set labels", "4.16.2");
        assertFinds("token", "warning", "bot");

        shop.close();
        shop = fresh(Setup.usual().release("4.15.0"));
        shop.setUp();
        assertFinds("version", "warning", "belongs to nobody");
    }

    @Test
    void a_public_address_that_chatwoot_may_refuse() {
        shop.setUp(shop.wish("public_address", "http://192.168.7.7:8080"));
        assertFinds("public_address", "warning", "SAFE_FETCH_ALLOW_PRIVATE_NETWORK=true");

        shop.setUp(shop.wish("public_address", "http://bot.example.com"));
        assertFinds("public_address", "warning", "not encrypted");
    }

    @Test
    void a_chatwoot_that_is_busy_makes_things_unknown_and_not_broken() {
        shop.setUp();
        shop.chatwoot.faults().always("GET", "/labels", Fault.throttled());

        assertFinds("labels", "unknown", "busy");
        assertThat(List.of(shop.check().json().path("state").asText())).doesNotContain("broken");
    }

    @Test
    void of_a_connection_that_is_not_there() {
        assertThat(service.get("/api/v1/connections/nobody/check").statusCode()).isEqualTo(404);
    }
}
