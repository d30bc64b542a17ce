package deskhand;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Shop;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two programs that answer each other would never end. */
class TooManyRepliesTest {

    @Test
    void after_so_many_replies_within_an_hour_the_next_is_left_to_people() {
        try (var shop = Shop.open(Mode.AUTO, Map.of("deskhand.turn.most-replies-an-hour", "2"))) {
            var ref = shop.customerBegins(Shop.THANKS);
            shop.untilIdle();
            for (var again = 0; again < 3; again++) {
                shop.customerSays(ref, Shop.THANKS);
                shop.untilIdle();
            }
            var other = shop.customerBegins(Shop.THANKS);
            shop.untilIdle();

            assertThat(shop.publicReplies(ref)).hasSize(2);
            assertThat(shop.publicReplies(other)).hasSize(1);
            assertThat(shop.notes(ref))
                    .hasSize(2)
                    .allSatisfy(note -> assertThat(note).contains("as many replies here within an hour"));
            assertThat(shop.service.query("select reason from turn order by id"))
                    .containsExactly(
                            "ALL_CHECKS_PASSED",
                            "ALL_CHECKS_PASSED",
                            "MANY_REPLIES",
                            "MANY_REPLIES",
                            "ALL_CHECKS_PASSED");

            shop.service.query("update turn set finished_at = finished_at - interval '61 minutes' returning id");
            shop.customerSays(ref, Shop.THANKS);
            shop.untilIdle();
            assertThat(shop.publicReplies(ref)).hasSize(3);
        }
    }
}
