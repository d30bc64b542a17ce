package deskhand.pipeline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.base.OneTimeCode;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.sandbox.SandboxConversation.Customer;
import deskhand.testing.Shop;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A claimed address is proven by a code that was sent to it, over the whole way. */
class OneTimeCodesTest {

    private static final String ASK = "Where is my order 1042?";
    private static final String NOBODYS = "ZZ99-ZZ99";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.open(
                Mode.AUTO, Map.of("deskhand.demo", "true", "deskhand.one-time-code.sends-per-conversation", "2"));
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static String somebody() {
        return "claimed-" + NUMBERS.incrementAndGet() + "@example.com";
    }

    private static String begins(String email, String channel) {
        var ref = shop.inbox().start(Shop.SLUG, new Customer("c-" + email, null, email, false), channel, ASK);
        shop.untilIdle();
        return ref;
    }

    private static String says(String ref, String text) {
        shop.customerSays(ref, text);
        shop.untilIdle();
        return shop.publicReplies(ref).getLast();
    }

    private static String code(String ref) {
        return OneTimeCode.in(shop.publicReplies(ref).getLast()).getFirst();
    }

    private static String conversation(String ref) {
        return "(select c.id from conversation c join connection n on n.id = c.connection_id where n.slug = 'shop' and c.ref = '"
                + ref + "')";
    }

    private static long provenNow(String ref) {
        return shop.service.count(
                "select count(*) from conversation where proven_until > now() and id = " + conversation(ref));
    }

    private static String lastReason(String ref) {
        return shop.service
                .query("select reason from turn where conversation_id = " + conversation(ref)
                        + " order by id desc limit 1")
                .getFirst();
    }

    private static void change(String sql) {
        assertThat(shop.service.query(sql + " returning 1")).isNotEmpty();
    }

    @Test
    void a_code_from_the_mailbox_proves_the_address_and_the_question_is_answered() {
        var ref = begins("mira@example.com", "email");
        assertThat(shop.publicReplies(ref))
                .singleElement()
                .satisfies(letter -> assertThat(OneTimeCode.in(letter)).hasSize(1));
        var code = code(ref);

        var answer = says(ref, "Here it is: " + code.toLowerCase().replace('-', ' '));

        assertThat(answer).contains("1042").doesNotContain(code);
        assertThat(provenNow(ref)).isOne();
        assertThat(shop.service.query("select result ->> 'state' from stage where name = 'identity' and turn_id in "
                        + "(select id from turn where conversation_id = " + conversation(ref) + ")"))
                .containsExactly("PROVEN");
        assertThat(shop.service.count("select count(*) from encounter where conversation_id = " + conversation(ref)))
                .isPositive();
    }

    @Test
    void a_code_stands_nowhere_but_in_the_mail_itself() {
        var ref = begins(somebody(), "email");
        var code = code(ref);
        says(ref, "My code is " + code);

        for (var places : Map.of(
                        "stage", "result::text", "action", "what::text", "message", "text", "one_time_code", "print")
                .entrySet()) {
            assertThat(shop.service.count("select count(*) from " + places.getKey() + " where " + places.getValue()
                            + " ~* '" + code.replace("-", "[- ]?") + "'"))
                    .as(places.getKey())
                    .isZero();
        }
        assertThat(shop.notes(ref)).noneMatch(note -> note.contains(code));
        assertThat(shop.service.query(
                        "select text from message where masked and author = 'CUSTOMER' and conversation_id = "
                                + conversation(ref)))
                .containsExactly("My code is " + OneTimeCode.PLACE);
    }

