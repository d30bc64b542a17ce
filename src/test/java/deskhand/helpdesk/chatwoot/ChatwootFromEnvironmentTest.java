package deskhand.helpdesk.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.testing.Service;
import deskhand.testing.TestDatabases;
import deskhand.testing.chatwoot.Channel;
import deskhand.testing.chatwoot.FakeChatwoot;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A connection made by nothing but settings, and a bot that works through it. */
class ChatwootFromEnvironmentTest {

    private static final Map<String, Object> SETTINGS = Map.of(
            "deskhand.api-token", Furnished.API_TOKEN,
            "deskhand.chatwoot.base-url", "http://127.0.0.1:1",
            "deskhand.chatwoot.account", "7",
            "deskhand.chatwoot.bot-token", "bot-token",
            "deskhand.chatwoot.bot-id", "9",
            "deskhand.chatwoot.bot-secret", "bot-secret",
            "deskhand.chatwoot.webhook-secret", "webhook-secret",
            "deskhand.chatwoot.read-token", "read-token",
            "deskhand.chatwoot.inboxes", "31,33");

    private static Map<String, Object> with(String name, String value) {
        var settings = new HashMap<>(SETTINGS);
        settings.put("deskhand.chatwoot." + name, value);
        return settings;
    }

    private static Map<String, Object> without(String name) {
        var settings = new HashMap<>(SETTINGS);
        settings.remove("deskhand.chatwoot." + name);
        return settings;
    }

    private static Connection made(Service service) {
        return service.bean(Connections.class).find("chatwoot").orElseThrow();
    }

    @Test
    void all_that_is_named_is_stored() {
        try (var service = Service.start(SETTINGS)) {
            var made = made(service);

            assertThat(made.kind()).isEqualTo("chatwoot");
            assertThat(made.account()).isEqualTo("7");
            assertThat(made.token()).isEqualTo("bot-token");
            assertThat(made.webhookSecret()).isEqualTo("webhook-secret");
            assertThat(made.secret("bot_secret")).isEqualTo("bot-secret");
            assertThat(made.secret("read_token")).isEqualTo("read-token");
            assertThat(made.setting("bot_id")).isEqualTo("9");
            assertThat(made.setting("inboxes")).isEqualTo("31,33");
            assertThat(made.mode()).isEqualTo(Mode.DRAFT);
        }
    }

    @Test
    void a_start_renews_it_and_leaves_what_is_not_named() {
        var database = TestDatabases.fresh();
        try (var service = Service.startOn(database, SETTINGS)) {
            assertThat(made(service).token()).isEqualTo("bot-token");
        }

        var changed = new HashMap<>(without("read-token"));
        changed.put("deskhand.chatwoot.bot-token", "new-token");
        try (var service = Service.startOn(database, changed)) {
            assertThat(made(service).token()).isEqualTo("new-token");
            assertThat(made(service).secret("read_token")).isEqualTo("read-token");
            assertThat(service.count("select count(*) from connection")).isEqualTo(1);
        }
    }

    @Test
    void a_restart_does_not_put_back_a_mode_that_was_changed_since() {
        var database = TestDatabases.fresh();
        try (var service = Service.startOn(database, with("mode", "auto"))) {
            assertThat(made(service).mode()).isEqualTo(Mode.AUTO);
            service.bean(Connections.class)
                    .put("chatwoot", new ConnectionSpec(null, null, null, null, null, Mode.DRAFT));
        }
        try (var service = Service.startOn(database, with("mode", "auto"))) {
            assertThat(made(service).mode()).isEqualTo(Mode.DRAFT);
        }
        try (var service = Service.startOn(database, with("mode", "shadow"))) {
            assertThat(made(service).mode()).isEqualTo(Mode.SHADOW);
        }
    }

    @Test
    void deleted_it_comes_back_at_the_next_start_and_says_so() {
        var database = TestDatabases.fresh();
        try (var service = Service.startOn(database, SETTINGS).showing(Furnished.API_TOKEN)) {
            var told = new Furnished.Told(service.send("DELETE", "/api/v1/connections/chatwoot", "{}"));

            assertThat(told.about("settings")).singleElement().asString().contains("at the next start");
        }
        try (var service = Service.startOn(database, SETTINGS)) {
            assertThat(made(service).token()).isEqualTo("bot-token");
        }
    }

    @Test
    void what_cannot_work_stops_the_start() {
        assertThatThrownBy(() -> Service.start(without("base-url")))
                .hasStackTraceContaining("DESKHAND_CHATWOOT_BASE_URL is missing");
        assertThatThrownBy(() -> Service.start(without("bot-token"))).hasStackTraceContaining("_BOT_TOKEN");
        assertThatThrownBy(() -> Service.start(with("inboxes", "Website")))
                .hasStackTraceContaining("DESKHAND_CHATWOOT_INBOXES");
        assertThatThrownBy(() -> Service.start(with("mode", "loud"))).hasStackTraceContaining("DESKHAND_CHATWOOT_MODE");
        assertThatThrownBy(() -> Service.start(with("base-url", "http://169.254.169.254")))
                .hasStackTraceContaining("never called");
    }

    @Test
    void a_bot_set_up_by_hand_and_connected_by_settings_answers() {
        try (var chatwoot = FakeChatwoot.start()) {
            var web = chatwoot.account().inbox("Website", Channel.WEB_WIDGET);
            var hookup = chatwoot.connect(web);
            var settings = new HashMap<String, Object>(Map.of(
                    "deskhand.api-token", Furnished.API_TOKEN,
                    "deskhand.chatwoot.slug", "acme",
                    "deskhand.chatwoot.base-url", hookup.url(),
                    "deskhand.chatwoot.account", hookup.account(),
                    "deskhand.chatwoot.bot-token", hookup.botToken(),
                    "deskhand.chatwoot.bot-secret", hookup.botSecret(),
                    "deskhand.chatwoot.read-token", hookup.userToken(),
                    "deskhand.chatwoot.mode", "auto"));
            try (var service = Service.start(settings)) {
                hookup.attached(service.uri("/webhooks/chatwoot/acme").toString());

                var mara = chatwoot.account().contact("Mara Lind", "mara@example.org");
                var conversation = chatwoot.newConversation(web, mara, true, "Thank you very much!");

                Await.until(
                        "it is answered", () -> !conversation.publicReplies().isEmpty());
            }
        }
    }
}
