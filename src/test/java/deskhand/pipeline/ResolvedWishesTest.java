package deskhand.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.tool.approval.Wishes;
import org.junit.jupiter.api.Test;

class ResolvedWishesTest {

    @Test
    void what_waits_in_a_conversation_that_people_resolved_is_not_wanted_any_more() {
        try (var wishes = Wishes.of(Mode.DRAFT, "Please skip my next box")) {
            var id = wishes.waits("skip_month", "{}");
            var sweep = wishes.shop.service.bean(ResolvedWishes.class);
            sweep.run();
            assertThat(wishes.state(id)).isEqualTo("PROPOSED");

            wishes.shop.agentResolves(wishes.ref);
            wishes.shop.untilIdle();
            sweep.run();

            assertThat(wishes.state(id)).isEqualTo("WITHDRAWN");
            assertThat(wishes.approve(id).statusCode()).isEqualTo(409);
        }
    }
}
