package deskhand.command;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.HelpdeskUnderTest;
import deskhand.helpdesk.chatwoot.ChatwootUnderTest;
import deskhand.testing.chatwoot.Channel;
import deskhand.testing.chatwoot.ConnectedChatwoot;
import deskhand.testing.chatwoot.Draft;
import org.junit.jupiter.api.Test;

/** Commands as Chatwoot tells and takes them. */
class ChatwootCommandsTest extends CommandContract {

    private final ChatwootUnderTest desk = new ChatwootUnderTest();

    @Override
    HelpdeskUnderTest helpdesk() {
        return desk;
    }

    @Override
    void othersNote(String ref, String words) {
        var conversation = desk.conversation(ref);
        desk.chatwoot().captainSays(conversation, words);
        desk.chatwoot().automationSays(conversation, words);
        desk.chatwoot()
                .write(
                        conversation,
                        Draft.by(desk.chatwoot().account().strangersBot(), words)
                                .privately());
    }

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
}
