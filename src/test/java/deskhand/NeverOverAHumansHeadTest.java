package deskhand;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.testing.Shop;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise 4: what people or the customer did meanwhile takes the bot's reply back before it is sent. */
class NeverOverAHumansHeadTest {

    private static final String LAST_MOMENT = "before outcome";

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open(Mode.AUTO, Map.of());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_person_who_answers_during_a_turn_is_not_talked_over() {
        var ref = duringATurn();
        shop.agentReplies(ref, "I am on it.");
        finish();

        assertThat(shop.publicReplies(ref)).isEmpty();
        assertThat(shop.withdrawals()).contains("HUMAN_TOOK_OVER");
    }

    @Test
    void a_person_who_takes_the_conversation_during_a_turn_keeps_it() {
        var ref = duringATurn();
        shop.agentTakesOver(ref);
        finish();

        assertThat(shop.publicReplies(ref)).isEmpty();
        assertThat(shop.withdrawals()).contains("HUMAN_TOOK_OVER");
    }

    @Test
    void a_conversation_resolved_during_a_turn_stays_resolved() {
        var ref = duringATurn();
        shop.agentResolves(ref);
        finish();

        assertThat(shop.publicReplies(ref)).isEmpty();
        assertThat(shop.conversation(ref).status()).isEqualTo("resolved");
    }

    @Test
    void the_bot_stays_silent_while_a_person_has_the_conversation_and_comes_back_when_it_is_given_back() {
        var ref = shop.customerBegins(Shop.THANKS);
        Await.until("the bot answered", () -> shop.publicReplies(ref).size() == 1);
        shop.untilIdle();

        shop.agentTakesOver(ref);
        shop.untilIdle();
        shop.customerSays(ref, Shop.THANKS);
        shop.untilIdle();
        assertThat(shop.publicReplies(ref)).hasSize(1);

        shop.agentGivesBack(ref);
        Await.until(
                "what was asked meanwhile is answered",
                () -> shop.publicReplies(ref).size() == 2);
        shop.untilIdle();
        shop.customerSays(ref, Shop.THANKS);
        Await.until("the bot answers again", () -> shop.publicReplies(ref).size() == 3);
    }

    @Test
    void what_an_agent_answered_before_giving_back_is_not_answered_again() {
        var ref = shop.customerBegins(Shop.THANKS);
        Await.until("the bot answered", () -> shop.publicReplies(ref).size() == 1);
        shop.agentTakesOver(ref);
        shop.untilIdle();
        shop.customerSays(ref, Shop.THANKS);
        shop.agentReplies(ref, "You are welcome.");
        shop.untilIdle();

        shop.agentGivesBack(ref);
        shop.untilIdle();

        assertThat(shop.publicReplies(ref)).hasSize(1);
    }

    @Test
    void what_an_agent_answered_in_the_very_moment_it_was_asked_is_not_answered_again() throws InterruptedException {
        var ref = shop.customerBegins(Shop.THANKS);
        Await.until("the bot answered", () -> shop.publicReplies(ref).size() == 1);
        shop.untilIdle();

        // The answer is on its way into the table, and the question has to wait for it.
        var answering = Thread.ofVirtual().start(() -> shop.service.run("""
            do $$ begin
                perform 1 from conversation for update;
                while not exists (select 1 from pg_locks where not granted) loop perform pg_sleep(0.01); end loop;
                insert into message (conversation_id, ref, author, hidden, text, attachments, said_at, received_at)
                select id, 'answer', 'AGENT', false, 'You are welcome.', '{}', clock_timestamp(), now() from conversation;
            end $$
            """));
        Await.until(
                "the conversation is locked",
                () -> shop.service.count(
                                "select count(*) from pg_locks where mode = 'RowShareLock' and relation = 'conversation'::regclass")
                        > 0);
        shop.customerSays(ref, Shop.THANKS);
        answering.join();
        shop.untilIdle();

        assertThat(shop.service.count("select count(*) from message where author = 'CUSTOMER'"))
                .isEqualTo(2);
        assertThat(shop.publicReplies(ref)).hasSize(1);
    }

    @Test
    void a_reply_taken_back_because_a_person_came_is_made_up_for_when_that_person_gives_the_conversation_back() {
        var ref = duringATurn();
        shop.agentTakesOver(ref);
        finish();
        assertThat(shop.publicReplies(ref)).isEmpty();

        shop.agentGivesBack(ref);

        Await.until("it is answered", () -> shop.publicReplies(ref).size() == 1);
    }

    @Test
    void the_customer_is_told_once_that_a_person_takes_over() {
        var decided = "after decide"; // at the last moment the conversation is locked and nothing more is heard
        shop.crashes().holdAt(decided);
        var ref = shop.customerBegins("Let me talk to a person");
        shop.crashes().awaitReached(decided);
        shop.customerSays(ref, "A person please!!");
        Await.until("the second turn waits", () -> shop.service.count("select count(*) from turn") == 2);
        shop.crashes().goOn(decided);
        shop.untilIdle();

        assertThat(shop.publicReplies(ref)).hasSize(1);
        assertThat(shop.notes(ref)).hasSize(2);
    }

    @Test
    void after_a_handover_the_bot_is_silent_until_the_conversation_is_resolved() {
        var ref = shop.customerBegins("I will kill you all, you thieves.");
        Await.until("it is handed over", () -> !shop.notes(ref).isEmpty());
        shop.untilIdle();
        var saidBefore = shop.publicReplies(ref).size();

        shop.customerSays(ref, Shop.THANKS);
        shop.untilIdle();
        assertThat(shop.publicReplies(ref)).hasSize(saidBefore);

        shop.agentResolves(ref);
        shop.untilIdle();
        shop.customerSays(ref, Shop.THANKS);
        Await.until("the bot answers again", () -> shop.publicReplies(ref).size() == saidBefore + 1);
    }

    private String duringATurn() {
        shop.crashes().holdAt(LAST_MOMENT);
        var ref = shop.customerBegins(Shop.THANKS);
        shop.crashes().awaitReached(LAST_MOMENT);
        return ref;
    }

    private void finish() {
        shop.crashes().goOn(LAST_MOMENT);
        shop.untilIdle();
    }
}
