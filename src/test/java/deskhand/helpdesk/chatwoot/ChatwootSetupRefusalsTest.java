package deskhand.helpdesk.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Service;
import deskhand.testing.chatwoot.Fault;
import deskhand.testing.chatwoot.Setup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What cannot be set up is refused before anything is changed, with a word on what to do. */
class ChatwootSetupRefusalsTest {

    private static Service service;

    private Furnished shop = new Furnished(service, "acme");

    @BeforeAll
    static void start() {
        service = Service.start(Furnished.SETTINGS).showing(Furnished.API_TOKEN);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void nothing_was_changed() {
        assertThat(shop.chatwoot.requests())
                .allMatch(request -> request.method().equals("GET"));
        assertThat(service.get("/api/v1/connections/acme").statusCode()).isEqualTo(404);
        shop.chatwoot.assertNoInvalidRequests();
        shop.close();
    }

    private void assertRefused(Map<String, Object> wish, String... words) {
        var told = shop.setUp(wish);
        assertThat(told.status()).as(told.response().body()).isEqualTo(422);
        assertThat(told.detail()).contains(words);
    }

    private void old(String release) {
        shop.close();
        shop = new Furnished(service, "acme", Setup.usual().release(release));
    }

    @Test
    void the_token_of_an_agent() {
        assertRefused(
                shop.wish("admin_token", shop.rita.token()), "Rita Reader", "no administrator", "right as read_token");
    }

    @Test
    void the_token_of_a_bot() {
        var bot = shop.chatwoot.account().bot("Other", null);

        assertRefused(shop.wish("admin_token", bot.token()), "admin_token is the token of a bot");
    }

    @Test
    void the_token_of_a_bot_in_another_account() {
        var bot = shop.chatwoot.account().strangersBot();

        assertRefused(shop.wish("admin_token", bot.token()), "admin_token is the token of a bot");
    }

    @Test
    void the_token_of_a_super_admin() {
        shop.chatwoot
                .faults()
                .always("GET", "/api/v1/", Fault.error(401, "Access to this endpoint is not authorized for bots"));

        assertRefused(shop.wish(), "super admin", "profile settings");
    }

    @Test
    void a_token_that_nobody_knows() {
        assertRefused(shop.wish("admin_token", "mistyped"), "does not know admin_token");
    }

    @Test
    void no_token_at_all() {
        var wish = shop.wish();
        wish.remove("admin_token");

        assertRefused(wish, "Send admin_token", "DESKHAND_CHATWOOT_");
    }

    @Test
    void an_account_that_is_not_the_administrators() {
        assertRefused(shop.wish("account", "8"), "account 8", "known are 7 (Fjord Gear)");
    }

    @Test
    void a_token_to_read_with_that_is_a_bots() {
        var bot = shop.chatwoot.account().bot("Other", null);

        assertRefused(shop.wish("read_token", bot.token()), "read_token is no use", "bot");
    }

    @Test
    void an_inbox_that_is_not_there() {
        assertRefused(shop.wish("inboxes", List.of(99)), "no inbox 99", shop.web.id() + " (Website)");
    }

    @Test
    void auto_mode_without_saying_where() {
        var wish = shop.wish("mode", "auto");
        wish.remove("inboxes");

        assertRefused(wish, "Say to which with inboxes", "Website");
    }

    @Test
    void a_release_that_does_not_sign() {
        old("4.12.1");

        assertRefused(shop.wish(), "4.12.1", "Update Chatwoot to 4.13.0");
    }

    @Test
    void an_address_that_redirects() {
        shop.chatwoot.faults().always(Fault.redirect());

        assertRefused(shop.wish(), "redirect", "final address");
    }

    @Test
    void an_address_where_something_else_answers() {
        shop.chatwoot.faults().always("GET", "/api", Fault.garbage());

        assertRefused(shop.wish(), "There is no Chatwoot at base_url");
    }

    @Test
    void an_address_where_clouds_keep_their_keys() {
        assertRefused(shop.wish("base_url", "http://169.254.169.254"), "never called");
        assertRefused(shop.wish("base_url", "http://[fe80::1]"), "never called");
        assertRefused(shop.wish("base_url", "https://user:word@chat.example.com"), "user name or password");
        assertRefused(shop.wish("base_url", "ftp://chat.example.com"), "no whole address");
    }

    @Test
    void a_public_address_that_is_none() {
        assertRefused(shop.wish("public_address", "bot.example.com"), "public_address is a whole address");
    }

    @Test
    void a_plan_without_the_api() {
        shop.chatwoot.faults().always("GET", "/api/v1/", Fault.apiNotInPlan());

        assertRefused(shop.wish(), "plan");
    }

    @Test
    void a_chatwoot_that_is_away_or_busy_may_be_asked_again() {
        var away = shop.setUp(shop.wish("base_url", "http://127.0.0.1:1"));
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.detail()).contains("could not be reached");

        shop.chatwoot.faults().next(1, "GET", "/profile", Fault.throttled());
        var busy = shop.setUp();
        assertThat(busy.status()).isEqualTo(503);
        assertThat(busy.detail()).contains("busy");
    }

    @Test
    void a_name_that_is_none() {
        assertThat(shop.setUp(shop.wish("slug", "Not A Name")).status()).isEqualTo(400);
        assertThat(shop.setUp(shop.wish("kind", "freshdesk")).status()).isEqualTo(400);
    }

    @Test
    void anything_without_a_token_of_our_own() {
        try (var open = Service.start()) {
            var told = new Furnished.Told(
                    open.send(
                            "POST",
                            "/api/v1/connections",
                            "{\"slug\":\"acme\",\"kind\":\"chatwoot\",\"base_url\":\"http://127.0.0.1:1\",\"admin_token\":\"t\"}"));

            assertThat(told.status()).isEqualTo(409);
            assertThat(told.detail()).contains("DESKHAND_API_TOKEN");
        }
    }
}
