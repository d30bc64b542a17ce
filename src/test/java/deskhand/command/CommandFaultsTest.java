package deskhand.command;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Shop;
import deskhand.testing.TestDatabases;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands while nodes die and several of them work. */
class CommandFaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"before command ends", "after command", "before post_reply", "after post_reply"})
    void a_send_is_carried_out_once_wherever_the_node_dies(String place) {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var ref = shop.customerBegins(Shop.THANKS);
            shop.untilIdle();
            shop.crashes().dieOnceAt(place);

            shop.inbox().agentNotes(Shop.SLUG, ref, "@deskhand send").orElseThrow();
            shop.untilIdle();

            assertThat(shop.crashes().happened(place)).isTrue();
            assertThat(shop.publicReplies(ref)).hasSize(1);
            assertThat(shop.service.query("select state from note_command")).containsExactly("DONE");
            assertThat(shop.notes(ref).stream().filter("Sent."::equals)).hasSize(1);
        }
    }

    @Test
    void of_two_nodes_one_carries_each_command_out() {
        var database = TestDatabases.fresh();
        try (var one = Shop.openOn(database, Mode.DRAFT, Map.of());
                var two = Shop.openOn(database, Mode.DRAFT, Map.of())) {
            var ref = one.customerBegins(Shop.THANKS);
            one.untilIdle();

            one.inbox().agentNotes(Shop.SLUG, ref, "@deskhand bad: too cold").orElseThrow();
            one.inbox().agentNotes(Shop.SLUG, ref, "@deskhand pause").orElseThrow();
            one.inbox()
                    .agentNotes(Shop.SLUG, ref, "@deskhand send: You are welcome!")
                    .orElseThrow();
            two.inbox().agentNotes(Shop.SLUG, ref, "@deskhand send: Welcome!").orElseThrow();
            one.untilIdle();

            assertThat(two.publicReplies(ref)).hasSize(1);
            assertThat(one.service.count("select count(*) from turn_opinion")).isEqualTo(1);
            assertThat(one.service.query("select state from note_command order by id"))
                    .containsOnly("DONE");
            assertThat(one.service.query("select answer from note_command where words like '%send%'"))
                    .hasSize(2)
                    .anyMatch("Sent."::equals)
                    .anyMatch(answer -> answer.startsWith("Not sent"));
        }
    }
}
