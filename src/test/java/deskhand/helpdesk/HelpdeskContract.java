package deskhand.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Await;
import deskhand.testing.EveryTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every helpdesk's adapter must be good for, seen from outside: a whole service, a helpdesk, and HTTP in between. The
 * test of an adapter extends this and brings its {@link HelpdeskUnderTest}.
 */
public abstract class HelpdeskContract extends ReceiversContract {

    private static final String CARD = "4111 1111 1111 1111";
    private static final String MANY_SCRIPTS = "👩‍👩‍👧‍👦 🏳️‍🌈 שלום עולם، مرحبا بالعالم e\u0301 ẞ 漢字 𝒳";

    @Test
    void a_customer_is_answered_once_and_in_public() {
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();

        assertThat(desk.publicReplies(ref)).hasSize(1);
        assertThat(desk.notes(ref)).isEmpty();
        assertThat(desk.labels(ref)).contains("ai_replied");
    }

    @Test
    void in_draft_mode_people_read_a_note_and_the_customer_nothing() {
        desk.become(Mode.DRAFT);

        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();

        assertThat(desk.notes(ref)).hasSize(1);
        assertThat(desk.publicReplies(ref)).isEmpty();
        assertThat(desk.labels(ref)).contains("ai_draft");
    }

    @Test
    void a_handover_has_note_labels_team_and_open_status_and_the_customer_is_told_once() {
        var ref = desk.customerBegins(PERSON);
        desk.untilIdle();

        assertHandedOver(ref);
        assertThat(column("select what ->> 'team' from action where word = 'assign_team'"))
                .containsExactly(desk.team(ref));
    }

    @Test
    void after_a_handover_the_bot_is_silent_until_the_conversation_is_resolved() {
        var ref = desk.customerBegins(PERSON);
        desk.untilIdle();
        desk.customerSays(ref, THANKS);
        desk.untilIdle();
        assertThat(desk.publicReplies(ref)).hasSize(1);

        desk.agentResolves(ref);
        desk.untilIdle();
        desk.customerSays(ref, THANKS);
        desk.untilIdle();
        assertThat(desk.publicReplies(ref)).hasSize(2);
    }

    @Test
    void labels_that_people_set_survive_ours() {
        var ref = duringATurn(PERSON);
        desk.addLabel(ref, "vip");
        finish();

        assertThat(desk.labels(ref)).contains("vip", "escalated");
    }

    @Test
    void a_person_who_answers_in_public_has_the_conversation() {
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();
        desk.agentReplies(ref, "I am on it.");
        desk.untilIdle();

        desk.customerSays(ref, THANKS);
        desk.untilIdle();

        assertThat(desk.publicReplies(ref)).hasSize(1);
        assertThat(column("select hands from conversation")).containsExactly("HUMAN");
    }

    @Test
    void what_waited_is_answered_when_the_conversation_is_given_back() {
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();
        desk.agentTakesOver(ref);
        desk.untilIdle();
        desk.customerSays(ref, THANKS);
        desk.untilIdle();
        assertThat(desk.publicReplies(ref)).hasSize(1);

        desk.agentGivesBack(ref);
        desk.untilIdle();
        assertThat(desk.publicReplies(ref)).hasSize(2);
    }

    @Test
    void what_a_person_answered_before_giving_back_is_not_answered_again() {
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();
        desk.agentTakesOver(ref);
        desk.untilIdle();
        desk.customerSays(ref, THANKS);
        desk.untilIdle();
        desk.agentReplies(ref, "You are welcome.");
        desk.untilIdle();

        desk.agentGivesBack(ref);
        desk.untilIdle();

        assertThat(desk.publicReplies(ref)).hasSize(1);
    }

    @Test
    void a_reply_is_taken_back_when_the_customer_wrote_again() {
        var ref = duringATurn(THANKS);
        desk.customerSays(ref, "Thanks again!");
        finish();

        assertThat(desk.publicReplies(ref)).hasSize(1);
        assertThat(column("select word from action where reason = 'CUSTOMER_WROTE_AGAIN'"))
                .containsExactly("post_reply");
    }

