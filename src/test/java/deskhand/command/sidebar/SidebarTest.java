package deskhand.command.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.testing.Service;
import deskhand.testing.Shop;
import deskhand.tool.approval.Wishes;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The panel inside the helpdesk, as a browser asks for it. */
class SidebarTest {

    private static final Pattern KEY = Pattern.compile("\"key\":\"(sk_[0-9a-f]{64})\"");
    private static final String OTHER = "other";
    private static final String TOKEN = "a-token-of-the-administrator";

    private static String asked(Shop shop) {
        var ref = shop.customerBegins(Shop.THANKS);
        shop.untilIdle();
        return ref;
    }

    private static String key(Shop shop, String slug) {
        var answer = shop.service.send("POST", "/api/v1/connections/" + slug + "/sidebar-key", "");
        var key = KEY.matcher(answer.body());
        assertThat(key.find()).as(answer.body()).isTrue();
        return key.group(1);
    }

    private static void connect(Shop shop, String slug, String kind, String baseUrl) {
        shop.service
                .bean(Connections.class)
                .put(slug, new ConnectionSpec(kind, baseUrl, "7", "helpdesk-token", "webhook-secret", Mode.DRAFT));
    }

    private static HttpResponse<String> look(Shop shop, String slug, String ref, String key) {
        return Service.exchange(HttpRequest.newBuilder(shop.service.uri("/sidebar/" + slug + "/conversations/" + ref))
                .header("Authorization", "Bearer " + key)
                .build());
    }

    private static HttpResponse<String> decide(Shop shop, String ref, String key, String... form) {
        var body = new StringBuilder("by=Ines+Roth");
        for (var i = 0; i < form.length; i += 2) {
            body.append('&').append(form[i]).append('=').append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
        }
        return Service.exchange(
                HttpRequest.newBuilder(shop.service.uri("/sidebar/" + Shop.SLUG + "/conversations/" + ref))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build());
    }

    private static String turn(Shop shop) {
        return shop.service.query("select max(id) from turn").getFirst();
    }

    @Test
    void an_agent_sees_the_draft_with_what_it_rests_on_and_sends_it() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var key = key(shop, Shop.SLUG);
            var ref = asked(shop);

