package deskhand.helpdesk.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.testing.zendesk.Attachment;
import deskhand.testing.zendesk.Draft;
import deskhand.testing.zendesk.Status;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Tickets that came about in other ways than by a customer's mail, and what accounts make for themselves. */
class ZendeskOddTicketsTest extends ZendeskScene {

    @Test
    void a_mail_that_an_agent_sent_on_is_left_to_the_agent() {
        var told = zendesk.agentForwards(desk.ines(), desk.mara(), "Fwd: Thanks", THANKS);
        desk.untilIdle();
        assertThat(told.publicReplies()).isEmpty();
        assertThat(column("select id from turn")).isEmpty();

        subscribe();
        var ticket = zendesk.agentForwards(desk.ines(), desk.mara(), "Fwd: Thanks", THANKS);
        desk.untilIdle();
        assertThat(ticket.publicReplies()).isEmpty();
        assertThat(column("select id from turn")).isEmpty();
    }

    @Test
    void when_its_customer_writes_that_is_answered_to_the_customer_and_not_to_the_agent() {
        var ticket = zendesk.agentForwards(desk.ines(), desk.mara(), "Fwd: Thanks", "My tent is fine now.");
        // Zendesk tells times in seconds, and what is as old as the ticket is what it began with.
        Await.until(
                "the next second",
                () -> Instant.now().isAfter(ticket.updatedAt().plusSeconds(1)));
        zendesk.customerWrites(ticket, THANKS);
        desk.untilIdle();

        assertThat(ticket.publicReplies()).hasSize(1);
        assertThat(column("select author || ': ' || text from message where not hidden order by said_at, id limit 2"))
                .containsExactly("SYSTEM: My tent is fine now.", "CUSTOMER: " + THANKS);
        assertThat(column("select contact_email from conversation")).containsExactly("mara@example.org");
    }

    @Test
    void a_mail_of_an_agent_that_was_not_taken_for_a_customers_is_nobodys_question() {
        subscribe();
        var ticket = zendesk.newTicket(desk.ines(), "Fwd: Thanks", "Mara wrote: " + THANKS);
        desk.untilIdle();

        assertThat(column("select id from turn")).isEmpty();
        assertThat(ticket.comments()).hasSize(1);
    }

    @Test
    void a_follow_up_of_a_merged_ticket_is_answered_though_it_has_that_tickets_tags() {
        var source = desk.customerBegins(THANKS);
        var target = desk.customerBegins(THANKS);
        desk.untilIdle();
        zendesk.merge(desk.ticket(source), desk.ticket(target), desk.ines());
        desk.untilIdle();
        var next = zendesk.customerWrites(desk.ticket(source), THANKS);
        desk.untilIdle();

        assertThat(next.tags()).contains("closed_by_merge");
        assertThat(next.publicReplies()).hasSize(1);
    }

    @Test
    void a_recovered_mail_is_answered_like_any_other() {
        var mail = zendesk.mailIsSuspended(desk.mara(), "Hello", THANKS);
        var ticket = zendesk.recover(mail);
        desk.untilIdle();

        assertThat(ticket.publicReplies()).hasSize(1);
    }

    @Test
    void a_picture_within_the_text_goes_to_people() {
        var brand = zendesk.account().brand("Shop", "shop", false);
        var ticket = zendesk.newTicket(
                brand,
                "Buckle",
                Draft.by(desk.mara(), THANKS).attach(Attachment.photo().inlined()));
        desk.untilIdle();

        assertThat(ticket.publicReplies()).hasSizeLessThanOrEqualTo(1);
        assertThat(desk.notes(Long.toString(ticket.id()))).hasSize(1);
        assertThat(column("select array_to_string(attachments, ', ') from message where author = 'CUSTOMER'"))
                .containsExactly("image broken-buckle.jpg");
    }

    @Test
    void a_mail_that_zendesk_doubts_much_is_drafted_for_and_not_answered() {
        var brand = zendesk.account().brand("Shop", "shop", false);
        var ticket =
                zendesk.newTicket(brand, "Hello", Draft.by(desk.mara(), THANKS).flag(0));
        desk.untilIdle();

        assertThat(ticket.publicReplies()).isEmpty();
        assertThat(desk.notes(Long.toString(ticket.id()))).hasSize(1);
    }

    @Test
    void what_zendesk_doubts_costs_the_customers_proof_and_what_it_only_notes_does_not() {
        var brand = zendesk.account().brand("Shop", "shop", false);
        for (var flag : new int[] {0, 2, 3, 5, 11, 14, 18, 20, 21, 22}) {
            zendesk.newTicket(
                    brand, "Flag " + flag, Draft.by(desk.mara(), THANKS).flag(flag));
        }
        desk.untilIdle();

        assertThat(column("select subject from conversation where verified"))
                .containsExactlyInAnyOrder("Flag 5", "Flag 11", "Flag 18", "Flag 20");
        assertThat(column("select subject from conversation where not verified"))
                .hasSize(6);
        assertThat(column("select distinct subject from conversation c join message m on m.conversation_id = c.id"
                        + " where m.author = 'OTHER'"))
                .as("was not part of the conversation")
                .containsExactly("Flag 2");
    }

    @Test
    void what_people_say_to_the_bot_in_a_private_comment_is_done_without_waiting_for_a_look() {
        desk.become(Mode.DRAFT);
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();
        zendesk.agentNotes(desk.ticket(ref), desk.ines(), "@deskhand send");
        Await.until("it is sent", () -> desk.publicReplies(ref).size() == 1);

        assertThat(column("select decided_by from action where word = 'post_reply'"))
                .containsExactly("Ines Roth");
    }

    @Test
    void a_reply_leaves_the_ticket_in_a_status_of_the_accounts_own() {
        desk.set("status_after_reply", Long.toString(Status.HOLD.customId()));
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();

        assertThat(desk.ticket(ref).status()).isEqualTo(Status.HOLD);
    }

    @Test
    void a_status_that_the_account_does_not_have_keeps_no_reply_back() {
        desk.set("status_after_reply", "123456789");
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();

        assertThat(desk.publicReplies(ref)).hasSize(1);
        assertThat(desk.labels(ref)).contains("ai_replied");
    }

    @Test
    void facts_are_kept_in_fields_of_the_accounts_own_in_the_same_update() {
        var outcome = zendesk.account().ticketField("AI outcome", false);
        desk.set("ticket_fields", "ai_outcome=" + outcome.id() + ", ai_reason=4711");
        zendesk.forgetRequests();
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();

        assertThat(desk.ticket(ref).customFields()).containsEntry(outcome.id(), "send");
        assertThat(zendesk.requests("PUT", "/tickets/" + ref)).hasSize(1);
    }

    @Test
    void a_field_that_takes_no_such_value_keeps_no_reply_back() {
        var outcome = zendesk.account().ticketField("AI outcome", false, "yes", "no");
        desk.set("ticket_fields", "ai_outcome=" + outcome.id());
        var ref = desk.customerBegins(PERSON);
        desk.untilIdle();

        assertThat(desk.publicReplies(ref)).hasSize(1);
        assertThat(desk.labels(ref)).contains("escalated");
        assertThat(desk.ticket(ref).customFields()).isEmpty();
    }

    @Test
    void a_wrong_list_of_fields_is_refused_with_an_example() {
        var answer = desk.service()
                .send(
                        "PUT",
                        "/api/v1/connections/" + desk.slug(),
                        "{\"settings\": {\"ticket_fields\": \"ai_outcome: 12\"}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("ai_category=360077001122");
    }
}
