package deskhand.tool.cancel;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Service;
import deskhand.testing.TestDatabases;
import deskhand.tool.approval.Wishes;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A customer ends the subscription by a link: only with a form that was filled in, and once. */
class CancelPageTest {

    private static final String WISH = "I want to cancel my subscription";

    private static Wishes wishes() {
        return Wishes.of(Mode.DRAFT, WISH);
    }

    private static String link(Wishes wishes, String language) {
        var link = wishes.shop
                .service
                .bean(CancelLinks.class)
                .linkFor(Wishes.MIRA, wishes.conversation(), language)
                .orElseThrow();
        assertThat(link).startsWith("https://bot.example.com/cancel/");
        return link.substring("https://bot.example.com".length());
    }

    private static HttpResponse<String> post(Wishes wishes, String path, String form) {
        return Service.exchange(HttpRequest.newBuilder(wishes.shop.service.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "null") // as browsers do where no referrer is sent
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    @Test
    void opening_changes_nothing_and_a_confirmed_form_ends_it_once() {
        try (var wishes = wishes()) {
            var link = link(wishes, "en");

            for (var i = 0; i < 3; i++) {
                assertThat(wishes.shop.service.get(link).statusCode()).isEqualTo(200);
            }
            assertThat(post(wishes, link, "choice=end").body()).contains("Please tick the box", "role=\"alert\"");
            assertThat(post(wishes, link, "").statusCode()).isEqualTo(400);
            assertThat(wishes.subscription("status")).isEqualTo("active");

            var ended = post(wishes, link, "choice=end&confirm=yes");

            assertThat(ended.statusCode()).isEqualTo(200);
            assertThat(ended.body()).contains("Your subscription has ended.");
            assertThat(wishes.subscription("status")).isEqualTo("cancelled");
            assertThat(post(wishes, link, "choice=end&confirm=yes").statusCode())
                    .isEqualTo(410);
            assertThat(wishes.shop.service.get(link).body()).contains("has been used already");
            wishes.shop.untilIdle();
            assertThat(wishes.shop.notes(wishes.ref))
                    .anyMatch(note ->
                            note.contains("**Done:** End the subscription") && note.contains("customer, by link"));
        }
    }

    @Test
    void the_customer_may_pause_or_keep_it_and_agents_hear_of_it() {
        try (var wishes = wishes()) {
            var kept = link(wishes, "en");
            assertThat(post(wishes, kept, "choice=keep").body()).contains("goes on as before");
            assertThat(wishes.subscription("status")).isEqualTo("active");

            var other = link(wishes, "en");
            var sibling = link(wishes, "en");
            assertThat(post(wishes, other, "choice=pause").body()).contains("is paused for 2 months");
            assertThat(wishes.subscription("status")).isEqualTo("paused");
            assertThat(post(wishes, sibling, "choice=end&confirm=yes").statusCode())
                    .as("what was decided by one link is not asked by another")
                    .isEqualTo(410);

            wishes.shop.untilIdle();
            assertThat(wishes.shop.notes(wishes.ref))
                    .anyMatch(note -> note.contains("**Kept:**"))
                    .anyMatch(note -> note.contains("**Done:** Pause the subscription"));
            assertThat(wishes.shop.service.query("select outcome from cancel_link order by id"))
                    .as("the first stands in the bot's own draft")
                    .containsExactly("other_link", "kept", "paused", "other_link");
        }
    }

    @Test
    void of_many_posts_at_once_one_counts() throws Exception {
        try (var wishes = wishes();
                var clickers = Executors.newFixedThreadPool(6)) {
            var link = link(wishes, "en");

            var clicks = clickers.invokeAll(IntStream.range(0, 6)
                    .<Callable<String>>mapToObj(_ ->
                            () -> post(wishes, link, "choice=end&confirm=yes").body())
                    .toList());

            var ended = 0;
            for (var click : clicks) {
                ended += click.get().contains("Your subscription has ended.") ? 1 : 0;
            }
            assertThat(ended).isEqualTo(1);
            assertThat(wishes.shop.service.count("select count(*) from approval"))
                    .isEqualTo(1);
        }
    }

    @Test
    void what_was_changed_on_its_way_or_made_for_something_else_opens_nothing() {
        try (var wishes = wishes()) {
            var link = link(wishes, "en");
            var token = link.substring("/cancel/".length());

            for (var place : List.of(1, 5, 20, token.length() / 2, token.length() - 1)) {
                var other = token.charAt(place) == 'A' ? 'B' : 'A';
                var changed = token.substring(0, place) + other + token.substring(place + 1);
                assertThat(wishes.shop.service.get("/cancel/" + changed).statusCode())
                        .as("changed at %s", place)
                        .isEqualTo(404);
            }
            assertThat(wishes.shop.service.get("/cancel/" + token + "A").statusCode())
                    .isEqualTo(404);
            assertThat(wishes.shop.service.get("/cancel/nonsense").statusCode()).isEqualTo(404);
            assertThat(post(wishes, "/cancel/nonsense", "choice=end&confirm=yes")
                            .statusCode())
                    .isEqualTo(404);

            var foreign = wishes.shop
                    .service
                    .bean(CancelLinks.class)
                    .token(Wishes.MIRA, wishes.conversation(), "en", "close-account");
            assertThat(post(wishes, "/cancel/" + foreign, "choice=end&confirm=yes")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(wishes.subscription("status")).isEqualTo("active");
        }
    }

    @Test
    void a_link_whose_time_is_over_says_so() {
        try (var wishes = Wishes.of(Mode.DRAFT, WISH, Map.of("deskhand.cancel-link.valid", "1ms"))) {
            var link = link(wishes, "de");

            var late = post(wishes, link, "choice=end&confirm=yes");

            assertThat(late.statusCode()).isEqualTo(410);
            assertThat(late.body()).contains("nicht mehr gültig");
            assertThat(wishes.subscription("status")).isEqualTo("active");
        }
    }

    @Test
    void a_link_outlives_a_rotation_of_keys_but_not_its_key() {
        var database = TestDatabases.fresh();
        var first = key(1);
        var second = key(2);
        String link;
        try (var wishes = Wishes.on(database, Mode.DRAFT, WISH, Map.of("deskhand.secret-key", first))) {
            link = link(wishes, "en");
        }

        var rotated = Map.<String, Object>of("deskhand.secret-key", second, "deskhand.previous-secret-keys", first);
        try (var service = Service.startOn(database, rotated)) {
            assertThat(service.get(link).statusCode()).isEqualTo(200);
        }
        try (var service = Service.startOn(database, Map.of("deskhand.secret-key", second))) {
            assertThat(service.get(link).statusCode()).isEqualTo(404);
        }
    }

    private static String key(int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void the_page_is_in_the_customers_language_and_loads_nothing_from_elsewhere() {
        try (var wishes = wishes()) {
            for (var language : List.of("en", "de", "fr", "es", "nl", "it", "pt", "pt-BR", "xx", "")) {
                var page = wishes.shop.service.get(link(wishes, language));
                var shown = language.isEmpty() || language.equals("xx")
                        ? "en"
                        : language.substring(0, 2).toLowerCase(Locale.ROOT);
                assertThat(page.body())
                        .contains("<html lang=\"" + shown + "\">")
                        .doesNotContain("<script", "http:", "https:");
                assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                        .contains("default-src 'none'", "frame-ancestors 'none'");
                assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
                assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
            }
        }
    }

    @Test
    void there_is_no_link_where_none_is_wanted_or_nothing_can_be_ended() {
        try (var wishes = wishes()) {
            var links = wishes.shop.service.bean(CancelLinks.class);
            assertThat(links.offeredIn("retention")).isTrue();
            assertThat(links.offeredIn("billing")).isFalse();
            assertThat(links.linkFor("nobody@example.com", wishes.conversation(), "en"))
                    .isEmpty();
        }
        try (var wishes = Wishes.of(Mode.DRAFT, WISH, Map.of("deskhand.cancel-link.enabled", "false"))) {
            var links = wishes.shop.service.bean(CancelLinks.class);
            assertThat(links.offeredIn("retention")).isFalse();
            assertThat(links.linkFor(Wishes.MIRA, wishes.conversation(), "en")).isEmpty();
        }
    }

    @Test
    void the_link_itself_is_kept_nowhere() {
        try (var wishes = wishes()) {
            var token = link(wishes, "en").substring("/cancel/".length());

            assertThat(wishes.shop.service.query("select row_to_json(c)::text from cancel_link c"))
                    .allMatch(row -> !row.contains(token));
        }
    }
}