    @Test
    void a_code_that_is_written_while_people_have_the_conversation_is_not_in_our_copy_and_proves_the_address() {
        var ref = begins("mira@example.com", "email");
        var code = code(ref);
        shop.agentTakesOver(ref);
        shop.untilIdle();

        shop.customerSays(ref, "Here is " + code);
        shop.customerSays(ref, "And not XX22-XX22");
        shop.untilIdle();

        assertThat(shop.service.query(
                        "select text from message where masked and author = 'CUSTOMER' and conversation_id = "
                                + conversation(ref)))
                .containsExactly("Here is " + OneTimeCode.PLACE);
        assertThat(provenNow(ref)).isOne();
        var replies = shop.publicReplies(ref).size();

        shop.agentGivesBack(ref);
        shop.untilIdle();

        assertThat(shop.publicReplies(ref)).hasSizeGreaterThan(replies);
        assertThat(shop.publicReplies(ref).getLast()).contains("1042");
    }

    @Test
    void what_people_answered_is_not_answered_again_because_a_code_came_late() {
        var ref = begins("mira@example.com", "email");
        var code = code(ref);
        shop.agentReplies(ref, "Your order is on its way.");
        shop.untilIdle();
        shop.customerSays(ref, "Here is " + code);
        shop.untilIdle();

        assertThat(shop.service.query("select answered from message where author = 'CUSTOMER' and conversation_id = "
                        + conversation(ref) + " order by id limit 1"))
                .containsExactly("t");
    }

    @Test
    void a_chat_gets_no_code_because_whoever_claims_the_address_reads_it() {
        var ref = begins("mira@example.com", "chat");

        assertThat(shop.notes(ref).getLast()).contains("please sign in").doesNotContain(OneTimeCode.PLACE);
        assertThat(shop.publicReplies(ref)).isEmpty();
        assertThat(shop.service.count(
                        "select count(*) from one_time_code where conversation_id = " + conversation(ref)))
                .isZero();
    }

    @Test
    void guessing_ends_with_a_person() {
        var ref = begins(somebody(), "email");

        assertThat(says(ref, "It is " + NOBODYS)).contains("That code is not right");
        assertThat(says(ref, "Or BB22-BB22, or CC33-CC33, or DD44-DD44?")).contains("That code is not right");
        shop.customerSays(ref, "Then FF55-FF55");
        shop.untilIdle();

        assertThat(lastReason(ref)).isEqualTo("IDENTITY_UNPROVEN");
        assertThat(provenNow(ref)).isZero();
        assertThat(shop.service.query("select state from one_time_code where conversation_id = " + conversation(ref)))
                .containsExactly("LOCKED");
    }

    @Test
    void after_too_many_guesses_even_the_right_code_opens_nothing() {
        var ref = begins(somebody(), "email");
        var code = code(ref);
        says(ref, "BB22-BB22, CC33-CC33, DD44-DD44");
        says(ref, "FF55-FF55, GG66-GG66, HH77-HH77");
        shop.agentGivesBack(ref);

        says(ref, code);

        assertThat(provenNow(ref)).isZero();
    }

    @Test
    void the_code_of_another_conversation_is_wrong() {
        var email = somebody();
        var mine = begins(email, "email");
        var other = begins(email, "email");

        assertThat(says(other, code(mine))).contains("That code is not right");
        assertThat(provenNow(other)).isZero();
    }

    @Test
    void a_late_code_is_answered_with_a_new_one_and_only_the_newest_counts() {
        var ref = begins(somebody(), "email");
        var old = code(ref);
        change("update one_time_code set expires_at = now() - interval '1 second' where conversation_id = "
                + conversation(ref));

        assertThat(says(ref, old)).contains("no longer good");
        var fresh = code(ref);
        assertThat(fresh).isNotEqualTo(old);
        assertThat(says(ref, old)).contains("That code is not right");
        assertThat(provenNow(ref)).isZero();
        says(ref, fresh);
        assertThat(provenNow(ref)).isOne();
        assertThat(shop.service.query(
                        "select result -> 'asks' -> 0 ->> 'text' from stage where name = 'heard' and turn_id in"
                                + " (select id from turn where conversation_id = " + conversation(ref)
                                + ") order by turn_id desc"
                                + " limit 1"))
                .containsExactly(ASK);
    }

