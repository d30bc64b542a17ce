package deskhand.pipeline.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.helpdesk.sandbox.SandboxFaults;
import deskhand.testing.Await;
import deskhand.testing.Shop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A handover is many steps in the helpdesk. Whichever of them it dies at, in the end each is done, and said once. */
class HandoffDrillsTest {

    private static final String ASKS = "Let me talk to a real person please";

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.open(Mode.AUTO);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @AfterEach
    void behave() {
        shop.service.bean(SandboxFaults.class).off();
    }

    @ParameterizedTest
    @ValueSource(strings = {"write_note", "post_notice", "add_labels", "set_priority", "assign_team", "set_status"})
    void a_step_that_dies_is_done_in_the_end_and_not_twice(String step) {
        shop.crashes().dieOnceAt("after " + step);

        var ref = shop.customerBegins(ASKS);
        Await.until("it died", () -> shop.crashes().happened("after " + step));
        shop.untilIdle();

        assertIsHandedOver(ref);
    }

    @Test
    void a_helpdesk_that_is_down_for_a_while_gets_all_of_it_afterwards() {
        var faults = shop.service.bean(SandboxFaults.class);
        faults.set(SandboxFaults.Settings.everyAnswerLost());
        var ref = shop.customerBegins(ASKS);
        Await.until("the note arrived", () -> !shop.notes(ref).isEmpty());
        faults.off();
        shop.untilIdle();

        assertIsHandedOver(ref);
    }

    private static void assertIsHandedOver(String ref) {
        assertThat(shop.notes(ref)).singleElement().asString().contains("Handed over to a person");
        assertThat(shop.publicReplies(ref)).singleElement().asString().contains("A colleague takes over");
        assertThat(shop.conversation(ref).labels())
                .contains("escalated", "ai_handoff", "wants_human", "sentiment_neutral");
        assertThat(shop.conversation(ref).team()).isNotNull();
        assertThat(shop.conversation(ref).status()).isEqualToIgnoringCase("open");
    }
}
