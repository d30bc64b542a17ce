package deskhand;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.testing.Shop;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A deleted connection ends what waits for it and breaks nothing that tells of it. */
class DeletedConnectionTest {

    private final Shop shop = Shop.open(Mode.AUTO, Map.of("deskhand.turn.quiet-window", "2s"));

    @AfterEach
    void close() {
        shop.close();
    }

    private void delete() {
        assertThat(shop.service
                        .send("DELETE", "/api/v1/connections/" + Shop.SLUG, "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_turn_that_had_not_begun_ends_without_an_outcome() {
        shop.customerBegins(Shop.THANKS);
        Await.until("the turn is there", () -> shop.service.count("select count(*) from turn") == 1);

        delete();
        shop.untilIdle();

        assertThat(shop.service.query("select reason from turn where state = 'DONE' and outcome is null"))
                .containsExactly("CONNECTION_DELETED");
        assertThat(shop.service.count("select count(*) from action")).isZero();
    }

    @Test
    void actions_that_wait_are_withdrawn_with_the_reason() {
        answeredInPart();

        delete();
        shop.service.query("update job set execution_time = now() where task_name = 'action' returning task_instance");
        shop.untilIdle();

        assertThat(shop.service.query("select distinct state from action")).containsExactly("WITHDRAWN");
        assertThat(shop.withdrawals()).contains("CONNECTION_DELETED");
    }

    /** A turn has ended and its helpdesk does not answer. */
    private void answeredInPart() {
        shop.service
                .bean(Connections.class)
                .put(Shop.SLUG, new ConnectionSpec(null, "http://127.0.0.1:1", null, null, null, null));
        shop.customerBegins(Shop.THANKS);
        Await.until(
                "a try was made",
                () -> shop.service.count("select count(*) from action where state = 'WAITING' and tries > 0") > 0);
    }

    @Test
    void everything_that_tells_of_it_still_does() {
        var ref = shop.customerBegins(Shop.THANKS);
        Await.until("it is answered", () -> !shop.publicReplies(ref).isEmpty());
        shop.untilIdle();
        var turn = shop.service.query("select id from turn").getFirst();
        var delivery = shop.service.query("select min(id) from delivery").getFirst();

        delete();

        assertThat(shop.service.get("/api/v1/turns/" + turn).body()).contains("\"connection\":\"shop\"");
        assertThat(shop.service.get("/api/v1/deliveries").body()).contains("\"connection\":\"shop\"");
        assertThat(shop.service.get("/api/v1/deliveries/" + delivery).statusCode())
                .isEqualTo(200);
        assertThat(shop.service.get("/operations").statusCode()).isEqualTo(200);
        assertThat(shop.service.get("/").statusCode()).isEqualTo(200);
        var replay = shop.service.send("POST", "/api/v1/deliveries/" + delivery + "/replay", "");
        assertThat(replay.statusCode()).isEqualTo(409);
        assertThat(replay.body()).contains("connection was deleted");
    }

    @Test
    void parked_actions_are_shown_and_a_retry_withdraws_them() {
        answeredInPart();
        shop.service.query("update action set state = 'PARKED', reason = 'HELPDESK_REFUSED', ended_at = now()"
                + " where state = 'WAITING' returning id");

        delete();

        assertThat(shop.service.get("/operations").body()).contains("shop");
        var parked = shop.service.query("select min(id) from action").getFirst();
        assertThat(shop.service
                        .send("POST", "/api/v1/actions/" + parked + "/retry", "")
                        .statusCode())
                .isEqualTo(200);
        shop.untilIdle();
        assertThat(shop.service.query("select reason from action where id = " + parked))
                .containsExactly("CONNECTION_DELETED");
    }

    @Test
    void its_webhooks_are_refused_like_a_strangers() {
        delete();

        var answer = shop.service.send("POST", "/webhooks/sandbox/" + Shop.SLUG, "{}");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .isEqualTo(shop.service
                        .send("POST", "/webhooks/sandbox/nobody", "{}")
                        .body());
    }

    @Test
    void a_sandbox_can_be_made_and_looked_at_in_one_call_each() {
        delete();

        var made = shop.service.send("POST", "/api/v1/connections", "{\"slug\":\"shop\",\"kind\":\"sandbox\"}");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(shop.service.get("/api/v1/connections/shop/check").body()).contains("\"webhook_seen\"");
        assertThat(shop.service.count("select count(*) from connection where slug = 'shop'"))
                .isEqualTo(2);
    }
}
