package deskhand.command;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.chatwoot.Channel;
import deskhand.testing.chatwoot.ConnectedChatwoot;
import org.junit.jupiter.api.Test;

/** Commands as Chatwoot tells and takes them. */
class ChatwootCommandsTest {

    @Test
    void an_agent_sends_a_draft_from_a_private_note() {
        try (var connected = ConnectedChatwoot.on(Channel.WEB_WIDGET)) {
            var conversation = connected.begins("Thank you very much!");
            connected.untilIdle();
            assertThat(conversation.publicReplies()).isEmpty();

            connected.chatwoot().agentNotes(conversation, connected.ines(), "@deskhand send");
            connected.untilIdle();

            assertThat(conversation.publicReplies()).hasSize(1);
            assertThat(connected.service().query("select decided_by from action where word = 'post_reply'"))
                    .containsExactly("Ines Roth");
            connected.chatwoot().assertNoInvalidRequests();
        }
    }

    @Test
    void other_machines_and_customers_command_nothing() {
        try (var connected = ConnectedChatwoot.on(Channel.WEB_WIDGET)) {
            var conversation = connected.begins("@deskhand send");
            connected.chatwoot().captainSays(conversation, "@deskhand send");
            connected.chatwoot().automationSays(conversation, "@deskhand send");
            connected.untilIdle();

            assertThat(connected.service().count("select count(*) from note_command"))
                    .isZero();
        }
    }
}
