package deskhand.command.link;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.platform.SignedLinks;
import deskhand.testing.Await;
import deskhand.testing.Service;
import deskhand.testing.Shop;
import deskhand.testing.TestDatabases;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links in private notes to a page for one draft. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("https://bot\\.example\\.com(/do/[^)\\s]+)");
    private static final Map<String, Object> PUBLIC = Map.of("deskhand.public-address", "https://bot.example.com");
    private static final String TOKEN = "a-token-of-the-administrator";

    private static Shop shop(Map<String, Object> more) {
        var settings = new HashMap<>(PUBLIC);
        settings.putAll(more);
        return Shop.open(Mode.DRAFT, settings);
    }

    private static void allow(Shop shop, boolean withoutLogin) {
        shop.service
                .bean(Connections.class)
                .put(
                        Shop.SLUG,
                        new ConnectionSpec(
                                null,
                                null,
                                null,
                                null,
                                null,
                                Map.of(),
                                Map.of("links_without_login", Boolean.toString(withoutLogin)),
                                null));
    }

    private static String asked(Shop shop) {
        var ref = shop.customerBegins(Shop.THANKS);
        shop.untilIdle();
        return ref;
    }

    private static String link(Shop shop, String ref) {
        var note = LINK.matcher(shop.notes(ref).getLast());
        assertThat(note.find()).as(shop.notes(ref).getLast()).isTrue();
        return note.group(1);
    }

    private static HttpResponse<String> decide(Service service, String path, String... form) {
        var body = new StringBuilder();
        for (var i = 0; i < form.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(form[i])
                    .append('=')
                    .append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
        }
        return Service.exchange(HttpRequest.newBuilder(service.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "null")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private static HttpResponse<String> open(Service service, String path) {
        return Service.exchange(HttpRequest.newBuilder(service.uri(path)).build());
    }

    @Test
    void opening_a_link_shows_the_draft_and_changes_nothing() {
        try (var shop = shop(Map.of())) {
            allow(shop, true);
            var ref = asked(shop);
            var link = link(shop, ref);

            for (var i = 0; i < 3; i++) {
                var page = open(shop.service, link);
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body()).contains(Shop.THANKS, "Why it was not sent", "Send to the customer");
                assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                        .contains("frame-ancestors 'none'", "form-action 'self'")
                        .doesNotContain("script-src");
                assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
                assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            }
            shop.untilIdle();
            assertThat(shop.publicReplies(ref)).isEmpty();
            assertThat(shop.service.count("select count(*) from deed")).isZero();
        }
    }

    @Test
    void one_deed_uses_it_up_however_often_the_form_comes() {
        try (var shop = shop(Map.of())) {
            allow(shop, true);
            var ref = asked(shop);
            var link = link(shop, ref);
            var nameless = decide(shop.service, link, "deed", "send", "text", "You are welcome!");
            assertThat(nameless.statusCode()).isEqualTo(422);
            assertThat(nameless.body()).contains("Say who you are", "You are welcome!");

            var sends = Stream.of("One", "Two", "Three")
                    .map(name -> CompletableFuture.supplyAsync(
                            () -> decide(shop.service, link, "deed", "send", "text", "You are welcome!", "by", name)))
                    .toList();
            sends.forEach(CompletableFuture::join);
            shop.untilIdle();

            assertThat(shop.publicReplies(ref)).containsExactly("You are welcome!");
            assertThat(shop.service.query("select via || ' ' || who from deed").getFirst())
                    .matches("LINK (One|Two|Three) \\(by link\\)");
            assertThat(open(shop.service, link).body()).contains("sent it to the customer");
            assertThat(decide(shop.service, link, "deed", "redo", "wish", "shorter", "by", "Eva")
                            .statusCode())
                    .isEqualTo(409);
            assertThat(shop.service.count("select count(*) from deed")).isEqualTo(1);
        }
    }

    @Test
    void a_draft_that_is_sent_as_it_is_counts_as_unchanged() {
        try (var shop = shop(Map.of())) {
            allow(shop, true);
            var ref = asked(shop);
            var draft =
                    shop.service.query("select decided ->> 'reply' from turn").getFirst();

            decide(shop.service, link(shop, ref), "deed", "send", "text", draft.replace("\n", "\r\n"), "by", "Eva");
            shop.untilIdle();

            assertThat(shop.publicReplies(ref)).containsExactly(draft);
        }
    }

    @Test
    void it_asks_for_a_login_unless_the_connection_says_otherwise() {
        try (var shop = shop(Map.of("deskhand.api-token", TOKEN))) {
            var ref = asked(shop);
            var link = link(shop, ref);

            var away = open(shop.service, link);
            assertThat(away.statusCode()).isEqualTo(303);
            var inside = away.headers().firstValue("Location").orElseThrow();
            assertThat(decide(shop.service, link, "deed", "send", "text", "Hi", "by", "Eva")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(open(shop.service, inside).statusCode()).isIn(303, 401);
            assertThat(decide(shop.service, inside, "deed", "send", "text", "Hi", "by", "Eva")
                            .statusCode())
                    .isIn(303, 401, 403);
            shop.untilIdle();
            assertThat(shop.publicReplies(ref)).isEmpty();

            shop.service.showing(TOKEN);
            assertThat(shop.service.get(inside).body())
                    .contains("Send to the customer")
                    .doesNotContain("Your name");
            var sent = Service.exchange(HttpRequest.newBuilder(shop.service.uri(inside))
                    .header("Authorization", "Bearer " + TOKEN)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("deed=reject&why=Too+cold"))
                    .build());
            assertThat(sent.statusCode()).isEqualTo(303);
            assertThat(shop.service.query("select what || ' ' || via || ' ' || who from deed"))
                    .containsExactly("reject LINK api token");
        }
    }

    @Test
    void another_site_cannot_use_the_login_of_whoever_reads_it() {
        try (var shop = shop(Map.of("deskhand.api-token", TOKEN))) {
            var inside = "/inbox/links/" + link(shop, asked(shop)).substring("/do/".length());

            var forged = Service.exchange(HttpRequest.newBuilder(shop.service.uri(inside))
                    .header("Authorization", "Bearer " + TOKEN)
                    .header("Origin", "https://evil.example")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("deed=reject&why=x"))
                    .build());

            assertThat(forged.statusCode()).isEqualTo(403);
            assertThat(shop.service.count("select count(*) from deed")).isZero();
        }
    }

    @Test
    void a_link_that_was_changed_or_made_elsewhere_opens_nothing() {
        var database = TestDatabases.fresh();
        try (var shop = shop(Map.of());
                var other = Shop.openOn(
                        database, Mode.DRAFT, Map.of("deskhand.data-directory", "target/test-data-of-another"))) {
            allow(shop, true);
            var token = link(shop, asked(shop)).substring("/do/".length());
            var changed = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");

            assertThat(open(shop.service, "/do/" + changed).statusCode()).isEqualTo(404);
            assertThat(open(shop.service, "/do/v1.k.x").statusCode()).isEqualTo(404);
            assertThat(open(shop.service, "/do/" + "a".repeat(3_000)).statusCode())
                    .isIn(404, 414);
            var gone = other.service
                    .bean(SignedLinks.class)
                    .to(SignedLinks.Item.DRAFT, 4711)
                    .orElseThrow();
            assertThat(open(shop.service, gone).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void an_expired_link_says_so_and_does_nothing() {
        try (var shop = shop(Map.of("deskhand.links.valid", "1s"))) {
            allow(shop, true);
            var ref = asked(shop);
            var link = link(shop, ref);
            Await.until("it has expired", () -> open(shop.service, link).statusCode() == 410);

            assertThat(open(shop.service, link).body()).contains("This link has expired");
            assertThat(decide(shop.service, link, "deed", "send", "text", "Hi", "by", "Eva")
                            .body())
                    .contains("This link has expired");
            shop.untilIdle();
            assertThat(shop.publicReplies(ref)).isEmpty();
        }
    }

    @Test
    void nobody_is_spoken_over_by_link() {
        try (var shop = shop(Map.of())) {
            allow(shop, true);
            var ref = asked(shop);
            var link = link(shop, ref);
            shop.crashes().holdAt("before post_reply");
            shop.crashes().dieOnceAt("before post_reply");
            decide(shop.service, link, "deed", "send", "text", "You are welcome!", "by", "Eva");
            shop.crashes().awaitReached("before post_reply");
            assertThat(open(shop.service, link).body()).contains("On its way", "http-equiv=\"refresh\"");

            shop.agentReplies(ref, "I have answered this.");
            shop.crashes().goOn("before post_reply");
            shop.untilIdle();

            assertThat(shop.publicReplies(ref)).isEmpty();
            assertThat(open(shop.service, link).body()).contains("A person took the conversation over");

            var second = asked(shop);
            var settled = link(shop, second);
            shop.agentReplies(second, "Answered by hand.");
            shop.untilIdle();
            assertThat(open(shop.service, settled).body()).contains("This draft is settled", "has a reply already");
        }
    }

    @Test
    void a_deleted_connection_has_no_links_and_without_an_address_there_are_none() {
        try (var shop = shop(Map.of())) {
            allow(shop, true);
            var link = link(shop, asked(shop));
            shop.service.bean(Connections.class).delete(Shop.SLUG);
            assertThat(open(shop.service, link).statusCode()).isEqualTo(404);
        }
        try (var shop = Shop.open(Mode.DRAFT)) {
            assertThat(shop.notes(asked(shop)).getLast()).doesNotContain("/do/");
        }
    }
}
