package deskhand.helpdesk.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import deskhand.helpdesk.Action;
import deskhand.helpdesk.ActionResult;
import deskhand.helpdesk.Connections;
import deskhand.playbook.policy.Policy;
import deskhand.playbook.policy.PolicyBook;
import deskhand.testing.Await;
import deskhand.testing.http.Mishap;
import deskhand.testing.zendesk.Sunshine;
import deskhand.testing.zendesk.Ticket;
import deskhand.testing.zendesk.Trouble;
import deskhand.testing.zendesk.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Chats, with the key to Sunshine Conversations and without. */
class ZendeskChatsTest extends ZendeskScene {

    private Sunshine sunshine;
    private User visitor;

    @BeforeEach
    void give() {
        sunshine = zendesk.account().sunshine().botFirst();
        visitor = zendesk.account().customer("Ana Costa", "ana@example.org").verification("full");
        desk.hookup().subscribing(desk.webhook());
        key(Sunshine.SECRET, Sunshine.BOT);
    }

    private void key(String secret, String integration) {
        desk.put("""
                {"settings": {"sunshine_app": "%s", "sunshine_key": "%s", "sunshine_integration": "%s"},
                 "secrets": {"sunshine_secret": "%s", "event_secret": "%s"}}
                """.formatted(
                Sunshine.APP, Sunshine.KEY, integration, secret, desk.hookup().eventSecret()));
    }

    private Ticket chat(String text) {
        var ticket = zendesk.messagingBegins(visitor, text);
        desk.untilIdle();
        return ticket;
    }

    private List<String> said(Ticket ticket) {
        return sunshine.chat(ticket).saidByBusiness();
    }

    private List<String> notes(Ticket ticket) {
        return desk.notes(Long.toString(ticket.id()));
    }

