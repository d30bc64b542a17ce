package deskhand.intake;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.command.Commands;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Helpdesks;
import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.testing.TestTime;
import deskhand.testing.chatwoot.Channel;
import deskhand.testing.chatwoot.ConnectedChatwoot;
import deskhand.testing.chatwoot.Draft;
import deskhand.testing.chatwoot.Fault;
import deskhand.testing.chatwoot.Mail;
import deskhand.testing.http.Json;
import deskhand.turn.LiveHearing;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks that never arrive. */
class CatchUpTest {

    private static final String THANKS = "Thank you very much!";

    private ConnectedChatwoot connected;

    @BeforeEach
    void start() {
        connected = ConnectedChatwoot.on(Channel.WEB_WIDGET);
        Await.until(
                "the service's own look, so that none comes in between within a minute",
                () -> connected
                                .service()
                                .count(
                                        "select count(*) from job where task_name = 'catch-up' and last_success is not null")
                        == 1);
    }

    @AfterEach
    void stop() {
        connected.chatwoot().assertNoInvalidRequests();
        connected.close();
    }

    private void catchUp() {
        connected.service().bean(CatchUp.class).run();
    }

    @Test
    void a_new_conversation_is_found() {
        catchUp();
        connected.chatwoot().webhooks().dropping(1);
        var conversation = connected.begins(THANKS);

        catchUp();
        connected.untilIdle();

        assertThat(conversation.notes()).hasSize(1);
    }

    @Test
    void a_further_message_is_found_and_what_a_person_answered_is_not_drafted() {
        var mine = connected.begins(THANKS);
        var answered = connected.begins(THANKS);
        connected.untilIdle();
        catchUp();
        connected.chatwoot().webhooks().dropping(1);
        connected.chatwoot().customerWrites(mine, "And where is my parcel?");
        connected.chatwoot().customerWrites(answered, "And where is my parcel?");
        connected.chatwoot().agentReplies(answered, connected.ines(), "It is here.");

        catchUp();
        connected.untilIdle();

        assertThat(mine.notes()).hasSize(2);
        assertThat(answered.notes()).hasSize(1);
    }

    @Test
    void an_automatic_answer_and_what_a_blocked_contact_writes_wait_for_nobody() {
        connected.close();
        connected = ConnectedChatwoot.on(Channel.EMAIL);
        catchUp();
        var machine = connected
                .chatwoot()
                .emailArrives(
                        connected.inbox(),
                        connected.mara(),
                        Mail.of("Out of office", "I am away").byMachine());
        connected.untilIdle();

        catchUp();
        connected.untilIdle();

        assertThat(machine.notes()).isEmpty();
        assertThat(connected.service().query("select id from turn")).isEmpty();
        assertThat(connected.service().query("select author from message")).containsExactly("SYSTEM");
    }

    @Test
    void a_conversation_that_cannot_be_read_hides_no_other() {
        catchUp();
        connected.chatwoot().webhooks().dropping(1);
        var broken = connected.begins(THANKS);
        var other = connected.begins(THANKS);
        connected.chatwoot().faults().always("GET", "conversations/" + broken.id(), Fault.brokenServer());
        catchUp();
        connected.untilIdle();
        assertThat(other.notes()).hasSize(1);

        connected.chatwoot().faults().clear();
        catchUp();
        connected.untilIdle();
        assertThat(broken.notes()).hasSize(1);
    }

    @Test
    void a_message_before_one_that_was_heard_is_found() {
        catchUp();
        var conversation = connected.begins(THANKS);
        connected.untilIdle();
        connected.chatwoot().webhooks().dropping(1);
        connected.chatwoot().customerWrites(conversation, "This one gets lost");
        connected.chatwoot().webhooks().dropping(0);
        connected.chatwoot().agentNotes(conversation, connected.ines(), "Later than that");
        connected.untilIdle();

        catchUp();
        connected.untilIdle();

        assertThat(connected.service().query("select text from message where author = 'CUSTOMER' order by id"))
                .containsExactly(THANKS, "This one gets lost");
    }

    @Test
    void what_was_heard_already_is_not_read_again() {
        connected.begins(THANKS);
        connected.untilIdle();
        catchUp();
        catchUp();
        connected.chatwoot().forgetRequests();

        catchUp();

        assertThat(connected.chatwoot().requests())
                .singleElement()
                .satisfies(request -> assertThat(request.query()).containsKey("updated_within"));
        assertThat(connected.service().query("select id from turn")).hasSize(1);
    }

    @Test
    void inboxes_that_the_connection_does_not_serve_are_left_alone() {
        connected.set("inboxes", "1");
        catchUp();
        connected.chatwoot().webhooks().dropping(1);
        var conversation = connected.begins(THANKS);

        catchUp();
        connected.untilIdle();

        assertThat(conversation.notes()).isEmpty();
    }

    @Test
    void what_was_before_the_connection_is_left_alone() {
        connected.chatwoot().webhooks().dropping(1);
        var conversation = connected.begins(THANKS);
        // Helpdesks count in whole seconds, so what is said in the second of the first look is heard.
        var said = Instant.now().getEpochSecond();
        Await.until("the second is over", () -> Instant.now().getEpochSecond() > said);
        // The service may have looked by itself already, and then the connection is not new any more.
        connected.service().query("delete from catch_up returning connection_id");

        catchUp();
        connected.untilIdle();

        assertThat(conversation.notes()).isEmpty();
    }

