package deskhand;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.testing.Shop;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Promise 3: turns of one conversation come one at a time and in order. */
class InOrderTest {

    @Test
    void a_burst_becomes_one_turn() {
        try (var shop = Shop.open(Mode.AUTO, Map.of("deskhand.turn.quiet-window", "1s"))) {
            var ref = shop.customerBegins("Hello!");
            shop.customerSays(ref, "I just want to say");
            shop.customerSays(ref, Shop.THANKS);
            Await.until(
                    "it is answered",
                    () -> !shop.publicReplies(ref).isEmpty() || !shop.notes(ref).isEmpty());
            shop.untilIdle();

            assertThat(shop.service.count("select count(*) from turn")).isEqualTo(1);
            assertThat(shop.service.count("select jsonb_array_length(result->'asks') from stage where name = 'heard'"))
                    .isEqualTo(3);
        }
    }

    @Test
    void a_customer_who_never_stops_writing_is_answered_all_the_same() {
        try (var shop = Shop.open(
                Mode.AUTO, Map.of("deskhand.turn.quiet-window", "1500ms", "deskhand.turn.longest-wait", "2s"))) {
            var ref = shop.customerBegins("Hello!");

            Await.until("a turn begins while the customer still writes", () -> {
                shop.customerSays(ref, Shop.THANKS);
                return shop.service.count("select count(*) from stage") > 0;
            });
        }
    }

    @Test
    void a_message_during_a_turn_gives_one_further_turn_that_comes_after_it() {
        try (var shop = Shop.open(Mode.AUTO)) {
            shop.crashes().holdAt("after route");
            var ref = shop.customerBegins(Shop.THANKS);
            shop.crashes().awaitReached("after route");

            shop.customerSays(ref, "And thanks again!");
            shop.customerSays(ref, "Really, thank you!");
            Await.until("the next turn waits", () -> shop.service.count("select count(*) from turn") == 2);
            Await.until("all is heard", () -> shop.service.count("select count(*) from message") == 3);
            assertThat(shop.service.query("select state from turn order by id")).containsExactly("RUNNING", "WAITING");
            shop.crashes().goOn("after route");
            shop.untilIdle();

            assertThat(shop.service.query("select state from turn order by id")).containsExactly("DONE", "DONE");
            assertThat(shop.publicReplies(ref)).hasSize(1);
            assertThat(shop.withdrawals()).contains("CUSTOMER_WROTE_AGAIN");
            assertThat(
                            shop.service.query(
                                    "select jsonb_array_length(result->'asks') from stage where name = 'heard' order by turn_id"))
                    .containsExactly("1", "3");
        }
    }
}