    private String chatsFinding() {
        try {
            var check = desk.service()
                    .get("/api/v1/connections/" + desk.slug() + "/check")
                    .body();
            return new ObjectMapper()
                    .readTree(check)
                    .path("findings")
                    .valueStream()
                    .filter(one -> one.path("name").asText().equals("chats"))
                    .map(Object::toString)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_chat_that_is_the_bots_is_answered_in_the_chat_and_tagged_on_the_ticket() {
        var ticket = chat(THANKS);

        assertThat(said(ticket)).hasSize(1);
        assertThat(ticket.publicReplies()).isEmpty();
        assertThat(ticket.tags()).contains("ai_replied");
        assertThat(sunshine.chat(ticket).active()).isEqualTo(Sunshine.BOT);
        assertThat(column("select author from message where text not like '%Conversation%' order by said_at"))
                .containsExactly("CUSTOMER", "BOT");
    }

    @Test
    void the_next_words_of_the_customer_are_answered_too() {
        var ticket = chat(THANKS);
        zendesk.message(ticket, visitor, "end_user", THANKS);
        desk.untilIdle();

        assertThat(said(ticket)).hasSize(2);
    }

    @Test
    void a_handover_tells_the_customer_in_the_chat_and_passes_it_to_people_last() {
        var ticket = chat(PERSON);

        assertThat(said(ticket)).hasSize(1);
        assertThat(notes(ticket)).hasSize(1);
        assertThat(ticket.tags()).contains("ai_handoff");
        assertThat(ticket.group()).isNotNull();
        var chat = sunshine.chat(ticket);
        assertThat(chat.active()).isEqualTo(Sunshine.WORKSPACE);
        assertThat(chat.passed())
                .singleElement()
                .extracting(metadata -> metadata.get("dataCapture.systemField.tags"))
                .asString()
                .contains("ai_handoff");
        assertThat(column("select distinct state from action")).containsExactly("DONE");

        zendesk.message(ticket, visitor, "end_user", THANKS);
        desk.untilIdle();
        assertThat(said(ticket)).hasSize(1);
    }

    @Test
    void a_draft_in_a_chat_leaves_it_to_the_bot_and_can_still_be_sent() {
        desk.service().bean(PolicyBook.class).put(new Policy(null, desk.slug(), null, null, null, 0.99, null));
        var ticket = chat(THANKS);
        assertThat(column("select outcome from turn")).containsExactly("draft");
        assertThat(said(ticket)).isEmpty();
        assertThat(notes(ticket)).hasSize(1);
        assertThat(sunshine.chat(ticket).active()).isEqualTo(Sunshine.BOT);

        zendesk.agentNotes(ticket, desk.ines(), "@deskhand send: Yes, we do.");
        desk.untilIdle();

        assertThat(said(ticket)).containsExactly("Yes, we do.");
    }

    @Test
    void nothing_is_said_in_a_chat_that_people_took_after_it_was_read() {
        var ticket = chat(THANKS);
        sunshine.takenByPeople(ticket);
        zendesk.forgetRequests();

        var said = desk.service()
                .bean(ZendeskHelpdesk.class)
                .perform(
                        desk.service().bean(Connections.class).find(desk.slug()).orElseThrow(),
                        Long.toString(ticket.id()),
                        new Action.PostReply("And another thing."),
                        "dh-late");

        assertThat(said).isInstanceOf(ActionResult.TryLater.class);
        assertThat(said(ticket)).hasSize(1);
        assertThat(zendesk.requests("GET", "/conversation_log"))
                .as("the chat is known already")
                .isEmpty();
    }

    @Test
    void a_chat_that_people_have_is_only_noted_in() {
        key(Sunshine.SECRET, "another-bot");
        var ticket = chat(THANKS);

        assertThat(said(ticket)).isEmpty();
        assertThat(notes(ticket)).hasSize(1);
        assertThat(sunshine.chat(ticket).passed()).isEmpty();
    }

    @Test
    void what_people_give_back_is_answered_again() {
        var ticket = chat(PERSON);
        zendesk.solve(ticket, desk.ines());
        desk.untilIdle();
        zendesk.agentGivesBack(ticket, desk.ines());
        sunshine.givenToBot(ticket);
        zendesk.message(ticket, visitor, "end_user", THANKS);
        desk.untilIdle();

        assertThat(said(ticket)).hasSize(2);
    }

    @Test
    void words_whose_answer_was_lost_are_said_once_even_if_the_ticket_tells_them_late() {
        sunshine.lateLog();
        zendesk.faults().next(1, "POST", "/messages", Mishap.loseAnswer());
        zendesk.faults().next(1, "PUT", "/tickets/", Mishap.loseAnswer());
        var ticket = chat(THANKS);

        assertThat(said(ticket)).hasSize(1);
        assertThat(ticket.tags()).contains("ai_replied");
        assertThat(column("select distinct state from action")).containsExactly("DONE");
    }

    @Test
    void a_chat_whose_passing_on_failed_at_first_is_passed_on_later_and_once() {
        zendesk.faults().next(1, "POST", "/passControl", Trouble.brokenServer());
        zendesk.faults().next(1, "POST", "/passControl", Mishap.loseAnswer());
        var ticket = chat(PERSON);

        assertThat(sunshine.chat(ticket).active()).isEqualTo(Sunshine.WORKSPACE);
        assertThat(sunshine.chat(ticket).passed()).hasSize(1);
        assertThat(said(ticket)).hasSize(1);
    }

    @Test
    void of_two_chats_of_one_visitor_the_right_one_is_answered() {
        var first = chat(THANKS);
        var second = chat(THANKS);

        assertThat(said(first)).hasSize(1);
        assertThat(said(second)).hasSize(1);
    }

    @Test
    void a_chat_without_a_ticket_is_answered_once_it_has_one_however_long_that_took() {
        var chat = zendesk.chatBegins(visitor, THANKS, false, Duration.ofMinutes(40));
        desk.untilIdle();
        assertThat(column("select state from delivery where event like 'messaging_ticket%'"))
                .containsExactly("IGNORED");
        assertThat(column("select ref from conversation")).isEmpty();

        var ticket = zendesk.becomesTicket(chat);
        desk.untilIdle();

        assertThat(said(ticket)).hasSize(1);
        assertThat(column("select text from message where author = 'CUSTOMER'")).containsExactly(THANKS);
    }

    @Test
    void a_chat_whose_ticket_is_named_before_it_is_there_is_looked_for_until_it_is() {
        var chat = zendesk.chatBegins(visitor, THANKS, true, Duration.ZERO);
        Await.until(
                "it was looked for",
                () -> !zendesk.requests("GET", "/tickets/" + chat.id()).isEmpty());
        desk.hookup().eventWebhook().activate(false); // from now on nothing else tells of it
        var ticket = zendesk.becomesTicket(chat);
        desk.untilIdle();

        assertThat(said(ticket)).hasSize(1);
        assertThat(column("select id from delivery where state = 'FAILED'")).isEmpty();
    }

    @Test
    void whoever_chats_is_proven_only_where_people_sign_in_to_chat() {
        chat(THANKS);
        assertThat(column("select verified from conversation")).containsExactly("f");

        desk.set("chat_users_signed_in", "true");
        chat(THANKS);
        assertThat(column("select verified from conversation order by id desc limit 1"))
                .containsExactly("t");
    }

    @Test
    void where_the_key_is_refused_people_get_notes_and_the_check_names_the_setting() {
        key("not-the-secret", Sunshine.BOT);
        var ticket = chat(THANKS);

        assertThat(said(ticket)).isEmpty();
        assertThat(ticket.publicReplies()).isEmpty();
        assertThat(notes(ticket)).hasSize(1);
        assertThat(chatsFinding()).contains("broken", "secrets.sunshine_secret");
    }

    @Test
    void the_check_tells_whether_the_switchboard_knows_the_bot() {
        assertThat(chatsFinding()).contains("\"ok\"");

        key(Sunshine.SECRET, "nobody");
        assertThat(chatsFinding()).contains("broken", "settings.sunshine_integration");

        desk.set("sunshine_key", "");
        assertThat(chatsFinding()).contains("broken", "is not complete");
    }

    @Test
    void chats_show_no_markdown_and_long_words_are_cut_into_a_few() {
        var helpdesk = desk.service().bean(ZendeskHelpdesk.class);

        assertThat(helpdesk.pieces("messaging", "It is **paid**. See [here](https://fjordgear.example/a)."))
                .singleElement()
                .asString()
                .contains("It is paid.", "https://fjordgear.example/a")
                .doesNotContain("**", "](");
        assertThat(helpdesk.pieces("messaging", "One sentence of many. ".repeat(300)))
                .hasSize(2)
                .allMatch(piece -> piece.length() <= 4000);
    }
}
