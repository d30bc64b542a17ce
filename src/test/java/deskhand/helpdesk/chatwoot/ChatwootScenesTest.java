package deskhand.helpdesk.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Mode;
import deskhand.playbook.policy.Policy;
import deskhand.playbook.policy.PolicyBook;
import deskhand.testing.Await;
import deskhand.testing.Crashes;
import deskhand.testing.chatwoot.Attachment;
import deskhand.testing.chatwoot.Channel;
import deskhand.testing.chatwoot.ConnectedChatwoot;
import deskhand.testing.chatwoot.Draft;
import deskhand.testing.chatwoot.Fault;
import deskhand.testing.chatwoot.Mail;
import deskhand.testing.chatwoot.Status;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens in Chatwoot beside plain questions and answers, over the whole way. */
class ChatwootScenesTest {

    private static final String THANKS = "Thank you very much!";
    private static final String PERSON = "Let me talk to a person";

    private ConnectedChatwoot connected;

    @AfterEach
    void stop() {
        connected.chatwoot().assertNoInvalidRequests();
        connected.close();
    }

    @Test
    void a_handover_tells_the_team_and_leaves_the_verdict_beside_other_attributes() {
        connected = ConnectedChatwoot.start();
        var conversation = connected.begins(PERSON);
        connected.untilIdle();

        assertThat(conversation.notes()).singleElement().asString().startsWith("[@Support](mention://team/");
        assertThat(conversation.team()).isNotNull();
        assertThat(conversation.customAttributes())
                .containsEntry("ai_outcome", "escalate")
                .containsEntry("ai_reason", "wants_human");
    }

    @Test
    void what_the_bot_only_drafts_or_does_not_touch_in_its_own_inbox_is_opened_for_people() {
        connected = ConnectedChatwoot.start();
        connected.become(Mode.AUTO);
        for (var mode : List.of("draft", "shadow")) {
            var conversation = connected.begins(THANKS);
            connected.untilIdle();
            assertThat(conversation.status()).isEqualTo(Status.PENDING);
            limit(mode);

            connected.chatwoot().customerWrites(conversation, THANKS);
            connected.untilIdle();

            assertThat(conversation.status()).as(mode).isEqualTo(Status.OPEN);
            assertThat(conversation.notes()).hasSize(mode.equals("draft") ? 1 : 0);
            assertThat(conversation.publicReplies()).hasSize(1);
            limit("auto");
        }
    }

    private void limit(String mode) {
        connected.service().bean(PolicyBook.class).put(new Policy(null, null, null, null, mode, null, null));
    }