    @Test
    void what_was_deleted_is_not_heard_as_chatwoots_word_for_it() {
        catchUp();
        var known = connected.begins(THANKS);
        connected.untilIdle();
        connected.chatwoot().webhooks().dropping(1);
        connected.chatwoot().deleteMessage(known, known.messages().getFirst());
        var unknown = connected.begins(THANKS);
        connected.chatwoot().deleteMessage(unknown, unknown.messages().getFirst());

        catchUp();
        connected.untilIdle();

        assertThat(connected.service().query("select text from message where author = 'CUSTOMER'"))
                .containsExactly("");
        assertThat(known.notes()).hasSize(1);
        assertThat(unknown.notes()).isEmpty();
    }

    @Test
    void a_form_that_was_filled_in_is_found_once() {
        catchUp();
        var conversation = connected.begins(THANKS);
        var form = connected
                .chatwoot()
                .write(
                        conversation,
                        Draft.by(connected.bot(), "Which order?")
                                .contentType("form")
                                .attribute(
                                        "items",
                                        List.of(Json.object("type", "text", "label", "Order")
                                                .and("name", "order"))));
        connected.untilIdle();
        connected.chatwoot().webhooks().dropping(1);
        connected
                .chatwoot()
                .fillsIn(
                        conversation,
                        form,
                        "submitted_values",
                        List.of(Json.object("name", "order", "title", "Order").and("value", "5512")));

        catchUp();
        connected.chatwoot().agentNotes(conversation, connected.ines(), "Something else");
        catchUp();
        connected.untilIdle();

        assertThat(connected.service().query("select text from message where author = 'CUSTOMER' order by id"))
                .containsExactly(THANKS, "Order: 5512");
        assertThat(conversation.notes()).hasSize(3);
    }

    @Test
    void a_reply_that_the_channel_refused_is_found() {
        connected.become(Mode.AUTO);
        catchUp();
        var conversation = connected.begins(THANKS);
        connected.untilIdle();
        connected.chatwoot().webhooks().dropping(1);
        connected
                .chatwoot()
                .deliveryFails(
                        conversation, conversation.messages().getLast(), "131047: more than 24 hours have passed");

        catchUp();
        connected.untilIdle();

        assertThat(connected.service().query("select reason from turn order by id"))
                .containsExactly("ALL_CHECKS_PASSED", "REPLY_UNDELIVERED");
        assertThat(conversation.notes()).singleElement().asString().contains("131047");
    }

    @Test
    void a_refused_reply_reopens_nothing_that_a_person_answered_since() {
        connected.become(Mode.AUTO);
        catchUp();
        var conversation = connected.begins(THANKS);
        connected.untilIdle();
        connected
                .service()
                .run("update message set said_at = date_trunc('second', said_at) + interval '999 ms' "
                        + "where author = 'BOT'");
        var reply = conversation.messages().getLast();
        connected.chatwoot().webhooks().dropping(1);
        connected.chatwoot().deliveryFails(conversation, reply, "131047: more than 24 hours have passed");
        connected.chatwoot().agentReplies(conversation, connected.ines(), "You are welcome");

        catchUp();
        connected.untilIdle();

        assertThat(connected.service().query("select trouble from message where author = 'BOT'"))
                .containsExactly("131047: more than 24 hours have passed");
        assertThat(connected.service().count("select count(*) from message where author = 'CUSTOMER' and not answered"))
                .isZero();
        assertThat(conversation.notes()).isEmpty();
    }

    @Test
    void chatwoot_is_left_alone_for_as_long_as_it_asks() {
        var time = new TestTime();
        var service = connected.service();
        var catchUp = new CatchUp(
                service.bean(Connections.class),
                service.bean(Helpdesks.class),
                service.bean(LiveHearing.class),
                service.bean(Commands.class),
                service.bean(CatchUps.class),
                service.bean(MeterRegistry.class),
                time);
        catchUp.run();
        connected.chatwoot().faults().next(1, "GET", "conversations", Fault.throttled(300));
        connected.chatwoot().forgetRequests();
        catchUp.run();
        assertThat(connected.chatwoot().requests()).hasSize(1);

        time.pass(Duration.ofSeconds(299));
        catchUp.run();
        assertThat(connected.chatwoot().requests()).as("before that time").hasSize(1);

        time.pass(Duration.ofSeconds(1));
        catchUp.run();
        assertThat(connected.chatwoot().requests()).as("then").hasSize(2);
    }

    @Test
    void after_trouble_it_asks_for_the_same_time_again() {
        catchUp();
        connected.chatwoot().webhooks().dropping(1);
        var conversation = connected.begins(THANKS);
        connected.chatwoot().faults().always(Fault.brokenServer());
        var before = connected.service().query("select done_until from catch_up");
        catchUp();
        assertThat(connected.service().query("select done_until from catch_up")).isEqualTo(before);

        connected.chatwoot().faults().clear();
        catchUp();
        connected.untilIdle();

        assertThat(conversation.notes()).hasSize(1);
    }
}
