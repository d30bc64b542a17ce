package deskhand.console;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Shop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TurnPageTest {

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.open(Mode.AUTO);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void a_turn_is_told_with_what_was_said_and_every_reason_that_counted() {
        shop.customerBegins("Let me talk to a real person please. <b>Today</b>");
        shop.untilIdle();
        var id = shop.service.query("select max(id) from turn").getFirst();

        var page = shop.service.get("/turns/" + id).body();

        assertThat(page)
                .contains("Customer", "What the bot may do", "The customer asks for a person.", "Wants human")
                .contains("&lt;b&gt;Today")
                .doesNotContain("<b>Today");
    }

    @Test
    void a_turn_that_never_was_is_not_found() {
        assertThat(shop.service.get("/turns/987654").statusCode()).isEqualTo(404);
    }
}
