package deskhand.console.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Shop;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DeliveriesPageTest {

    @Test
    void deliveries_are_found_by_connection_state_event_and_day_and_paged() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            shop.customerBegins(Shop.THANKS);
            shop.untilIdle();
            shop.service.query("""
                    insert into delivery (connection_id, key, event, state, note, headers, body, received_at)
                    select id, 'k' || n, 'made_up', 'IGNORED', '<i>noted</i>', '{}', '{}', now() - interval '1 hour'
                    from connection, generate_series(1, 60) n where slug = 'shop' returning id""");

            assertThat(page(shop, "")).contains("message_created", "made_up", "&lt;i&gt;noted", "Older");
            assertThat(page(shop, "?event=message_created"))
                    .contains("message_created")
                    .doesNotContain("made_up");
            assertThat(page(shop, "?state=ignored")).doesNotContain(">message_created<");
            assertThat(page(shop, "?state=failed")).contains("Nothing fits.");
            assertThat(page(shop, "?connection=nowhere")).contains("Nothing fits.");
            assertThat(page(shop, "?until=2020-01-01")).contains("Nothing fits.");

            var first = page(shop, "?event=made_up");
            var older = first.replaceAll("(?s).*<a href=\"([^\"]*before=[^\"]*)\">Older.*", "$1")
                    .replace("&amp;", "&");
            var second = shop.service.get(older).body();
            assertThat(rows(first)).isEqualTo(50);
            assertThat(rows(second)).isEqualTo(10);
            assertThat(Arrays.stream(second.split("\n"))
                            .filter(first::contains)
                            .filter(line -> line.contains("/operations/deliveries/")))
                    .noneMatch(line -> line.contains("<tr>"));
        }
    }

    private static String page(Shop shop, String query) {
        return shop.service.get("/operations/deliveries" + query).body();
    }

    private static int rows(String page) {
        return page.split("<tr><th scope=\"row\">", -1).length - 1;
    }
}
