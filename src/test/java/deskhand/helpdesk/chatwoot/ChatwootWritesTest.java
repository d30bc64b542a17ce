package deskhand.helpdesk.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.testing.chatwoot.Channel;
import deskhand.testing.chatwoot.ConnectedChatwoot;
import deskhand.testing.chatwoot.Fault;
import deskhand.testing.chatwoot.Mail;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the bot writes in Chatwoot, in which order and when, and what it leaves alone. */
class ChatwootWritesTest {

    private static final String THANKS = "Thank you very much!";
    private static final String PERSON = "Let me talk to a person";

    private ConnectedChatwoot connected;

    @AfterEach
    void stop() {
        connected.chatwoot().assertNoInvalidRequests();
        connected.close();
    }

    @Test
    void a_label_that_a_person_set_stays_though_the_bot_uses_the_same_word() {
        connected = ConnectedChatwoot.start();
        connected.chatwoot().webhooks().hold();
        var conversation = connected.begins(THANKS);
        connected.chatwoot().label(conversation, "urgent", "escalated", "sentiment_neutral");
        connected.chatwoot().webhooks().release();
        connected.untilIdle();
        assertThat(conversation.labels()).contains("urgent", "escalated", "sentiment_neutral", "ai_replied");

        connected.chatwoot().customerWrites(conversation, PERSON);
        connected.untilIdle();
        assertThat(conversation.labels()).contains("urgent", "wants_human").doesNotContain("ai_replied");
        connected.chatwoot().label(conversation, "urgent", "ai_handoff", "ai_replied");
        connected.chatwoot().agentGivesBack(conversation, connected.bot());
        connected.untilIdle();
        connected.chatwoot().customerWrites(conversation, "And once more: " + PERSON);
        connected.untilIdle();

        assertThat(conversation.labels())
                .as("the bot took ai_replied away itself, so whoever set it again meant it")
                .contains("ai_replied", "urgent");
    }

    @Test
    void a_handover_is_asked_for_in_one_order_on_all_channels() {
        for (var channel : List.of(Channel.WEB_WIDGET, Channel.EMAIL)) {
            connected = ConnectedChatwoot.on(channel);
            connected.become(Mode.AUTO);
            var conversation = channel == Channel.EMAIL
                    ? connected.chatwoot().emailArrives(connected.inbox(), connected.mara(), Mail.of("Tent", PERSON))
                    : connected.begins(PERSON);
            connected.untilIdle();

            assertThat(connected.chatwoot().requests().stream()
                            .filter(request -> request.method().equals("POST")
                                    && request.path().contains("/conversations/" + conversation.id() + "/")
                                    && !request.path().endsWith("/toggle_typing_status"))
                            .map(request -> request.path().replaceFirst(".*/", "")
                                    + (request.json().path("private").asBoolean() ? " private" : "")))
                    .as(channel.name())
                    .containsExactly(
                            "messages private",
                            "messages",
                            "labels",
                            "toggle_priority",
                            "custom_attributes",
                            "assignments",
                            "toggle_status");
            if (channel == Channel.WEB_WIDGET) {
                connected.close();
            }
        }
    }

    @Test
    void an_action_is_not_tried_again_before_the_time_that_chatwoot_names() {
        connected = ConnectedChatwoot.start();
        connected.chatwoot().faults().next(1, "POST", "/messages", Fault.throttled(600));
        var before = Instant.now();
        var conversation = connected.begins(THANKS);
        Await.until(
                "it was refused",
                () -> connected.service().count("select count(*) from action where tries = 1 and asked_at is null")
                        == 1);
        Await.until(
                "it waits",
                () -> connected.service().count("select count(*) from job where task_name = 'action' and not picked")
                        == 1);

        assertThat(conversation.publicReplies()).isEmpty();
        assertThat(connected.service().query("select execution_time from job where task_name = 'action'"))
                .singleElement()
                .satisfies(time -> assertThat(connected
                                .service()
                                .count("select count(*) from job where task_name = 'action' and execution_time >= '"
                                        + before.plusSeconds(600) + "'"))
                        .as(time)
                        .isOne());
    }
}
