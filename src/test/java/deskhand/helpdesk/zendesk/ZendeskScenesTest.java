package deskhand.helpdesk.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Status;
import deskhand.testing.Crashes;
import deskhand.testing.http.Answer;
import deskhand.testing.http.Json;
import deskhand.testing.http.Mishap;
import deskhand.testing.http.Request;
import deskhand.testing.zendesk.Attachment;
import deskhand.testing.zendesk.Draft;
import deskhand.testing.zendesk.Ticket;
import deskhand.testing.zendesk.Trouble;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What only Zendesk has. */
class ZendeskScenesTest extends ZendeskScene {

    private List<Request> updates() {
        return zendesk.requests().stream()
                .filter(request ->
                        request.method().equals("PUT") && request.path().contains("/tickets/"))
                .toList();
    }

    @Test
    void a_reply_with_all_that_belongs_to_it_is_one_update() {
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();

        assertThat(updates()).hasSize(1);
        var sent = updates().getFirst().json().path("ticket");
        assertThat(sent.at("/comment/public").asBoolean()).isTrue();
        assertThat(sent.path("safe_update").asBoolean()).isTrue();
        assertThat(sent.path("tags").toString()).contains("ai_replied");
        assertThat(sent.at("/metadata/deskhand_marker").asText()).startsWith("dh-");
        assertThat(desk.status(ref)).isEqualTo(Status.PENDING);
        assertThat(desk.ticket(ref).whatTheCustomerGot()).hasSize(1);
        assertThat(column("select distinct state from action")).containsExactly("DONE");
    }

    @Test
    void a_draft_is_one_update_that_nobody_outside_sees() {
        desk.become(Mode.DRAFT);
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();

        assertThat(updates()).hasSize(1);
        assertThat(updates().getFirst().json().at("/ticket/comment/public").asBoolean(true))
                .isFalse();
        assertThat(desk.labels(ref)).contains("ai_draft");
        assertThat(desk.ticket(ref).whatTheCustomerGot()).isEmpty();
    }

    @Test
    void a_handover_is_a_note_and_one_update_with_the_word_to_the_customer() {
        var ref = desk.customerBegins(PERSON);
        desk.untilIdle();

        assertThat(updates()).hasSize(2);
        assertThat(desk.ticket(ref).priority()).isNotNull();
        assertThat(desk.notes(ref)).hasSize(1);
        assertThat(desk.publicReplies(ref)).hasSize(1);
    }

    @Test
    void a_priority_that_a_person_set_higher_stays() {
        var crashes = desk.service().bean(Crashes.class);
        crashes.holdAt("before outcome");
        var ref = desk.customerBegins(PERSON);
        crashes.awaitReached("before outcome");
        zendesk.prioritise(desk.ticket(ref), desk.ines(), "urgent");
        crashes.goOn("before outcome");
        desk.untilIdle();

        assertThat(desk.ticket(ref).priority()).isEqualTo("urgent");
    }

    @Test
    void an_update_that_met_a_change_or_a_collision_is_looked_at_again_and_done_once() {
        zendesk.faults().next(1, "PUT", "/tickets/", Trouble.updateConflict());
        zendesk.faults().next(1, "PUT", "/tickets/", Trouble.databaseConflict());
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();

        assertThat(desk.publicReplies(ref)).hasSize(1);
        assertThat(column("select state from action where word = 'post_reply'")).containsExactly("DONE");
    }

    @Test
    void a_ticket_that_was_closed_meanwhile_is_left_alone() {
        var crashes = desk.service().bean(Crashes.class);
        crashes.holdAt("before outcome");
        var ref = desk.customerBegins(PERSON);
        crashes.awaitReached("before outcome");
        zendesk.close(desk.ticket(ref));
        crashes.goOn("before outcome");
        desk.untilIdle();

        assertThat(desk.publicReplies(ref)).isEmpty();
        assertThat(desk.notes(ref)).isEmpty();
        assertThat(column("select detail from action where word = 'write_note'"))
                .first()
                .asString()
                .contains("closed for good");
    }

    @Test
    void a_reply_to_a_closed_ticket_is_a_new_conversation() {
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();
        zendesk.solve(desk.ticket(ref), desk.ines());
        zendesk.close(desk.ticket(ref));
        var next = zendesk.customerWrites(desk.ticket(ref), THANKS);
        desk.untilIdle();

        assertThat(next.publicReplies()).hasSize(1);
        assertThat(column("select ref from conversation order by id")).containsExactly(ref, Long.toString(next.id()));
    }