    @Test
    void what_people_did_during_a_turn_stays_when_it_is_handed_over() {
        connected = ConnectedChatwoot.start();
        connected.become(Mode.AUTO);
        var crashes = connected.service().bean(Crashes.class);
        crashes.holdAt("before outcome");
        var conversation = connected.begins(PERSON);
        crashes.awaitReached("before outcome");
        connected.chatwoot().prioritise(conversation, "urgent");
        connected.chatwoot().resolve(conversation, connected.ines());
        crashes.goOn("before outcome");
        connected.untilIdle();

        assertThat(conversation.priority()).isEqualTo("urgent");
        assertThat(conversation.status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void a_label_of_the_bot_that_is_true_no_more_goes_and_those_of_people_stay() {
        connected = ConnectedChatwoot.start();
        var conversation = connected.begins(THANKS);
        connected.untilIdle();
        connected.chatwoot().label(conversation, "ai_replied", "vip");
        connected.chatwoot().customerWrites(conversation, PERSON);
        connected.untilIdle();

        assertThat(conversation.labels()).contains("vip", "ai_handoff").doesNotContain("ai_replied");
    }

    @Test
    void what_somebody_in_copy_writes_goes_to_people_and_nobody_is_answered() {
        connected = ConnectedChatwoot.on(Channel.EMAIL);
        connected.become(Mode.AUTO);
        var mail = connected.chatwoot().emailArrives(connected.inbox(), connected.mara(), Mail.of("Tent", THANKS));
        connected.untilIdle();
        var before = mail.publicReplies().size();

        connected.chatwoot().emailArrives(mail, Mail.of("Re: Tent", THANKS).by("lawyer@example.net"));
        connected.untilIdle();

        assertThat(mail.publicReplies()).hasSize(before);
        assertThat(mail.status()).isEqualTo(Status.OPEN);
        assertThat(connected.service().query("select reason from turn order by id desc limit 1"))
                .containsExactly("WRITTEN_BY_OTHERS");
    }

    @Test
    void a_reply_that_does_not_reach_the_customer_reaches_people() {
        connected = ConnectedChatwoot.start();
        var conversation = connected.begins(THANKS);
        connected.untilIdle();
        var reply = conversation.messages().stream()
                .filter(message -> message.isFrom(connected.bot()) && !message.isPrivate())
                .findFirst()
                .orElseThrow();

        connected.chatwoot().deliveryFails(conversation, reply, "131047: more than 24 hours have passed");
        connected.untilIdle();

        assertThat(conversation.status()).isEqualTo(Status.OPEN);
        assertThat(conversation.notes()).singleElement().asString().contains("did not reach", "131047");
        assertThat(conversation.publicReplies()).hasSize(1);
    }

    @Test
    void a_deleted_message_is_answered_by_nobody_and_kept_nowhere() {
        connected = ConnectedChatwoot.start();
        var conversation = connected.begins("My password is hunter2");
        connected.chatwoot().deleteMessage(conversation, conversation.messages().getFirst());
        connected.untilIdle();

        assertThat(connected.service().query("select text from message where text like '%hunter2%'"))
                .isEmpty();
        assertThat(conversation.publicReplies()).isEmpty();
    }

    @Test
    void a_file_that_arrives_with_an_update_is_known_to_the_turn() {
        connected = ConnectedChatwoot.start();
        var conversation = connected.begins("This is what it looks like");
        connected
                .chatwoot()
                .attachmentArrives(conversation, conversation.messages().getFirst(), Attachment.photo());
        connected.untilIdle();

        assertThat(connected
                        .service()
                        .query("select array_to_string(attachments, '') from message where author = 'CUSTOMER'"))
                .singleElement()
                .asString()
                .contains("broken-buckle.jpg");
    }

    @Test
    void a_recording_is_heard_by_its_transcript_and_still_answered_by_nobody_alone() {
        connected = ConnectedChatwoot.start();
        var mara = connected.mara();
        var conversation = connected
                .chatwoot()
                .begin(
                        connected.inbox(),
                        mara,
                        true,
                        Draft.from(mara, null).attach(Attachment.voice("What is your return policy?")));
        connected.untilIdle();

        assertThat(connected.service().query("select text from message where author = 'CUSTOMER'"))
                .containsExactly("[Transcript] What is your return policy?");
        assertThat(connected.service().query("select category from turn")).containsExactly("returns-refunds");
        assertThat(connected.service().query("select outcome from turn")).containsExactly("escalate");
        assertThat(conversation.notes())
                .singleElement()
                .asString()
                .contains("[Transcript] What is your return policy?", "voice.ogg");
    }

    @Test
    void a_transcript_that_comes_later_crosses_red_lines_like_any_words() {
        connected = ConnectedChatwoot.start();
        connected.chatwoot().webhooks().hold();
        var conversation = connected.begins("Listen to this");
        connected
                .chatwoot()
                .attachmentArrives(
                        conversation,
                        conversation.messages().getFirst(),
                        Attachment.voice("You will hear from my lawyer, I am going to sue you. 4111 1111 1111 1111"));
        connected.chatwoot().webhooks().release();
        connected.untilIdle();

        assertThat(connected.service().query("select reason from turn")).containsExactly("RED_LINE");
        assertThat(connected.service().query("select text from message where author = 'CUSTOMER'"))
                .containsExactly(
                        "Listen to this\n\n[Transcript] You will hear from my lawyer, I am going to sue you. [card number removed]");
    }

    @Test
    void the_same_message_under_two_numbers_is_heard_once() {
        connected = ConnectedChatwoot.on(Channel.TELEGRAM);
        var mara = connected.mara();
        var conversation = connected
                .chatwoot()
                .begin(connected.inbox(), mara, false, Draft.from(mara, THANKS).sourceId("tg-1"));
        connected.chatwoot().write(conversation, Draft.from(mara, THANKS).sourceId("tg-1"));
        connected.untilIdle();

        assertThat(connected.service().query("select ref from message where author = 'CUSTOMER'"))
                .hasSize(1);
        assertThat(conversation.notes()).hasSize(1);
    }

    @Test
    void outside_the_channels_window_a_draft_is_left() {
        connected = ConnectedChatwoot.on(Channel.WHATSAPP);
        connected.become(Mode.AUTO);
        connected.chatwoot().webhooks().hold();
        var conversation = connected.begins(THANKS).cannotReply();
        connected.chatwoot().webhooks().release();
        connected.untilIdle();

        assertThat(conversation.publicReplies()).isEmpty();
        assertThat(conversation.notes()).singleElement().asString().contains("takes no free reply");
        assertThat(conversation.status()).isEqualTo(Status.OPEN);
    }

    @Test
    void a_message_whose_webhook_was_lost_is_heard_before_the_turn_begins() {
        connected = ConnectedChatwoot.start();
        connected.chatwoot().webhooks().hold(delivery -> delivery.body().contains("one more"));
        var conversation = connected.begins(THANKS);
        connected.chatwoot().customerWrites(conversation, "And one more: " + PERSON);
        connected.untilIdle();

        assertThat(connected.service().query("select reason from turn order by id"))
                .containsExactly("WANTS_HUMAN");
    }

    @Test
    void the_customer_sees_that_somebody_is_writing_and_then_not_any_more() {
        connected = ConnectedChatwoot.start();
        connected.begins(THANKS);
        connected.untilIdle();
        Await.until(
                "it is off",
                () -> connected
                                .chatwoot()
                                .requests("POST", "/toggle_typing_status")
                                .size()
                        == 2);

        assertThat(connected.chatwoot().requests("POST", "/toggle_typing_status"))
                .extracting(request -> request.json().path("typing_status").asText())
                .containsExactly("on", "off");
    }

    @Test
    void a_thank_you_is_resolved_where_that_is_wished() {
        connected = ConnectedChatwoot.start();
        connected.set(Connection.RESOLVE_WHEN_THANKED, "true");
        var conversation = connected.begins(THANKS);
        connected.untilIdle();

        assertThat(conversation.publicReplies()).hasSize(1);
        assertThat(conversation.status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void without_a_reader_the_webhooks_words_have_to_do() {
        connected = ConnectedChatwoot.start();
        connected.withoutReader();
        var conversation = connected.begins(THANKS);
        connected.untilIdle();

        assertThat(conversation.publicReplies()).hasSize(1);
    }

    @Test
    void without_a_reader_a_reply_that_may_have_arrived_is_left_to_people() {
        connected = ConnectedChatwoot.start();
        connected.withoutReader();
        connected.chatwoot().faults().next(1, "POST", "/messages", Fault.loseAnswer());
        var conversation = connected.begins(THANKS);
        Await.until("it is parked", () -> !parked().isEmpty());

        assertThat(conversation.publicReplies()).hasSize(1);
        assertThat(parked()).singleElement().asString().contains("may have arrived", "secrets.read_token");
    }

    @Test
    void too_many_messages_at_once_are_tried_again_and_a_plan_that_does_not_allow_it_is_named() {
        connected = ConnectedChatwoot.start();
        connected.chatwoot().faults().next(1, "POST", "/messages", Fault.error(422, "Too many messages"));
        var conversation = connected.begins(THANKS);
        connected.untilIdle();
        assertThat(conversation.publicReplies()).hasSize(1);
        assertThat(parked()).isEmpty();

        connected.chatwoot().faults().next(1, "POST", "/messages", Fault.planLimit());
        connected.begins(THANKS);
        Await.until("it is parked", () -> !parked().isEmpty());
        assertThat(parked()).singleElement().asString().contains("plan of the account of connection", "token of");
    }

    private List<String> parked() {
        return connected.service().query("select detail from action where state = 'PARKED'");
    }
}
