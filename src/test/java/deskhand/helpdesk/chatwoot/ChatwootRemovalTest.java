package deskhand.helpdesk.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Service;
import deskhand.testing.chatwoot.Conversation;
import deskhand.testing.chatwoot.Fault;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Taking a connection down leaves Chatwoot as it was, or says what is left there. */
class ChatwootRemovalTest {

    private static Service service;
    private static int connections;

    private final Furnished shop = new Furnished(service, "acme-" + ++connections);

    @BeforeAll
    static void start() {
        service = Service.start(Furnished.SETTINGS).showing(Furnished.API_TOKEN);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void close() {
        shop.chatwoot.assertNoInvalidRequests();
        shop.close();
    }

    private Furnished.Told delete(Map<String, Object> body) {
        return shop.told("DELETE", "/api/v1/connections/" + shop.slug, body);
    }

    private void assertGoneFromChatwoot() {
        assertThat(shop.web.bot()).isNull();
        assertThat(shop.mail.bot()).isNull();
        assertThat(shop.chatwoot.account().bots()).isEmpty();
        assertThat(shop.chatwoot.account().webhooks()).isEmpty();
        assertThat(shop.chatwoot.account().noteMacros()).isEmpty();
    }

    private void assertGoneHere() {
        assertThat(service.get("/api/v1/connections/" + shop.slug).statusCode()).isEqualTo(404);
        assertThat(service.get("/api/v1/connections").body()).doesNotContain('"' + shop.slug + '"');
        assertThat(service.query("select concat(token, webhook_secret, secrets) from connection where slug = '"
                        + shop.slug + "'"))
                .containsExactly("");
    }

    @Test
    void with_a_kept_token_all_is_taken_away() {
        var wish = shop.wish("mode", "auto");
        wish.put("keep_admin_token", true);
        shop.setUp(wish);

        var told = delete(Map.of());

        assertThat(told.status()).as(told.response().body()).isEqualTo(200);
        assertGoneFromChatwoot();
        assertGoneHere();
        assertThat(told.states()).containsExactly("done", "kept");
        assertThat(told.about("labels")).singleElement().asString().contains("stay");
    }

    @Test
    void with_a_token_in_the_body_or_in_a_header_too() {
        shop.setUp();
        delete(Map.of("admin_token", shop.ada.token()));
        assertGoneFromChatwoot();

        shop.setUp();
        Service.exchange(HttpRequest.newBuilder(service.uri("/api/v1/connections/" + shop.slug))
                .header("Authorization", "Bearer " + Furnished.API_TOKEN)
                .header("Helpdesk-Admin-Token", shop.ada.token())
                .DELETE()
                .build());
        assertGoneFromChatwoot();
    }

    @Test
    void without_a_token_it_says_what_is_left() {
        shop.setUp();
        var bot = shop.bot().id();

        var told = delete(Map.of());

        assertThat(told.status()).isEqualTo(200);
        assertGoneHere();
        assertThat(told.about("bot"))
                .singleElement()
                .asString()
                .startsWith("left")
                .contains(Integer.toString(bot));
        assertThat(told.about("webhook")).singleElement().asString().contains("/webhooks/chatwoot/" + shop.slug);
        assertThat(shop.chatwoot.account().bots()).hasSize(1);
    }

    @Test
    void a_chatwoot_that_is_away_does_not_keep_it_alive() {
        shop.setUp(shop.wish("keep_admin_token", true));
        shop.chatwoot.faults().always(Fault.brokenServer());

        var told = delete(Map.of());

        assertThat(told.status()).isEqualTo(200);
        assertGoneHere();
        assertThat(told.about("attachment"))
                .singleElement()
                .asString()
                .startsWith("left")
                .contains("500");
    }

    @Test
    void what_others_made_stays() {
        var rival = shop.chatwoot.account().bot("Rival", "https://rival.example/hook");
        shop.setUp();
        shop.web.attach(rival);

        delete(Map.of("admin_token", shop.ada.token()));

        assertThat(shop.web.bot()).isEqualTo(rival);
        assertThat(shop.chatwoot.account().bots()).containsExactly(rival);
        assertThat(shop.chatwoot.account().labelTitles()).contains("ai_draft");
    }

    @Test
    void its_name_can_be_given_again() {
        shop.setUp();
        delete(Map.of("admin_token", shop.ada.token()));

        var told = shop.setUp();

        assertThat(told.status()).isEqualTo(201);
        assertThat(service.get("/api/v1/connections/" + shop.slug).statusCode()).isEqualTo(200);
    }

    @Test
    void what_it_delivers_afterwards_is_refused_like_a_strangers() {
        shop.setUp(shop.wish("public_address", service.uri("").toString()));
        delete(Map.of());

        Conversation conversation = shop.chatwoot.newConversation(
                shop.web, shop.chatwoot.account().contact("Mara Lind", "mara@example.org"), "Hello?");
        shop.chatwoot.webhooks().untilDelivered();

        assertThat(conversation.notes()).isEmpty();
        assertThat(service.count("select count(*) from delivery where connection_id ="
                        + " (select max(id) from connection where slug = '" + shop.slug + "')"))
                .isZero();
    }

    @Test
    void of_what_is_not_there() {
        assertThat(delete(Map.of()).status()).isEqualTo(404);
    }

    @Test
    void a_bot_that_was_set_up_serves_only_its_inboxes() {
        var wish = shop.wish("public_address", service.uri("").toString());
        wish.put("inboxes", List.of(shop.mail.id()));
        shop.setUp(wish);

        shop.chatwoot.newConversation(
                shop.web, shop.chatwoot.account().contact("Mara Lind", "mara@example.org"), "Where is my tent?");
        shop.chatwoot.webhooks().untilDelivered();

        var ofConnection = " where connection_id = (select id from connection where slug = '" + shop.slug + "')";
        assertThat(service.count("select count(*) from delivery" + ofConnection + " and state = 'IGNORED'"))
                .isPositive();
        assertThat(service.count("select count(*) from conversation" + ofConnection))
                .isZero();
    }
}
