package deskhand.console.connections;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.testing.Service;
import deskhand.testing.zendesk.FakeZendesk;
import deskhand.testing.zendesk.Setup;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages as a browser without JavaScript uses them, against a Chatwoot over HTTP. */
class ConnectionsPageTest {

    private static final String WIZARD = "/connections/new/chatwoot";

    private Newcomer newcomer;

    @BeforeEach
    void open() {
        newcomer = new Newcomer();
    }

    @AfterEach
    void close() {
        newcomer.close();
    }

    @Test
    void an_empty_installation_leads_to_the_wizard() {
        assertThat(newcomer.page("/connections")).contains("No helpdesk is connected yet", "/connections/new");
        assertThat(newcomer.page("/connections/new")).contains(WIZARD, "/connections/new/zendesk", "by hand");
        assertThat(newcomer.service.get("/connections/new/nothing").statusCode())
                .isEqualTo(404);
    }

    @Test
    void without_a_token_of_its_own_the_service_says_so_before_anybody_types() {
        try (var service = Service.start()) {
            assertThat(Service.exchange(HttpRequest.newBuilder(service.uri("/connections/new"))
                                    .build())
                            .body())
                    .contains("Set DESKHAND_API_TOKEN and start again");
        }
    }

    @Test
    void every_field_has_a_label_and_says_where_to_find_what_belongs_into_it() {
        var page = newcomer.page(WIZARD);

        assertThat(page.split("<input id=\"f-", -1)).hasSize(7);
        assertThat(page)
                .contains("for=\"f-admin_token\"", "aria-describedby=\"h-read_token\"")
                .contains("Profile settings", "Nothing is written with it")
                .doesNotContain("style=", "<script>");
    }

    @Test
    void what_is_entered_is_looked_at_without_changing_anything() {
        var page = newcomer.post(WIZARD + "/look", newcomer.filledIn()).body();

        assertThat(page)
                .contains("Chatwoot answers", "Ada Boss, administrator of account", "Rita Reader, who sees the inboxes")
                .contains("Which inboxes shall the bot serve?", "Mail &lt;b&gt;desk&lt;/b&gt;")
                .doesNotContain("<b>desk</b>");
        assertThat(newcomer.chatwoot.account().bots()).isEmpty();
        assertThat(newcomer.service.count("select count(*) from connection")).isZero();
    }

    @Test
    void a_wrong_token_is_told_in_the_words_of_the_page() {
        var wrong = newcomer.post(WIZARD + "/look", newcomer.filledIn("admin_token", newcomer.rita.token()))
                .body();

        assertThat(wrong)
                .contains("The administrator's token", "who is no administrator of account")
                .doesNotContain("admin_token is", "read_token.");
    }

    @Test
    void an_address_that_may_not_be_called_is_refused_kindly() {
        var looked = newcomer.post(WIZARD + "/look", newcomer.filledIn("base_url", "http://169.254.169.254/"))
                .body();
        var sent = newcomer.post(WIZARD, newcomer.filledIn("base_url", "http://169.254.169.254/"));

        assertThat(looked).contains("which is never called");
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("which is never called", "role=\"alert\"");
        assertThat(newcomer.service.count("select count(*) from connection")).isZero();
    }

    @Test
    void what_somebody_types_comes_back_as_text_and_tokens_do_not_come_back() {
        var page = newcomer.post(WIZARD, newcomer.filledIn("slug", "\"><script>alert(1)</script>"))
                .body();

        assertThat(page)
                .contains("lower-case letters", "&#34;>&lt;script>")
                .doesNotContain("<script>alert", newcomer.ada.token(), newcomer.rita.token());
    }

