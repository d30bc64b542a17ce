package deskhand.intake;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.testing.Shop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Deliveries and turns are found by where they came from, what became of them and when. */
class SearchTest {

    private static Shop shop;

    @BeforeAll
    static void two_customers_write() {
        shop = Shop.open(Mode.DRAFT);
        shop.customerBegins(Shop.THANKS);
        shop.customerBegins("Let me talk to a real person please");
        Await.until(
                "both turns are over",
                () -> shop.service.count("select count(*) from turn where state = 'DONE' and outcome is not null")
                        >= 2);
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    private static String get(String path) {
        var answer = shop.service.get("/api/v1" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static int hits(String path) {
        return get(path).split("\\{\"id\":").length - 1;
    }

    @Test
    void turns_are_found_by_connection_outcome_category_and_time() {
        assertThat(hits("/turns")).isEqualTo(2);
        assertThat(get("/turns?outcome=escalate"))
                .contains("\"reason\":\"wants_human\"")
                .doesNotContain("\"draft\"");
        assertThat(hits("/turns?outcome=draft&connection=shop&category=general"))
                .isEqualTo(1);
        assertThat(hits("/turns?reason=wants_human")).isEqualTo(1);
        assertThat(hits("/turns?connection=nobody")).isZero();
        assertThat(hits("/turns?category=billing")).isZero();
        assertThat(hits("/turns?since=2099-01-01T00:00:00Z")).isZero();
        assertThat(hits("/turns?until=2000-01-01T00:00:00Z")).isZero();
        assertThat(shop.service.get("/api/v1/turns?outcome=nothing").statusCode())
                .isEqualTo(400);
    }

    @Test
    void turns_are_paged_by_their_numbers() {
        var first = get("/turns?limit=1");
        var id = first.replaceAll("(?s).*?\"id\":(\\d+).*", "$1");

        assertThat(hits("/turns?limit=1")).isEqualTo(1);
        assertThat(get("/turns?limit=1&before=" + id)).isNotEqualTo(first).contains("\"id\":");
    }

    @Test
    void deliveries_are_found_by_connection_state_event_and_time() {
        var all = hits("/deliveries?limit=200");
        assertThat(all).isPositive();
        // What the bot writes comes back as deliveries of its own, some of them only now.
        assertThat(hits("/deliveries?limit=200&connection=shop")).isGreaterThanOrEqualTo(all);
        assertThat(hits("/deliveries?connection=nobody")).isZero();
        assertThat(hits("/deliveries?limit=200&event=MESSAGE_cre")).isGreaterThanOrEqualTo(2);
        assertThat(hits("/deliveries?event=no_such_event")).isZero();
        var conversation = shop.service
                .query("select ref from conversation order by id limit 1")
                .getFirst();
        var ofOne = hits("/deliveries?limit=200&conversation=" + conversation);
        assertThat(ofOne).isPositive().isLessThan(hits("/deliveries?limit=200"));
        assertThat(hits("/deliveries?conversation=nobodys")).isZero();
        assertThat(hits("/deliveries?state=failed")).isZero();
        assertThat(hits("/deliveries?since=2099-01-01T00:00:00Z")).isZero();
        assertThat(hits("/deliveries?until=2000-01-01T00:00:00Z")).isZero();
    }

    @Test
    void a_body_is_given_byte_by_byte() {
        var id = shop.service.query("select min(id) from delivery").getFirst();
        var stored = shop.service
                .query("select convert_from(body, 'UTF8') from delivery where id = " + id)
                .getFirst();

        var answer = shop.service.get("/api/v1/deliveries/" + id + "/body");

        assertThat(answer.body()).isEqualTo(stored);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(shop.service.get("/api/v1/deliveries/999999/body").statusCode())
                .isEqualTo(404);
    }
}
