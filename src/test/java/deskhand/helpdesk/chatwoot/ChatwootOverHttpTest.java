package deskhand.helpdesk.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.testing.Service;
import deskhand.testing.chatwoot.ConnectedChatwoot;
import deskhand.testing.chatwoot.Conversation;
import deskhand.testing.chatwoot.FakeChatwoot;
import deskhand.testing.chatwoot.Fault;
import deskhand.testing.chatwoot.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole service and Chatwoot, over HTTP in both directions. */
class ChatwootOverHttpTest {

    private static final String THANKS = "Thank you very much!";

    private ConnectedChatwoot connected;
    private Service service;
    private FakeChatwoot chatwoot;

    @BeforeEach
    void start() {
        connected = ConnectedChatwoot.start();
        service = connected.service();
        chatwoot = connected.chatwoot();
    }

    @AfterEach
    void stop() {
        connected.close();
    }

    private Conversation begins(String text) {
        return connected.begins(text);
    }

    private void untilIdle() {
        connected.untilIdle();
    }

    @Test
    void a_customer_is_answered_once_and_the_conversation_stays_with_the_bot() {
        var conversation = begins(THANKS);
        Await.until("it is answered", () -> !conversation.publicReplies().isEmpty());
        untilIdle();

        assertThat(conversation.publicReplies()).hasSize(1);
        assertThat(conversation.status()).isEqualTo(Status.PENDING);
        assertThat(conversation.labels()).contains("ai_replied");
        assertThat(service.query("select state from delivery where state = 'FAILED'"))
                .isEmpty();
        chatwoot.assertNoInvalidRequests();
    }

    @Test
    void a_hand_over_opens_the_conversation_with_everything_a_person_needs() {
        var conversation = begins("I will find your office and burn it down, I will kill you");
        Await.until("it is open", () -> conversation.status() == Status.OPEN);
        untilIdle();

        assertThat(conversation.notes()).hasSize(1);
        assertThat(conversation.labels()).contains("escalated", "ai_handoff");
        assertThat(conversation.priority()).isNotNull();
        assertThat(conversation.publicReplies()).hasSize(1);
        chatwoot.assertNoInvalidRequests();
    }

    @Test
    void labels_of_people_are_kept() {
        var conversation = begins("Hello!");
        chatwoot.label(conversation, "vip");
        Await.until("it is labelled", () -> conversation.labels().contains("ai_replied"));
        untilIdle();

        assertThat(conversation.labels()).contains("vip");
    }

    @Test
    void in_draft_mode_the_account_webhook_brings_a_note_and_nothing_else_is_changed() {
        connected.become(Mode.DRAFT);
        var conversation = begins(THANKS);
        Await.until("a draft is there", () -> !conversation.notes().isEmpty());
        untilIdle();

        assertThat(conversation.publicReplies()).isEmpty();
        assertThat(conversation.status()).isEqualTo(Status.OPEN);
        chatwoot.assertNoInvalidRequests();
    }

    @Test
    void a_person_who_takes_over_is_left_alone_until_it_is_given_back() {
        var conversation = begins(THANKS);
        Await.until("it is answered", () -> conversation.publicReplies().size() == 1);
        untilIdle();
        chatwoot.agentTakesOver(conversation, connected.ines());
        untilIdle();
        chatwoot.customerWrites(conversation, THANKS);
        untilIdle();
        assertThat(conversation.publicReplies()).hasSize(1);

        chatwoot.agentGivesBack(conversation, connected.bot());

        Await.until(
                "what waited is answered", () -> conversation.publicReplies().size() == 2);
    }

    @Test
    void a_reply_whose_answer_was_lost_is_not_said_twice() {
        chatwoot.faults().next(1, "POST", "/messages", Fault.loseAnswer());
        var conversation = begins(THANKS);
        Await.until("it arrived", () -> !conversation.publicReplies().isEmpty());
        untilIdle();

        assertThat(conversation.publicReplies()).hasSize(1);
        assertThat(service.query("select state from action where word = 'post_reply'"))
                .containsExactly("DONE");
    }

    @Test
    void a_throttled_or_broken_chatwoot_is_asked_again() {
        chatwoot.faults().next(3, "POST", "/messages", Fault.throttled());
        var conversation = begins(THANKS);
        Await.until("it arrived", () -> !conversation.publicReplies().isEmpty());
        untilIdle();

        assertThat(conversation.publicReplies()).hasSize(1);
    }

    @Test
    void template_marks_of_a_customer_come_back_unrendered() {
        connected.become(Mode.DRAFT);
        var conversation = begins("What does {{contact.email}} and {% if x %} mean?");
        Await.until("a note is there", () -> !conversation.notes().isEmpty());
        untilIdle();

        assertThat(chatwoot.templatesPosted()).isEmpty();
    }

    @Test
    void deliveries_that_come_twice_and_in_any_order_give_one_answer() {
        chatwoot.webhooks().duplicating(1);
        var conversation = begins(THANKS);
        Await.until("it is answered", () -> !conversation.publicReplies().isEmpty());
        untilIdle();

        assertThat(conversation.publicReplies()).hasSize(1);
        assertThat(service.count("select count(*) from turn")).isEqualTo(1);
    }

    @Test
    void the_visitors_secret_is_not_stored() {
        begins(THANKS);
        untilIdle();

        assertThat(
                        service.count(
                                "select count(*) from delivery where position('pubsub_token' in convert_from(body, 'UTF8')) > 0"))
                .isPositive();
        assertThat(
                        service.query(
                                "select substring(convert_from(body, 'UTF8') from '\"pubsub_token\" *: *\"([^\"]*)\"') from delivery"))
                .containsOnly("removed");
    }

    @Test
    void a_wrong_token_parks_the_reply_and_names_the_setting() {
        service.bean(Connections.class).put("acme", new ConnectionSpec(null, null, null, "wrong", null, null));
        begins(THANKS);
        Await.until("it is parked", () -> service.count("select count(*) from action where state = 'PARKED'") > 0);

        assertThat(service.query("select detail from action where state = 'PARKED'"))
                .first()
                .asString()
                .contains("token of connection acme");
    }
}
