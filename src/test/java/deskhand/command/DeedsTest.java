package deskhand.command;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.testing.Crashes;
import deskhand.testing.Shop;
import deskhand.testing.TestDatabases;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people do with a draft from elsewhere than a private note. */
class DeedsTest {

    private static final Who EVA = new Who("Eva Lind", Via.CONSOLE);

    private static String asked(Shop shop) {
        var ref = shop.customerBegins(Shop.THANKS);
        shop.untilIdle();
        assertThat(shop.publicReplies(ref)).isEmpty();
        return ref;
    }

    private static long turn(Shop shop) {
        return shop.service.count("select max(id) from turn");
    }

    private static Deeds deeds(Shop shop) {
        return shop.service.bean(Deeds.class);
    }

    private static Deed became(Shop shop, Deed deed) {
        var action = ((Deed.Sending) deed).action();
        Await.until("it has ended", () -> !(deeds(shop).became(action) instanceof Deed.Sending));
        return deeds(shop).became(action);
    }

    @Test
    void a_draft_is_sent_once_in_the_wording_of_whoever_came_first() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var ref = asked(shop);
            var turn = turn(shop);

            var first = CompletableFuture.supplyAsync(() -> deeds(shop).send(turn, "You are welcome!", EVA));
            var second = CompletableFuture.supplyAsync(() -> deeds(shop).send(turn, "You are welcome!", EVA));
            var sent = Stream.of(first.join(), second.join())
                    .filter(Deed.Sending.class::isInstance)
                    .toList();

            assertThat(sent).hasSize(1);
            assertThat(became(shop, sent.getFirst())).isEqualTo(new Deed.Done("Sent."));
            shop.untilIdle();
            assertThat(shop.publicReplies(ref)).containsExactly("You are welcome!");
            assertThat(shop.service.query("select what || ' ' || via || ' ' || who from deed"))
                    .containsExactly("send CONSOLE Eva Lind");
        }
    }

    @Test
    void two_nodes_send_it_once() {
        var database = TestDatabases.fresh();
        try (var one = Shop.openOn(database, Mode.DRAFT, Map.of());
                var two = Shop.openOn(database, Mode.DRAFT, Map.of())) {
            var ref = asked(one);
            var turn = turn(one);

            var first = CompletableFuture.supplyAsync(() -> deeds(one).send(turn, null, EVA));
            var second = CompletableFuture.supplyAsync(() -> deeds(two).send(turn, null, EVA));
            first.join();
            second.join();
            one.untilIdle();

            assertThat(one.publicReplies(ref)).hasSize(1);
        }
    }

    @Test
    void a_colleague_who_was_faster_is_not_spoken_over() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var ref = asked(shop);
            shop.crashes().holdAt("before post_reply");
            shop.crashes().dieOnceAt("before post_reply");
            var deed = deeds(shop).send(turn(shop), null, EVA);
            shop.crashes().awaitReached("before post_reply");

            shop.agentReplies(ref, "I have answered this.");
            shop.crashes().goOn("before post_reply");
            shop.untilIdle();

            assertThat(shop.crashes().happened("before post_reply")).isTrue();
            assertThat(shop.publicReplies(ref)).isEmpty();
            assertThat(became(shop, deed))
                    .isEqualTo(new Deed.Refused("Not sent. A person took the conversation over."));
            assertThat(deeds(shop).send(turn(shop), null, EVA))
                    .isEqualTo(new Deed.Refused("Not sent: the customer has a reply already."));
        }
    }

    @Test
    void a_crash_in_the_middle_leaves_nothing_half_done() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var ref = asked(shop);
            var turn = turn(shop);
            shop.crashes().dieOnceAt("before deed ends");
            try {
                deeds(shop).send(turn, null, EVA);
            } catch (Crashes.Crash _) {
                assertThat(shop.service.count("select count(*) from deed")).isZero();
            }
            assertThat(shop.crashes().happened("before deed ends")).isTrue();
            shop.untilIdle();
            assertThat(shop.publicReplies(ref)).isEmpty();

            became(shop, deeds(shop).send(turn, null, EVA));
            assertThat(shop.publicReplies(ref)).hasSize(1);
        }
    }

    @Test
    void a_rejected_draft_is_not_sent_by_anybody_but_own_words_are() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var ref = asked(shop);
            var turn = turn(shop);

            assertThat(deeds(shop).reject(turn, "Too cold.", EVA)).isInstanceOf(Deed.Done.class);
            assertThat(deeds(shop).reject(turn, "Too cold.", EVA)).isInstanceOf(Deed.Refused.class);
            assertThat(deeds(shop).send(turn, null, EVA)).isInstanceOf(Deed.Refused.class);
            shop.inbox().agentNotes(Shop.SLUG, ref, "@deskhand send").orElseThrow();
            shop.untilIdle();
            assertThat(shop.publicReplies(ref)).isEmpty();
            assertThat(shop.notes(ref)).anyMatch(note -> note.startsWith("Eva Lind rejected the draft. Too cold."));

            became(shop, deeds(shop).send(turn, "You are very welcome!", EVA));
            assertThat(shop.publicReplies(ref)).containsExactly("You are very welcome!");
        }
    }

    @Test
    void another_draft_takes_the_place_of_the_first() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            asked(shop);
            var turn = turn(shop);

            assertThat(deeds(shop).redo(turn, "shorter", null, EVA)).isInstanceOf(Deed.Done.class);
            shop.untilIdle();

            assertThat(turn(shop)).isGreaterThan(turn);
            assertThat(deeds(shop).send(turn, null, EVA)).isInstanceOf(Deed.Refused.class);
            assertThat(deeds(shop).send(9_999_999, null, EVA)).isEqualTo(new Deed.Refused("There is no such draft."));
        }
    }
}
