package deskhand.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.console.Posts;
import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.platform.Alerts;
import deskhand.testing.Await;
import deskhand.testing.Shop;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverviewPageTest {

    private static String page(Shop shop) {
        return shop.service.get("/overview").body();
    }

    private static void until(Shop shop, String... words) {
        Await.until("the overview tells " + String.join(", ", words), () -> {
            var page = page(shop);
            for (var word : words) {
                if (!page.contains(word)) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void an_empty_installation_has_an_overview_too() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            assertThat(page(shop))
                    .contains("Nothing that is known.", "Drafts: 0", "Messages today: 0", "nothing to compare with yet")
                    .contains("Models today");
        }
    }

    @Test
    void it_counts_what_came_what_was_decided_and_what_waits_and_links_to_it() {
        try (var shop = Shop.open(Mode.AUTO)) {
            shop.customerBegins(Shop.THANKS);
            shop.untilIdle();
            shop.customerBegins("Let me talk to a real person please.");
            shop.untilIdle();
            shop.become(Mode.DRAFT);
            var ref = shop.customerBegins(Shop.THANKS);
            shop.untilIdle();

            until(
                    shop,
                    "Messages today: 3",
                    "Answered: 1",
                    "Drafted: 1",
                    "Handed over: 1",
                    "Drafts: 1",
                    "Handovers: 1");
            assertThat(page(shop))
                    .contains("1 answered, 1 drafted, 1 handed over", "By the bot alone", "33 %")
                    .contains("href=\"/inbox?kind=draft\"", "/conversations?outcome=send&amp;from=");
            assertThat(shop.service.query("select count(distinct category) > 0 from turn"))
                    .containsExactly("t");

            var turn = shop.service.query("select max(id) from turn").getFirst();
            Posts.post(shop.service, "/inbox/turns/" + turn + "/send", Map.of("text", "You are welcome!"));
            shop.untilIdle();
            assertThat(shop.publicReplies(ref)).hasSize(1);
            until(shop, "Drafts: 0", "With a person deciding", "0 % rejected, of 1");
        }
    }

    @Test
    void the_last_days_are_compared_with_those_before() {
        try (var shop = Shop.open(Mode.AUTO)) {
            shop.customerBegins(Shop.THANKS);
            shop.untilIdle();
            shop.service.query("""
                    insert into turn (conversation_id, state, opened_at, due_at, started_at, finished_at, outcome, category)
                    select conversation_id, 'DONE', t, t, t, t, case when n % 2 = 0 then 'send' else 'draft' end, 'shipping'
                    from turn, generate_series(1, 10) n, lateral (select now() - interval '9 days' as t) then_
                    returning turn.id""".replace("returning turn.id", "returning id"));

            until(shop, "+50 points against the 7 days before", "-50 points against the 7 days before");
        }
    }

    @Test
    void an_open_page_is_told_when_something_changes_and_only_then() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var address = page(shop).replaceAll("(?s).*?hx-get=\"([^\"]+)\".*", "$1");
            assertThat(shop.service.get(address).statusCode()).isEqualTo(204);

            shop.service.bean(Alerts.class).raise("test-alert", "Something happened to turn 7.");

            Await.until("it is told", () -> shop.service.get(address).body().contains("Something happened to turn 7."));
        }
    }

    @Test
    void what_is_wrong_stands_on_top() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            shop.service.bean(Alerts.class).raise("test-alert", "Something <b>bad</b> happened to turn 7.");

            until(shop, "Something &lt;b&gt;bad&lt;/b&gt; happened to turn 7.");
            Await.until("it is kept", () -> shop.service.count("select count(*) from alert") == 1);
            shop.service.query(
                    "insert into alert (at, kind, says) values (now(), 'x', 'Another node is ill.')" + " returning id");
            until(shop, "Another node is ill.");
        }
    }

    @Test
    void with_a_real_helpdesk_the_way_in_is_the_overview_and_the_sandbox_stays_to_be_tried() {
        try (var shop =
                Shop.open(Mode.DRAFT, Map.of("deskhand.api-token", "a-token-of-more-than-thirty-two-letters"))) {
            shop.service.showing("a-token-of-more-than-thirty-two-letters");
            assertThat(shop.service.get("/").statusCode()).isEqualTo(200);

            shop.service
                    .bean(Connections.class)
                    .put("real", new ConnectionSpec("zendesk", "http://127.0.0.1:1", "a", "t", "s", Mode.SHADOW));

            Await.until("it is known", () -> shop.service.get("/").statusCode() == 303);
            assertThat(Posts.location(shop.service.get("/"))).isEqualTo("/overview");
            assertThat(shop.service.get("/?c=new").body()).contains("sandbox");
            assertThat(shop.service.get("/sandbox").body()).contains("sandbox");
            until(shop, "Nothing has come from real for a long time, or ever.");
        }
    }
}
