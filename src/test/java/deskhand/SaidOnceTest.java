package deskhand;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.helpdesk.sandbox.SandboxFaults;
import deskhand.outbox.ActionLog;
import deskhand.platform.listing.Paging;
import deskhand.testing.Await;
import deskhand.testing.Shop;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise 2: a customer never gets the same reply twice, and never none because of that. */
class SaidOnceTest {

    private Shop shop;
    private SandboxFaults faults;

    @BeforeEach
    void open() {
        shop = Shop.open(Mode.AUTO, Map.of("deskhand.outbox.most-tries", 4));
        faults = shop.service.bean(SandboxFaults.class);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_reply_that_arrived_though_its_answer_was_lost_is_not_sent_again() {
        faults.set(SandboxFaults.Settings.everyAnswerLost());

        var ref = shop.customerBegins(Shop.THANKS);
        Await.until("it arrived", () -> !shop.publicReplies(ref).isEmpty());
        faults.off();
        shop.untilIdle();

        assertThat(shop.publicReplies(ref)).hasSize(1);
        assertThat(shop.service.query("select state from action where word = 'post_reply'"))
                .containsExactly("DONE");
    }

    @Test
    void a_note_that_arrived_though_its_answer_was_lost_is_not_written_again() {
        shop.become(Mode.DRAFT);
        faults.set(SandboxFaults.Settings.everyAnswerLost());

        var ref = shop.customerBegins(Shop.THANKS);
        Await.until("it arrived", () -> !shop.notes(ref).isEmpty());
        faults.off();
        shop.untilIdle();

        assertThat(shop.notes(ref)).hasSize(1);
    }

    @Test
    void what_may_still_be_under_way_is_not_sent_again_before_it_has_settled() {
        try (var slow = Shop.open(Mode.AUTO, Map.of("deskhand.outbox.settle", "2s"))) {
            slow.crashes().dieOnceAt("before post_reply");
            var ref = slow.customerBegins(Shop.THANKS);
            Await.until("it died", () -> slow.crashes().happened("before post_reply"));
            var died = System.nanoTime();

            Await.until("it arrived", () -> !slow.publicReplies(ref).isEmpty());

            assertThat(Duration.ofNanos(System.nanoTime() - died)).isGreaterThan(Duration.ofMillis(1700));
        }
    }

    @Test
    void a_helpdesk_that_is_busy_or_broken_is_asked_again() {
        faults.set(new SandboxFaults.Settings(Duration.ZERO, 0.2, 0.3, 0, Duration.ZERO));

        var ref = shop.customerBegins(Shop.THANKS);
        Await.until("it arrived", () -> !shop.publicReplies(ref).isEmpty());
        faults.off();
        shop.untilIdle();

        assertThat(shop.publicReplies(ref)).hasSize(1);
    }

    @Test
    void a_reply_that_keeps_failing_is_parked_and_can_be_retried() {
        faults.set(new SandboxFaults.Settings(Duration.ZERO, 0, 1, 0, Duration.ZERO));
        var ref = shop.customerBegins(Shop.THANKS);
        Await.until(
                "it is parked",
                () -> !shop.service
                        .bean(ActionLog.class)
                        .parked(Paging.newest(null, 1))
                        .isEmpty());
        faults.off();

        assertThat(shop.publicReplies(ref)).isEmpty();
        assertThat(shop.conversation(ref).labels()).isEmpty();
        assertThat(shop.service.get("/api/v1/actions/parked").body())
                .contains("post_reply", "helpdesk_unavailable", "Retry once it is back");

        var id = shop.service
                .bean(ActionLog.class)
                .parked(Paging.newest(null, 1))
                .getFirst()
                .id();
        assertThat(shop.service
                        .send("POST", "/api/v1/actions/" + id + "/retry", "")
                        .statusCode())
                .isEqualTo(200);
        shop.untilIdle();
        assertThat(shop.publicReplies(ref)).hasSize(1);
        assertThat(shop.conversation(ref).labels()).contains("ai_replied");
        assertThat(shop.service
                        .send("POST", "/api/v1/actions/" + id + "/retry", "")
                        .statusCode())
                .isEqualTo(409);
    }
}
