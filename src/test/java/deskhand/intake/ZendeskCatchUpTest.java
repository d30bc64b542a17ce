package deskhand.intake;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.zendesk.SharedService;
import deskhand.helpdesk.zendesk.ZendeskUnderTest;
import deskhand.testing.Await;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Zendesk's webhooks that never arrive. */
class ZendeskCatchUpTest {

    private static final String THANKS = "Thank you very much!";

    private static final SharedService SERVICE = new SharedService();

    private final ZendeskUnderTest desk = new ZendeskUnderTest().on(SERVICE);

    @AfterEach
    void stop() {
        desk.close();
    }

    @AfterAll
    static void stopService() {
        SERVICE.close();
    }

    private void catchUp() {
        desk.service().bean(CatchUp.class).run();
    }

    private void findsWhatWasMissed() {
        catchUp();
        desk.zendesk().webhooks().dropping(1);
        var ref = desk.customerBegins(THANKS);
        catchUp();
        desk.untilIdle();
        assertThat(desk.notes(ref)).hasSize(1);

        desk.customerSays(ref, "Thanks again!");
        catchUp();
        desk.untilIdle();
        assertThat(desk.notes(ref)).hasSize(2);
    }

    @Test
    void an_administrator_finds_tickets_in_the_export() {
        desk.start(Map.of());
        findsWhatWasMissed();
        assertThat(desk.zendesk().requests("GET", "/incremental/tickets/cursor"))
                .isNotEmpty();
    }

    @Test
    void an_agent_finds_tickets_by_search() {
        desk.actingAsAgent().start(Map.of());
        findsWhatWasMissed();
        assertThat(desk.zendesk().requests("GET", "/search")).isNotEmpty();
    }

    @Test
    void a_chat_whose_ticket_came_unheard_is_found_with_all_that_was_said_before() {
        desk.start(Map.of());
        catchUp();
        var chat = desk.zendesk().chatBegins(desk.mara(), THANKS, false, Duration.ofMinutes(40));
        var ticket = desk.zendesk().becomesTicket(chat);
        catchUp();
        desk.untilIdle();

        assertThat(desk.notes(Long.toString(ticket.id()))).hasSize(1);
        assertThat(desk.service().query("select text from message where author = 'CUSTOMER'"))
                .containsExactly(THANKS);
    }

    @Test
    void what_the_bot_changed_itself_is_not_read_again() {
        desk.start(Map.of());
        catchUp();
        desk.customerBegins(THANKS);
        desk.untilIdle();
        desk.zendesk().forgetRequests();
        catchUp();

        assertThat(desk.zendesk().requests())
                .noneMatch(request -> request.path().endsWith("/comments"));
    }

    @Test
    void a_command_in_an_internal_comment_is_found_and_carried_out() {
        desk.start(Map.of());
        catchUp();
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();
        assertThat(desk.publicReplies(ref)).isEmpty();

        desk.zendesk().agentNotes(desk.ticket(ref), desk.ines(), "@deskhand send");
        catchUp();
        Await.until("it is sent", () -> desk.publicReplies(ref).size() == 1);

        assertThat(desk.service().query("select decided_by from action where word = 'post_reply'"))
                .containsExactly("Ines Roth");
    }
}