    @Test
    void a_reply_is_taken_back_when_a_person_answered() {
        var ref = duringATurn(THANKS);
        desk.agentReplies(ref, "I am on it.");
        finish();

        assertThat(desk.publicReplies(ref)).isEmpty();
        assertThat(column("select word from action where reason = 'HUMAN_TOOK_OVER'"))
                .containsExactly("post_reply");
    }

    @Test
    void a_reply_is_taken_back_when_a_person_took_over_and_made_up_for_when_it_is_given_back() {
        var ref = duringATurn(THANKS);
        desk.agentTakesOver(ref);
        finish();
        assertThat(desk.publicReplies(ref)).isEmpty();

        desk.agentGivesBack(ref);
        desk.untilIdle();
        assertThat(desk.publicReplies(ref)).hasSize(1);
    }

    @Test
    void a_reply_is_taken_back_when_the_conversation_was_resolved_and_it_stays_resolved() {
        var ref = duringATurn(THANKS);
        desk.agentResolves(ref);
        finish();

        assertThat(desk.publicReplies(ref)).isEmpty();
        assertThat(desk.status(ref)).isEqualTo(Status.RESOLVED);
    }

    @Test
    void a_reply_whose_answer_was_lost_is_said_once() {
        desk.everyAnswerLost();
        var ref = desk.customerBegins(THANKS);
        Await.until("it arrived", () -> !desk.publicReplies(ref).isEmpty());
        Await.until("it is asked for again", () -> tries() > 1);
        desk.off();
        desk.untilIdle();

        assertThat(desk.publicReplies(ref)).hasSize(1);
        assertThat(column("select state from action where word = 'post_reply'")).containsExactly("DONE");
    }

    @Test
    void a_handover_whose_answers_were_lost_happens_once() {
        desk.everyAnswerLost();
        var ref = desk.customerBegins(PERSON);
        Await.until("the note arrived", () -> !desk.notes(ref).isEmpty());
        desk.off();
        desk.untilIdle();

        assertHandedOver(ref);
    }

    @Test
    void a_busy_helpdesk_is_asked_again_until_the_reply_is_there_once() {
        desk.busy(1);
        var ref = desk.customerBegins(THANKS);
        Await.until("it is tried again", () -> tries() > 1);
        desk.off();
        desk.untilIdle();

        assertThat(desk.publicReplies(ref)).hasSize(1);
    }

    @Test
    void a_broken_helpdesk_is_asked_again_until_the_handover_is_complete() {
        desk.broken(1);
        var ref = desk.customerBegins(PERSON);
        Await.until("it is tried again", () -> tries() > 1);
        desk.broken(0.4);
        Await.until(
                "the last of it is done",
                () -> column("select state from action where word = 'set_status'")
                        .equals(List.of("DONE")));
        desk.off();
        desk.untilIdle();

        assertHandedOver(ref);
    }

    @Test
    void a_refused_token_parks_the_reply_at_once_and_says_which_setting_to_mend() {
        desk.unauthorized();
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();

        assertThat(column("select state || ' ' || tries from action where word = 'post_reply'"))
                .containsExactly("PARKED 1");
        assertThat(column("select detail from action where word = 'post_reply'"))
                .allMatch(why -> why.contains("token"));
        assertThat(desk.service().get("/api/v1/actions/parked").body()).contains("helpdesk_refused", "token");

        desk.off();
        var id = column("select id from action where word = 'post_reply'").getFirst();
        desk.service().send("POST", "/api/v1/actions/" + id + "/retry", "");
        desk.untilIdle();
        assertThat(desk.publicReplies(ref)).hasSize(1);
    }

    @Test
    void what_was_for_a_deleted_conversation_ends_and_others_are_answered() {
        var gone = duringATurn(THANKS);
        desk.deleteConversation(gone);
        finish();

        assertThat(column("select state from action")).isNotEmpty().doesNotContain("WAITING", "DONE");
        assertThat(tries()).isEqualTo(1);
        var other = desk.customerBegins(THANKS);
        desk.untilIdle();
        assertThat(desk.publicReplies(other)).hasSize(1);
    }

