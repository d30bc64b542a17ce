package deskhand.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Shop;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What became of documents is counted with them. */
class PassageUseTest {

    @Test
    void a_sent_reply_counts_for_what_it_cites_and_a_handover_for_what_did_not_help() {
        try (var shop = Shop.open(Mode.AUTO, Map.of("deskhand.demo", "true"))) {
            var ref = shop.customerBegins("How do I return something?");
            shop.untilIdle();
            assertThat(shop.publicReplies(ref)).singleElement().asString().contains("30 days");
            assertThat(count(shop, "sent")).isEqualTo(1);
            assertThat(count(shop, "escalated")).isZero();

            shop.customerBegins("How long do I have to send something back?");
            shop.untilIdle();
            assertThat(count(shop, "sent")).isEqualTo(1);
            assertThat(count(shop, "escalated")).isEqualTo(1);
        }
    }

    private static long count(Shop shop, String what) {
        return shop.service.count("select coalesce(sum(" + what + "), 0) from document_use");
    }
}