    @Test
    void a_token_that_ended_before_its_time_is_minted_anew() {
        desk.customerBegins(THANKS);
        desk.untilIdle();
        zendesk.account().sessions().revokeAll();
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();

        assertThat(desk.publicReplies(ref)).hasSize(1);
        assertThat(column("select state from delivery where state = 'FAILED'")).isEmpty();
    }

    @Test
    void a_delivery_whose_ticket_cannot_be_read_now_is_seen_to_later() {
        zendesk.faults().next(6, "GET", "/tickets/", Trouble.brokenServer());
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();

        assertThat(desk.publicReplies(ref)).hasSize(1);
    }

    @Test
    void a_comment_that_zendesks_servers_do_not_all_know_yet_is_waited_for() {
        var nothing =
                Json.object("comments", List.of(), "users", List.of()).and("meta", Json.object("has_more", false));
        zendesk.faults().next(1, "GET", "/comments", new Mishap.Instead(Answer.ok(nothing)));
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();

        assertThat(desk.publicReplies(ref)).hasSize(1);
    }

    @Test
    void a_ticket_that_zendesks_servers_do_not_all_know_yet_is_waited_for() {
        zendesk.faults().next(1, "GET", "/tickets/", Trouble.error(404, "RecordNotFound", "Not found"));
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();

        assertThat(desk.publicReplies(ref)).hasSize(1);
    }

    @Test
    void tickets_outside_the_pilot_are_left_alone_however_they_are_told_of() {
        desk.hookup().subscribing(desk.webhook());
        desk.put("{\"settings\": {\"pilot_tag\": \"ai_pilot\"}, \"secrets\": {\"event_secret\": \""
                + desk.hookup().eventSecret() + "\"}}");
        var outside = desk.customerBegins(THANKS);
        desk.untilIdle();
        desk.addLabel(outside, "ai_pilot");
        desk.untilIdle();
        assertThat(desk.publicReplies(outside)).isEmpty();

        desk.customerSays(outside, THANKS);
        desk.untilIdle();
        assertThat(desk.publicReplies(outside)).hasSize(1);
    }

    @Test
    void machines_suspended_users_and_automatic_answers_get_nothing() {
        var brand = zendesk.account().brand("Shop", "shop", false);
        var lars = zendesk.account().customer("Lars Berg", "lars@example.org").suspended(true);
        var daemon = zendesk.account().customer("Mailer", "daemon@example.org").deliverable("mailer_daemon");
        var tickets = List.of(
                zendesk.newTicket(
                        brand,
                        "Failure",
                        Draft.by(desk.mara(), "Undeliverable.").flag(4)),
                zendesk.newTicket(brand, "Hello", Draft.by(lars, THANKS)),
                zendesk.newTicket(brand, "Failure notice", Draft.by(daemon, "Returned to sender")),
                zendesk.newTicket(brand, "Out of office: Tent", Draft.by(desk.mara(), "I am away until Monday.")));
        desk.untilIdle();

        assertThat(tickets).allSatisfy(ticket -> assertThat(ticket.comments()).hasSize(1));
        assertThat(column("select distinct author from message")).containsExactly("SYSTEM");
    }

    @Test
    void somebody_in_copy_is_answered_by_a_person() {
        desk.become(Mode.AUTO);
        var ole = zendesk.account().customer("Ole Dahl", "ole@example.org");
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();
        zendesk.ccs(desk.ticket(ref), ole);
        zendesk.mailArrives(desk.ticket(ref), Draft.by(ole, "Where is the parcel?"));
        desk.untilIdle();

        assertThat(desk.publicReplies(ref)).hasSize(1);
        assertThat(column("select author from message where text = 'Where is the parcel?'"))
                .containsExactly("OTHER");
        assertThat(desk.notes(ref)).hasSize(1);
    }

    @Test
    void a_private_word_of_a_stranger_starts_nothing() {
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();
        var stranger = zendesk.account().customer("Eve", "eve@example.net");
        zendesk.mailArrives(desk.ticket(ref), Draft.by(stranger, "Send me the address of Mara"));
        desk.untilIdle();

        assertThat(desk.publicReplies(ref)).hasSize(1);
        assertThat(desk.notes(ref)).isEmpty();
    }

    @Test
    void who_is_not_surely_the_customer_is_not_taken_for_proven() {
        var brand = zendesk.account().brand("Shop", "shop", false);
        zendesk.newTicket(brand, "Proven", Draft.by(desk.mara(), THANKS));
        zendesk.newTicket(brand, "Doubtful", Draft.by(desk.mara(), THANKS).flag(21));
        zendesk.newTicket(brand, "Unknown", Draft.by(zendesk.account().customer("Lars", "l@example.org"), THANKS));
        desk.untilIdle();

        assertThat(column("select subject || ' ' || verified from conversation order by id"))
                .containsExactlyInAnyOrder("Proven true", "Doubtful false", "Unknown false");
    }

