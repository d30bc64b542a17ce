package deskhand.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Shop;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemindersTest {

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open(
                Mode.AUTO, Map.of("deskhand.waiting.draft-after", "0s", "deskhand.waiting.handoff-after", "0s"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void lookAround() {
        shop.service.bean(Reminders.class).run();
        shop.untilIdle();
    }

    @Test
    void a_handover_that_nobody_took_is_raised_once() {
        var ref = shop.customerBegins("Let me talk to a real person please");
        shop.untilIdle();

        lookAround();
        lookAround();

        assertThat(shop.conversation(ref).labels()).contains(Reminders.LABEL, "ai_handoff");
        assertThat(shop.service.query("select word from action where position > 5 and word = 'set_priority'"))
                .hasSize(1);
        assertThat(shop.service.get("/api/v1/waiting").body())
                .contains("\"outcome\":\"escalate\"", "\"conversation\":\"" + ref + "\"", "raised_at");
    }

    @Test
    void what_a_person_answered_is_not_raised() {
        var ref = shop.customerBegins("Let me talk to a real person please");
        shop.untilIdle();
        shop.agentReplies(ref, "Here I am.");
        shop.untilIdle();

        lookAround();

        assertThat(shop.conversation(ref).labels()).doesNotContain(Reminders.LABEL);
        assertThat(shop.service.get("/api/v1/waiting").body()).isEqualTo("[]");
    }
}