            var seen = look(shop, Shop.SLUG, ref, key);
            assertThat(seen.statusCode()).isEqualTo(200);
            assertThat(seen.body())
                    .contains("Ida Berg", "writes English", "Send to the customer", "Why it was not sent");
            assertThat(seen.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(decide(shop, ref, key, "turn", turn(shop), "deed", "summarize")
                            .body())
                    .contains(Shop.THANKS, "1 by the customer");

            var sent = decide(shop, ref, key, "turn", turn(shop), "deed", "send", "words", "You are welcome, Ida!");
            assertThat(sent.body()).contains("It is on its way");
            shop.untilIdle();

            assertThat(shop.publicReplies(ref)).containsExactly("You are welcome, Ida!");
            assertThat(shop.service.query("select via || ' ' || who from deed"))
                    .containsExactly("SIDEBAR Ines Roth (sidebar)");
            assertThat(decide(shop, ref, key, "turn", turn(shop), "deed", "send", "words", "Again")
                            .body())
                    .contains("Not sent");
            assertThat(look(shop, Shop.SLUG, ref, key).body()).contains("It cannot be sent");
        }
    }

    @Test
    void resolved_conversations_about_the_same_are_shown() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var key = key(shop, Shop.SLUG);
            var before = asked(shop);
            shop.agentReplies(before, "Any time, and enjoy your tea.");
            shop.agentResolves(before);
            shop.untilIdle();

            assertThat(look(shop, Shop.SLUG, asked(shop), key).body())
                    .contains("Solved before", "Any time, and enjoy your tea.");
        }
    }

    @Test
    void without_the_right_key_nothing_is_shown_or_done() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var ref = asked(shop);
            var wrong = "sk_" + "0".repeat(64);
            assertThat(look(shop, Shop.SLUG, ref, wrong).statusCode()).isEqualTo(401);

            var first = key(shop, Shop.SLUG);
            var second = key(shop, Shop.SLUG);
            for (var key : new String[] {first, wrong, "", "x".repeat(5_000)}) {
                var answer = look(shop, Shop.SLUG, ref, key);
                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.body()).doesNotContain("Ida");
                assertThat(decide(shop, ref, key, "turn", turn(shop), "deed", "send", "words", "Hi")
                                .statusCode())
                        .isEqualTo(401);
            }
            assertThat(look(shop, Shop.SLUG, ref, second).statusCode()).isEqualTo(200);
            assertThat(shop.service.query("select hash from sidebar_key")).noneMatch(hash -> second.contains(hash));

            var path = "/api/v1/connections/" + Shop.SLUG + "/sidebar-key";
            assertThat(shop.service.get(path).body()).contains("\"is_on\":true").doesNotContain(second);
            assertThat(shop.service.send("DELETE", path, "").statusCode()).isEqualTo(204);
            assertThat(look(shop, Shop.SLUG, ref, second).statusCode()).isEqualTo(401);
            shop.untilIdle();
            assertThat(shop.publicReplies(ref)).isEmpty();
        }
    }

    @Test
    void a_key_opens_its_own_connection_only_and_names_of_others_lead_nowhere() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            connect(shop, OTHER, "sandbox", null);
            var ofOther = key(shop, OTHER);
            var mine = key(shop, Shop.SLUG);
            var first = asked(shop);
            var strange = turn(shop);
            var second = asked(shop);

            assertThat(look(shop, Shop.SLUG, first, ofOther).statusCode()).isEqualTo(401);
            assertThat(look(shop, OTHER, first, ofOther).statusCode()).isEqualTo(404);
            assertThat(look(shop, "nobody", first, mine).statusCode()).isEqualTo(401);
            assertThat(decide(shop, second, mine, "turn", strange, "deed", "send", "words", "Hi")
                            .body())
                    .contains("no longer there");
            assertThat(decide(shop, second, mine, "turn", turn(shop), "deed", "approve", "approval", "1")
                            .body())
                    .contains("no such approval");
            shop.untilIdle();
            assertThat(shop.publicReplies(first)).isEmpty();
            assertThat(shop.publicReplies(second)).isEmpty();
        }
    }

    @Test
    void an_agent_approves_with_other_arguments_once_they_are_possible() {
        try (var wishes = Wishes.of(Mode.DRAFT, "Please pay something back")) {
            var shop = wishes.shop;
            var key = key(shop, Shop.SLUG);
            var id = wishes.waits(
                    "process_refund_request",
                    "{\"order_number\":\"1017\",\"amount\":4,\"reason\":\"The bread was stale\"}");
            var edit = new String[] {
                "turn",
                turn(shop),
                "deed",
                "edit",
                "approval",
                Long.toString(id),
                "argument-order_number",
                "1017",
                "argument-reason",
                "The bread was stale",
                "argument-amount",
                "4000"
            };

            assertThat(look(shop, Shop.SLUG, wishes.ref, key).body()).contains("Before", "Approve something else");
            assertThat(decide(shop, wishes.ref, key, edit).body())
                    .contains("can be paid back at most", "<details open>", "value=\"4000\"");
            assertThat(wishes.state(id)).isEqualTo("PROPOSED");
            edit[edit.length - 1] = "3,50";
            assertThat(decide(shop, wishes.ref, key, edit).body()).contains("It is executed.");
            assertThat(decide(shop, wishes.ref, key, edit).body()).contains("It was executed already.");

            assertThat(wishes.refunds()).isEqualTo(1);
            assertThat(shop.service.query("select decided_by from approval")).containsExactly("Ines Roth (sidebar)");
        }
    }

    @Test
    void only_the_connections_helpdesk_may_frame_the_page() {
        try (var shop = Shop.open(Mode.DRAFT, Map.of("deskhand.api-token", TOKEN))) {
            shop.service.showing(TOKEN);
            connect(shop, "chat", "chatwoot", "https://chat.example.com/");
            connect(shop, "desk", "zendesk", "https://juniper.zendesk.com");
            assertThat(policy(shop, "chat")).contains("frame-ancestors 'none'");
            key(shop, "chat");
            key(shop, "desk");

            assertThat(policy(shop, "chat"))
                    .endsWith("frame-ancestors https://chat.example.com")
                    .contains("script-src 'self'", "form-action 'none'")
                    .doesNotContain("unsafe");
            assertThat(policy(shop, "desk"))
                    .endsWith("frame-ancestors https://juniper.zendesk.com https://*.apps.zdusercontent.com");
            assertThat(policy(shop, "nobody")).contains("frame-ancestors 'none'");
            assertThat(shop.service.get("/operations").headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        }
    }

    private static String policy(Shop shop, String slug) {
        return Service.exchange(HttpRequest.newBuilder(shop.service.uri("/sidebar/" + slug))
                        .build())
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
    }

    @Test
    void who_guesses_is_slowed_down_and_locks_nobody_out() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var key = key(shop, Shop.SLUG);
            var ref = asked(shop);
            var last = 0;
            for (var i = 0; i < 80 && last != 429; i++) {
                last = look(shop, Shop.SLUG, ref, "sk_" + i).statusCode();
            }

            assertThat(last).isEqualTo(429);
            assertThat(look(shop, Shop.SLUG, ref, key).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_next_of_two_agents_is_told_that_a_colleague_was_faster() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var key = key(shop, Shop.SLUG);
            var ref = asked(shop);
            shop.agentReplies(ref, "I have answered this.");
            shop.untilIdle();

            assertThat(decide(shop, ref, key, "turn", turn(shop), "deed", "send", "words", "Hi")
                            .body())
                    .contains("the customer has a reply already");
            assertThat(decide(shop, ref, key, "turn", turn(shop), "deed", "redo", "words", "shorter")
                            .body())
                    .contains("No other draft is written");
            assertThat(shop.publicReplies(ref)).isEmpty();
        }
    }

    @Test
    void what_customers_write_is_text_and_never_markup() {
        try (var shop = Shop.open(Mode.DRAFT, Map.of())) {
            var key = key(shop, Shop.SLUG);
            var ref = shop.customerBegins("Thank you <img src=x onerror=alert(1)> very much!");
            shop.untilIdle();

            assertThat(decide(shop, ref, key, "turn", turn(shop), "deed", "summarize")
                            .body())
                    .contains("&lt;img")
                    .doesNotContain("<img");
        }
    }

    @Test
    void zendesk_gets_an_app_that_shows_the_page_and_holds_no_key() throws Exception {
        try (var shop = Shop.open(
                Mode.DRAFT,
                Map.of("deskhand.public-address", "https://bot.example.com", "deskhand.api-token", TOKEN))) {
            shop.service.showing(TOKEN);
            connect(shop, "desk", "zendesk", "https://juniper.zendesk.com");
            var key = key(shop, "desk");
            var request = HttpRequest.newBuilder(shop.service.uri("/api/v1/connections/desk/zendesk-app"))
                    .header("Authorization", "Bearer " + TOKEN)
                    .build();

            var zip = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            var files = new HashMap<String, String>();
            try (var in = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }

            assertThat(files)
                    .containsKeys("manifest.json", "assets/iframe.html", "assets/logo.png", "translations/en.json");
            assertThat(files.get("assets/panel.js")).contains("\"https://bot.example.com/sidebar/desk#\"");
            assertThat(String.join("", files.values())).doesNotContain(key);
        }
    }
}
