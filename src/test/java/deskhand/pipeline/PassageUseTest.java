package deskhand.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Shop;
import deskhand.turn.Because;
import deskhand.turn.Outcome;
import deskhand.turn.Proposal;
import deskhand.turn.Reason;
import deskhand.turn.Trace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What became of documents is counted with them. */
class PassageUseTest {

    private static final List<Because> BECAUSE = List.of(Because.of(Reason.NO_EVIDENCE));

    @Test
    void what_did_not_help_before_a_handover_is_counted_and_so_is_what_a_sent_reply_cites() {
        try (var shop = Shop.open(Mode.AUTO, Map.of("deskhand.demo", "true"))) {
            var ref = shop.customerBegins("How long do I have to send something back?");
            shop.untilIdle();
            assertThat(shop.notes(ref)).isNotEmpty();
            assertThat(count(shop, "escalated")).isEqualTo(1);
            assertThat(count(shop, "sent")).isZero();

            var cited = new Proposal(
                    "Within 30 days.", 0.9, List.of("article:returns#1", "article:returns#2"), null, List.of(), "test");
            var trace = new Trace(List.of(new Trace.Entry("specialist", cited, 1)));
            var uses = shop.service.bean(PassageUse.class);
            uses.count(new Outcome.Draft("Within 30 days.", BECAUSE), trace);
            assertThat(count(shop, "sent")).isZero();
            uses.count(new Outcome.Send("Within 30 days.", BECAUSE), trace);
            assertThat(count(shop, "sent")).as("once for each document").isEqualTo(1);
        }
    }

    private static long count(Shop shop, String what) {
        return shop.service.count("select coalesce(sum(" + what + "), 0) from document_use");
    }
}
