package deskhand.helpdesk.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.testing.http.Mishap;
import deskhand.testing.http.Request;
import deskhand.testing.zendesk.Setup;
import deskhand.testing.zendesk.Ticket;
import deskhand.testing.zendesk.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three hundred customers at once, an account that lets nobody ask that often, and a bad line. */
class ZendeskReplayTest {

    private static final int TICKETS = 300;

    /** So few that both quotas are used up again and again before everybody is answered. */
    private static final Setup.Plan PLAN = new Setup.Plan(1200, 160, 30, false, ShortQuotas.WINDOW);

    @Test
    void nobody_is_forgotten_and_nobody_is_answered_twice() {
        try (var desk = new ZendeskUnderTest(Setup.usual().plan(PLAN))) {
            desk.start(Map.of("deskhand.outbox.first-pause", "500ms", ShortQuotas.SETTING, "short"));
            desk.become(Mode.AUTO);
            desk.zendesk().webhooks().duplicating(0.1).shuffling(Duration.ofSeconds(2));
            desk.zendesk().faults().share(0.01, Trouble.throttled(1));
            desk.zendesk().faults().share(0.01, Trouble.brokenServer());
            for (var i = 0; i < 10; i++) {
                desk.zendesk().faults().next(1, "PUT", "/tickets/", Mishap.loseAnswer());
                desk.zendesk().faults().next(1, "PUT", "/tickets/", Trouble.updateConflict());
            }

            var tickets = new ArrayList<Ticket>();
            for (var i = 0; i < TICKETS; i++) {
                var customer = desk.zendesk().account().customer("Customer " + i, "c" + i + "@example.org");
                tickets.add(desk.zendesk().newTicket(customer, "Question " + i, "Thank you very much!"));
            }
            Await.until(
                    "everybody is answered",
                    Duration.ofMinutes(6),
                    () -> tickets.stream()
                            .noneMatch(ticket -> ticket.publicReplies().isEmpty()));
            Await.until("all work is done", Duration.ofMinutes(3), () -> isIdle(desk));

            assertThat(tickets).allSatisfy(ticket -> {
                assertThat(ticket.publicReplies()).hasSize(1);
                assertThat(ticket.tags()).contains("ai_replied");
            });
            assertThat(desk.service().query("select distinct state from action"))
                    .containsExactly("DONE");
            assertThat(desk.service().query("select id from delivery where state = 'FAILED'"))
                    .isEmpty();
            assertThat(refused(desk.zendesk().requests()))
                    .as("calls that the quota refused")
                    .isEmpty();
        }
    }

    private static boolean isIdle(ZendeskUnderTest desk) {
        return !desk.hasUndelivered()
                && desk.service().count("select count(*) from job where task_name in ('look', 'turn', 'action')") == 0;
    }

    /** Not those that a fault refused, which name another time to wait. */
    private static List<Request> refused(List<Request> requests) {
        var refused =
                requests.stream().filter(request -> request.status() == 429).toList();
        return refused.size() <= requests.size() / 20 ? List.of() : refused;
    }
}