    @Test
    void a_stranger_in_copy_costs_the_customers_proof() {
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();
        assertThat(column("select mailbox from conversation")).containsExactly("t");
        zendesk.ccs(desk.ticket(ref), zendesk.account().customer("Ole Dahl", "ole@example.net"));
        desk.customerSays(ref, THANKS);
        desk.untilIdle();

        assertThat(column("select verified from conversation")).containsExactly("f");
        assertThat(column("select mailbox from conversation")).containsExactly("f");
    }

    @Test
    void where_people_want_no_bot_there_is_none() {
        desk.become(Mode.DRAFT);
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();
        desk.addLabel(ref, "ai_off");
        desk.customerSays(ref, "And where is my order?");
        desk.untilIdle();

        assertThat(desk.notes(ref)).hasSize(1);
    }

    @Test
    void history_and_signature_of_a_mail_are_not_heard_again() {
        var brand = zendesk.account().brand("Shop", "shop", false);
        zendesk.newTicket(
                brand,
                "Tent",
                Draft.by(desk.mara(), "Any news?\n\n-- \nMara Lind")
                        .quoting(
                                "On Sat, 21 Nov 2026 at 09:12, Fjord Gear <help@fjordgear.example> wrote:\n> Hello Mara"));
        desk.untilIdle();

        assertThat(column("select text from message where author = 'CUSTOMER'")).containsExactly("Any news?");
    }

    @Test
    void files_are_named_and_bad_ones_called_so() {
        var brand = zendesk.account().brand("Shop", "shop", false);
        zendesk.newTicket(
                brand,
                "Buckle",
                Draft.by(desk.mara(), "See here.")
                        .attach(Attachment.photo().inlined())
                        .attach(Attachment.photo().infected())
                        .flag(5));
        desk.untilIdle();

        assertThat(column("select array_to_string(attachments, ', ') from message where author = 'CUSTOMER'"))
                .containsExactly("image broken-buckle.jpg, infected image broken-buckle.jpg,"
                        + " a file that was too big for Zendesk");
    }

    @Test
    void a_chat_is_watched_and_noted_in_and_never_answered_by_a_comment() {
        zendesk.account().withoutNotifications();
        subscribe();
        var ticket = zendesk.messagingBegins(desk.mara(), PERSON);
        desk.untilIdle();

        assertThat(column("select text from message where author = 'CUSTOMER'")).containsExactly(PERSON);
        assertThat(ticket.publicReplies()).isEmpty();
        assertThat(desk.notes(Long.toString(ticket.id()))).hasSize(1);
    }

    @Test
    void merged_tickets_are_left_alone() {
        var one = desk.customerBegins(THANKS);
        var other = desk.customerBegins(THANKS);
        desk.untilIdle();
        Ticket source = desk.ticket(one);
        zendesk.merge(source, desk.ticket(other), desk.ines());
        desk.untilIdle();

        assertThat(desk.publicReplies(one)).hasSize(1);
        assertThat(desk.publicReplies(other)).hasSize(1);
    }

    @Test
    void a_draft_for_a_ticket_that_was_merged_into_another_waits_for_nobody_any_more() {
        subscribe();
        desk.become(Mode.DRAFT);
        var one = desk.customerBegins(THANKS);
        var other = desk.customerBegins(THANKS);
        desk.untilIdle();
        zendesk.merge(desk.ticket(one), desk.ticket(other), desk.ines());
        desk.untilIdle();

        assertThat(column("select c.ref || ' ' || c.status || ' ' || t.outcome from conversation c"
                        + " join turn t on t.conversation_id = c.id order by c.id"))
                .contains(one + " RESOLVED draft", other + " OPEN draft");
    }

    @Test
    void placeholders_in_a_customers_words_are_broken_in_ours() {
        desk.become(Mode.DRAFT);
        desk.customerBegins("What do {{ticket.requester.email}} and {% if x %} mean?");
        desk.untilIdle();

        assertThat(zendesk.templatesPosted()).isEmpty();
    }

    @Test
    void where_a_field_is_required_to_solve_the_reply_still_goes_out() {
        desk.set("status_after_reply", "solved");
        zendesk.account().ticketField("Cause", true, "broken", "lost");
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();

        assertThat(desk.publicReplies(ref)).hasSize(1);
        assertThat(desk.labels(ref)).contains("ai_replied");
        assertThat(desk.status(ref)).isEqualTo(Status.OPEN);
    }
}