    @Test
    void the_form_connects_and_the_connection_has_a_page() {
        var made = newcomer.post(WIZARD, newcomer.filledIn("inbox-" + newcomer.web.id(), "on"));

        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body())
                .contains("acme is connected", "Write to one of the inboxes", "SAFE_FETCH_ALLOW_PRIVATE_NETWORK")
                .doesNotContain(newcomer.ada.token(), newcomer.rita.token());
        var connection = newcomer.service.bean(Connections.class).find("acme").orElseThrow();
        assertThat(connection.mode()).isEqualTo(Mode.DRAFT);
        assertThat(connection.setting("inboxes")).isEqualTo(Long.toString(newcomer.web.id()));
        assertThat(newcomer.page("/connections")).contains("/connections/acme", "nothing delivered yet");
        assertThat(newcomer.page("/connections/acme"))
                .contains("Waiting for the first delivery", "/webhooks/chatwoot/acme", "Show the inboxes")
                .doesNotContain(String.valueOf(connection.token()), connection.webhookSecret(), newcomer.rita.token());
        assertThat(newcomer.page("/connections/acme/inboxes")).contains("Serve Website", "checked");
        assertThat(newcomer.page("/connections/acme/check"))
                .contains("Does it work?", "Nothing came from the helpdesk yet", "The agent who reads");
    }

    @Test
    void a_change_of_mode_says_what_it_did_in_the_helpdesk() {
        newcomer.post(WIZARD, newcomer.filledIn("inbox-" + newcomer.web.id(), "on"));

        var auto = newcomer.post("/connections/acme/mode", Map.of("mode", "auto", "admin_token", newcomer.ada.token()));
        assertThat(auto.body()).contains("The mode is auto now", "Attached the bot to inbox");
        var web = newcomer.web.id();
        var limited = newcomer.post(
                "/connections/acme/inboxes",
                Map.of("inbox-" + web, "on", "inbox-mode-" + web, "draft", "admin_token", newcomer.ada.token()));
        assertThat(limited.body()).contains("The inboxes are as you wished", "Detached the bot from inbox " + web);
        assertThat(newcomer.page("/connections/acme/inboxes")).contains("<option value=\"draft\" selected>");
        assertThat(newcomer.post("/connections/acme/inboxes", Map.of("inbox-mode-" + web, "loud"))
                        .body())
                .contains("is a list of inboxes with how far the bot may go there");
        newcomer.post("/connections/acme/inboxes", Map.of("inbox-" + web, "on", "admin_token", newcomer.ada.token()));
        assertThat(newcomer.post("/connections/acme/mode", Map.of("mode", "off"))
                        .body())
                .contains("The mode is off now", "left for you");
        assertThat(newcomer.post("/connections/acme/mode", Map.of("mode", "loud"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(mode()).isEqualTo(Mode.OFF);
    }

    @Test
    void inboxes_and_secrets_are_changed_and_never_shown() {
        newcomer.post(WIZARD, newcomer.filledIn());

        var inboxes = newcomer.post("/connections/acme/inboxes", Map.of("inbox-" + newcomer.mail.id(), "on"));
        assertThat(inboxes.body()).contains("The inboxes are as you wished");
        var secrets = newcomer.post("/connections/acme/secrets", Map.of("webhook_secret", "another-secret-of-mine"));
        assertThat(secrets.body()).contains("What you entered is kept").doesNotContain("another-secret-of-mine");
        var connection = newcomer.service.bean(Connections.class).find("acme").orElseThrow();
        assertThat(connection.setting("inboxes")).isEqualTo(Long.toString(newcomer.mail.id()));
        assertThat(connection.webhookSecret()).isEqualTo("another-secret-of-mine");
        var mended = newcomer.post("/connections/acme/mend", Map.of("admin_token", newcomer.ada.token()));
        assertThat(mended.body()).contains("set up again");
        assertThat(newcomer.service
                        .bean(Connections.class)
                        .find("acme")
                        .orElseThrow()
                        .webhookSecret())
                .isNotEqualTo("another-secret-of-mine");
    }

    @Test
    void a_connection_is_deleted_only_by_its_name_and_then_is_gone_from_the_helpdesk_too() {
        newcomer.post(WIZARD, newcomer.filledIn());

        assertThat(newcomer.post("/connections/acme/delete", Map.of("name", "other"))
                        .body())
                .contains("Nothing was deleted");
        var gone =
                newcomer.post("/connections/acme/delete", Map.of("name", "acme", "admin_token", newcomer.ada.token()));

        assertThat(gone.body()).contains("The connection acme is deleted", "No helpdesk is connected yet");
        assertThat(newcomer.chatwoot.account().bots()).isEmpty();
        assertThat(newcomer.service.get("/connections/acme").statusCode()).isEqualTo(404);
    }

    @Test
    void by_hand_what_the_helpdesk_shows_is_entered() {
        var made = newcomer.post(
                "/connections/new/chatwoot-by-hand",
                Map.of(
                        "slug",
                        "hand",
                        "base_url",
                        newcomer.chatwoot.url(),
                        "account",
                        "7",
                        "token",
                        "a-bot-token",
                        "webhook_secret",
                        "a-webhook-secret"));

        assertThat(made.body()).contains("hand is connected");
        assertThat(newcomer.page("/connections/new/chatwoot-by-hand"))
                .contains("Add bot", "/webhooks/chatwoot/chatwoot");
        assertThat(newcomer.page("/connections/hand"))
                .contains("not set", "draft")
                .doesNotContain("a-bot-token");
    }

    @Test
    void zendesk_is_connected_with_a_client() {
        try (var zendesk = FakeZendesk.start(Setup.usual().plan(Setup.Plan.BOUNDLESS))) {
            var hookup = zendesk.connectAsAdministrator();
            var form = Map.of(
                    "slug", "zen",
                    "base_url", zendesk.url(),
                    "client_id", hookup.clientId(),
                    "client_secret", hookup.clientSecret(),
                    "pilot_tag", "ai_pilot",
                    "public_address", newcomer.service.uri("").toString());

            assertThat(newcomer.post("/connections/new/zendesk/look", form).body())
                    .contains("The bot acts as", "Set up as")
                    .doesNotContain(hookup.clientSecret());
            assertThat(zendesk.account().webhooks()).isEmpty();
            var made = newcomer.post("/connections/new/zendesk", form);

            assertThat(made.body()).contains("zen is connected").doesNotContain(hookup.clientSecret());
            assertThat(zendesk.account().webhooks()).hasSize(1);
            assertThat(newcomer.page("/connections/zen")).contains("ai_pilot", "/webhooks/zendesk/zen");
        }
    }

    private Mode mode() {
        return newcomer.service
                .bean(Connections.class)
                .find("acme")
                .orElseThrow()
                .mode();
    }
}