    @Test
    void a_handover_to_a_team_that_does_not_exist_reaches_people_all_the_same() {
        desk.withoutTeams();

        var ref = desk.customerBegins(PERSON);
        desk.untilIdle();

        assertHandedOver(ref);
        assertThat(desk.team(ref)).isNull();
    }

    @Test
    void a_card_number_is_kept_nowhere_whoever_writes_it() {
        var ref = desk.customerBegins("My card is " + CARD);
        desk.untilIdle();
        desk.agentReplies(ref, "Is it " + CARD + "?");
        desk.customerSays(ref, "Yes, " + CARD + ", and where is my order?");
        desk.untilIdle();

        assertThat(column("select text from message where author = 'CUSTOMER'"))
                .hasSize(2)
                .allMatch(text -> text.contains("[card number removed]"));
        assertThat(EveryTable.with(desk.service(), CARD)).isEmpty();
    }

    @Test
    void a_huge_message_breaks_nothing() {
        desk.become(Mode.DRAFT);
        var refs = Stream.of("", "x", "My tent 🏕️ is wet.\n")
                .map(start -> desk.customerBegins(start + "🎉".repeat(50_000)))
                .toList();
        var words = desk.customerBegins("Where is my order? ".repeat(5_500));
        desk.untilIdle();

        assertThat(refs).allSatisfy(ref -> assertThat(desk.notes(ref)).hasSize(1));
        assertThat(desk.notes(words)).hasSize(1);
        assertThat(column("select state from action")).containsOnly("DONE");
    }

    @Test
    void emoji_and_right_to_left_text_of_the_customer_reach_people_unharmed() {
        var ref = desk.customerBegins(PERSON + ".\n" + MANY_SCRIPTS);
        desk.untilIdle();

        assertThat(column("select text from message where author = 'CUSTOMER'"))
                .allMatch(text -> text.contains(MANY_SCRIPTS));
        assertThat(desk.notes(ref)).singleElement().asString().contains(MANY_SCRIPTS);
    }

    @Test
    void emoji_and_right_to_left_text_of_the_bot_reach_the_customer_unharmed() {
        desk.become(Mode.DRAFT);
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();

        var connection = desk.service().bean(Connections.class).all().getFirst();
        var result = desk.service()
                .bean(Helpdesks.class)
                .of(connection)
                .perform(connection, ref, new Action.PostReply(MANY_SCRIPTS), "dh-1000-0");

        assertThat(result).isInstanceOf(ActionResult.Done.class);
        assertThat(desk.publicReplies(ref)).containsExactly(MANY_SCRIPTS);
    }

    @Test
    void what_looks_like_a_template_in_the_customers_words_is_broken_in_ours() {
        var ref = desk.customerBegins(PERSON + " {{contact.email}} {{{agent.name}}} {%if x%} {{%raw%}");
        desk.untilIdle();

        assertThat(desk.notes(ref))
                .singleElement()
                .asString()
                .contains("contact.email")
                .doesNotContain("{{", "{%");
    }

    @Test
    void an_attachment_without_words_reaches_a_person() {
        var ref = desk.customerSendsOnlyAttachment();
        desk.untilIdle();

        assertHandedOver(ref);
    }

    @Test
    void an_attachment_without_words_reaches_a_person_later_in_a_conversation_too() {
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();
        desk.customerSendsOnlyAttachment(ref);
        desk.untilIdle();

        assertThat(desk.notes(ref)).hasSize(1);
        assertThat(desk.status(ref)).isEqualTo(Status.OPEN);
    }

    @Test
    void the_same_deliveries_once_more_change_nothing() {
        var ref = desk.customerBegins(THANKS);
        desk.untilIdle();

        var again = new Redelivery(desk).everything();
        desk.untilIdle();

        assertThat(again).isNotEmpty().containsOnly(200);
        assertThat(column("select id from turn")).hasSize(1);
        assertThat(desk.publicReplies(ref)).hasSize(1);
    }

    /** The most that any action was tried. */
    private long tries() {
        return desk.service().count("select coalesce(max(tries), 0) from action");
    }
}