    @Test
    void what_only_looks_like_a_code_stays_when_no_code_is_waited_for() {
        var ref = begins(somebody(), "email");
        says(ref, code(ref));

        says(ref, "The serial is HX45TR22, what now?");

        assertThat(shop.service.query("select text from message where text like 'The serial%' and conversation_id = "
                        + conversation(ref)))
                .containsExactly("The serial is HX45TR22, what now?");
    }

    @Test
    void a_code_does_not_go_to_an_address_that_the_contact_has_only_now() {
        shop.crashes().holdAt("after decide");
        var ref =
                shop.inbox().start(Shop.SLUG, new Customer("c-moved", null, "victim@example.com", false), "email", ASK);
        shop.crashes().awaitReached("after decide");
        change("update sandbox_conversation set contact_email = 'attacker@example.com' where id::text = '" + ref + "'");
        shop.crashes().goOn("after decide");
        shop.untilIdle();

        assertThat(shop.withdrawals()).contains("ADDRESS_SHARED");
    }

    @Test
    void a_code_works_once() {
        var ref = begins(somebody(), "email");
        var code = code(ref);
        says(ref, code);
        change("update conversation set proven_until = now() - interval '1 second' where id = " + conversation(ref));

        says(ref, ASK + " My code is " + code);

        assertThat(provenNow(ref)).isZero();
    }

    @Test
    void after_as_many_codes_as_are_allowed_a_person_takes_over() {
        var ref = begins(somebody(), "email");
        says(ref, ASK);
        says(ref, ASK);

        assertThat(lastReason(ref)).isEqualTo("IDENTITY_UNPROVEN");
        assertThat(shop.service.count(
                        "select count(*) from one_time_code where conversation_id = " + conversation(ref)))
                .isEqualTo(2);
    }

    @Test
    void one_address_gets_five_codes_a_day_however_many_conversations_are_begun() {
        var email = somebody();
        for (var i = 0; i < 5; i++) {
            assertThat(OneTimeCode.in(shop.publicReplies(begins(email, "email")).getLast()))
                    .hasSize(1);
        }

        assertThat(lastReason(begins(email, "email"))).isEqualTo("IDENTITY_UNPROVEN");
    }

    @Test
    void a_proof_does_not_count_while_others_would_read_the_reply() {
        var ref = begins("mira@example.com", "email");
        says(ref, code(ref));
        change("update conversation set mailbox = false, facts_as_of = now() + interval '1 day' where id = "
                + conversation(ref));

        shop.customerSays(ref, ASK);
        shop.untilIdle();

        assertThat(shop.notes(ref).getLast()).contains("please sign in");
        assertThat(shop.publicReplies(ref)).hasSize(2);
        assertThat(provenNow(ref)).isOne();
    }

    @Test
    void a_code_that_arrived_before_a_crash_is_good() {
        shop.crashes().dieOnceAt("after post_reply");
        var ref = begins(somebody(), "email");
        assertThat(shop.crashes().happened("after post_reply")).isTrue();
        assertThat(shop.publicReplies(ref)).hasSize(1);

        says(ref, code(ref));

        assertThat(provenNow(ref)).isOne();
    }

    @Test
    void in_draft_mode_a_code_is_made_when_an_agent_sends_the_draft() {
        shop.become(Mode.DRAFT);
        try {
            var ref = begins(somebody(), "email");
            assertThat(shop.notes(ref).getLast()).contains(OneTimeCode.PLACE, "has none");
            assertThat(shop.publicReplies(ref)).isEmpty();

            shop.inbox().agentNotes(Shop.SLUG, ref, "@deskhand send").orElseThrow();
            shop.untilIdle();
            shop.customerSays(ref, code(ref));
            shop.untilIdle();

            assertThat(provenNow(ref)).isOne();
        } finally {
            shop.become(Mode.AUTO);
        }
    }
}
