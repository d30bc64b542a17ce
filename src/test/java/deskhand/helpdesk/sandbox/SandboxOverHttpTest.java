package deskhand.helpdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskhand.helpdesk.Action;
import deskhand.helpdesk.ActionResult;
import deskhand.helpdesk.Assignee;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.HelpdeskConversation;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Priority;
import deskhand.helpdesk.Status;
import deskhand.testing.Await;
import deskhand.testing.Service;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Inbox and adapter as they meet in a running service: only over HTTP, in both directions. */
class SandboxOverHttpTest {

    private static final SandboxConversation.Customer MIRA =
            new SandboxConversation.Customer("c1", "Mira", "mira@example.com", true);

    private static Service service;
    private static SandboxInbox inbox;
    private static SandboxHelpdesk helpdesk;
    private static SandboxFaults faults;
    private static Connection connection;

    @BeforeAll
    static void start() {
        service = Service.start();
        inbox = service.bean(SandboxInbox.class);
        helpdesk = service.bean(SandboxHelpdesk.class);
        faults = service.bean(SandboxFaults.class);
        // in shadow mode the bot itself stays out of the way
        connection = service.bean(Connections.class)
                .put("shop", new ConnectionSpec("sandbox", null, null, "a-token", "a-secret", Mode.SHADOW));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void repair() {
        faults.off();
    }

    @Test
    void a_written_message_can_be_read_back_with_its_marker() {
        var ref = conversation();

        var result = helpdesk.perform(connection, ref, new Action.PostReply("Hello Mira"), "m-1");

        assertThat(result).isInstanceOf(ActionResult.Done.class);
        assertThat(read(ref).messages()).extracting("marker").contains("m-1");
        assertThat(read(ref).messages()).extracting("hidden").containsExactly(false, false);
    }

    @Test
    void a_note_is_hidden() {
        var ref = conversation();

        helpdesk.perform(connection, ref, new Action.WriteNote("A **note**", false, null), "m-2");

        assertThat(read(ref).messages().getLast().hidden()).isTrue();
    }

    @Test
    void labels_team_priority_and_status_arrive() {
        var ref = conversation();

        helpdesk.perform(connection, ref, new Action.AddLabels(List.of("shipping", "vip"), List.of()), "m");
        helpdesk.perform(connection, ref, new Action.AddLabels(List.of("vip", "late"), List.of()), "m");
        helpdesk.perform(connection, ref, new Action.AssignTeam("Shipping"), "m");
        helpdesk.perform(connection, ref, new Action.SetPriority(Priority.HIGH), "m");
        helpdesk.perform(connection, ref, new Action.SetStatus(Status.PENDING), "m");

        var facts = read(ref).facts();
        assertThat(facts.labels()).containsExactly("shipping", "vip", "late");
        assertThat(facts.team()).isEqualTo("Shipping");
        assertThat(facts.priority()).isEqualTo(Priority.HIGH);
        assertThat(facts.status()).isEqualTo(Status.PENDING);
    }

    @Test
    void an_agent_who_replies_has_the_conversation() {
        var ref = conversation();

        inbox.agentReplies("shop", ref, "I take care of it.");

        assertThat(read(ref).facts().assignee()).isEqualTo(Assignee.HUMAN);
    }

    @Test
    void a_customer_who_writes_reopens_and_newer_facts_have_a_later_time() {
        var ref = conversation();
        inbox.resolve("shop", ref);
        var before = read(ref).facts();

        inbox.customerSays("shop", ref, "One more thing");

        assertThat(read(ref).facts().status()).isEqualTo(Status.OPEN);
        assertThat(read(ref).facts().asOf()).isAfter(before.asOf());
    }

    @Test
    void every_webhook_reaches_the_intake() {
        conversation();

        Await.until("no webhook waits", () -> service.count("select count(*) from sandbox_delivery") == 0);
        assertThat(service.count("select count(*) from delivery where state = 'FAILED'"))
                .isZero();
        assertThat(service.count("select count(*) from delivery")).isPositive();
    }

    @Test
    void too_many_calls_are_to_be_tried_later_as_told() {
        var ref = conversation();
        faults.set(new SandboxFaults.Settings(Duration.ZERO, 1, 0, 0, Duration.ZERO));

        assertThat(helpdesk.perform(connection, ref, new Action.PostReply("Hello"), "m-3"))
                .isInstanceOfSatisfying(
                        ActionResult.TryLater.class,
                        it -> assertThat(it.after()).isEqualTo(Duration.ofSeconds(1)));
        assertThatThrownBy(() -> read(ref)).isInstanceOf(HelpdeskUnavailable.class);
    }

    @Test
    void a_lost_answer_leaves_it_open_and_the_marker_tells() {
        var ref = conversation();
        faults.set(SandboxFaults.Settings.everyAnswerLost());

        assertThat(helpdesk.perform(connection, ref, new Action.PostReply("Hello"), "m-4"))
                .isInstanceOf(ActionResult.TryLater.class);
        assertThat(read(ref).messages()).extracting("marker").contains("m-4");
    }

    @Test
    void a_wrong_token_and_an_unknown_conversation_are_refused() {
        var stranger = new Connection(9, "shop", "sandbox", null, null, "wrong", "a-secret", Mode.AUTO, 0);

        assertThatThrownBy(() -> helpdesk.read(stranger, conversation(), null)).isInstanceOf(HelpdeskRefused.class);
        assertThat(helpdesk.perform(connection, "999999", new Action.PostReply("Hello"), "m-5"))
                .isInstanceOf(ActionResult.Refused.class);
    }

    @Test
    void a_helpdesk_that_is_not_there_is_tried_later() {
        var away = new Connection(9, "shop", "sandbox", "http://127.0.0.1:1", null, "a-token", "s", Mode.AUTO, 0);

        assertThat(helpdesk.perform(away, "1", new Action.PostReply("Hello"), "m-6"))
                .isInstanceOf(ActionResult.TryLater.class);
    }

    private static String conversation() {
        return inbox.start("shop", MIRA, "chat", "Where is my order?");
    }

    private static HelpdeskConversation read(String ref) {
        return helpdesk.read(connection, ref, null);
    }
}
