package deskhand;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.testing.Shop;
import deskhand.testing.TestDatabases;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 1: what was acknowledged is worked on until it has an outcome, whatever dies on the way. */
class NothingLostTest {

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.open(Mode.AUTO);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "before store",
                "stored delivery",
                "before heard",
                "stored heard",
                "before guard",
                "stored guard",
                "after route",
                "stored route",
                "stored context",
                "after specialist",
                "stored specialist",
                "stored assemble",
                "stored gate",
                "after decide",
                "stored decide",
                "before outcome",
                "stored outcome",
                "before post_reply",
                "after post_reply",
                "before add_labels",
                "after add_labels",
                "carried out"
            })
    void a_crash_between_any_two_steps_costs_no_reply_and_doubles_none(String place) {
        shop.crashes().dieOnceAt(place);

        var ref = shop.customerBegins(Shop.THANKS);
        Await.until("it crashed", () -> shop.crashes().happened(place));
        Await.until("there is a reply", () -> !shop.publicReplies(ref).isEmpty());
        shop.untilIdle();

        assertThat(shop.publicReplies(ref)).hasSize(1);
        assertThat(shop.conversation(ref).labels()).contains("ai_replied");
    }

    @Test
    void finished_stages_are_not_worked_on_again_after_a_crash() {
        shop.crashes().dieOnceAt("before gate");

        var ref = shop.customerBegins(Shop.THANKS);
        shop.untilIdle();

        assertThat(shop.service.query(
                        "select starts from turn t join conversation c on c.id = t.conversation_id where c.ref = '"
                                + ref + "'"))
                .containsExactly("2");
        assertThat(shop.service.count(
                        "select count(distinct name) from stage where turn_id =" + " (select max(id) from turn)"))
                .isEqualTo(shop.service.count("select count(*) from stage where turn_id = (select max(id) from turn)"));
    }

    @Test
    void a_turn_that_dies_every_time_ends_with_a_person() {
        try (var fragile = Shop.open(Mode.AUTO, Map.of("deskhand.turn.most-starts", 2))) {
            var ref = fragile.customerBegins(Shop.THANKS);
            for (var crash = 0; crash < 2; crash++) {
                fragile.crashes().dieOnceAt("before guard");
                Await.until("it crashed", () -> fragile.crashes().happened("before guard"));
            }
            fragile.untilIdle();

            assertThat(fragile.conversation(ref).labels()).contains("escalated");
            assertThat(fragile.notes(ref)).singleElement().asString().contains("started too often");
        }
    }

    @Test
    void what_a_stopped_service_had_not_done_the_next_one_does() {
        var database = TestDatabases.fresh();
        String ref;
        try (var first = Shop.openOn(database, Mode.AUTO, Map.of("deskhand.turn.quiet-window", "2s"))) {
            ref = first.customerBegins(Shop.THANKS);
            Await.until("it is heard", () -> first.service.count("select count(*) from turn") == 1);
        }

        try (var second = Shop.openOn(database, Mode.AUTO, Map.of())) {
            Await.until("there is a reply", () -> !second.publicReplies(ref).isEmpty());
            assertThat(second.publicReplies(ref)).hasSize(1);
        }
    }

    @Test
    void a_turn_in_the_middle_of_a_stop_is_handed_back_and_finished_by_another_node() {
        var database = TestDatabases.fresh();
        String ref;
        try (var first = Shop.openOn(database, Mode.AUTO, Map.of("deskhand.jobs.stop-within", "200ms"))) {
            first.crashes().holdAt("after route");
            ref = first.customerBegins(Shop.THANKS);
            first.crashes().awaitReached("after route");
        }

        try (var second = Shop.openOn(database, Mode.AUTO, Map.of())) {
            Await.until("there is a reply", () -> !second.publicReplies(ref).isEmpty());
            assertThat(second.publicReplies(ref)).hasSize(1);
        }
    }
}
