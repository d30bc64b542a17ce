package deskhand.command;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.testing.Shop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Commands of agents in private notes, over the whole way. */
class CommandsTest {

    private static final String QUESTION = "How long do refunds take?";

    private static String asked(Shop shop) {
        var ref = shop.customerBegins(Shop.THANKS);
        shop.untilIdle();
        assertThat(shop.notes(ref)).hasSize(1);
        assertThat(shop.publicReplies(ref)).isEmpty();
        return ref;
    }

    private static void tell(Shop shop, String ref, String words) {
        shop.inbox().agentNotes(Shop.SLUG, ref, words).orElseThrow();
        shop.untilIdle();
    }

    private static String draft(Shop shop) {
        return shop.service
                .query("select decided ->> 'reply' from turn where outcome = 'draft' order by id desc limit 1")
                .getFirst();
    }

    private static String newestNote(Shop shop, String ref) {
        return shop.notes(ref).getLast();
    }

    @Test
    void a_draft_is_sent_when_an_agent_says_so_even_in_draft_mode() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var ref = asked(shop);

            tell(shop, ref, "@deskhand send");

            assertThat(shop.publicReplies(ref)).containsExactly(draft(shop));
            assertThat(newestNote(shop, ref)).isEqualTo("Sent.");
            assertThat(shop.conversation(ref).labels()).contains("ai_replied").doesNotContain("ai_draft");
            assertThat(shop.service.query("select decided_by from action where word = 'post_reply'"))
                    .containsExactly("Robin");
            assertThat(shop.service.query("select who || ' ' || state from note_command"))
                    .containsExactly("Robin DONE");
        }
    }

    @Test
    void a_second_send_sends_nothing() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var ref = asked(shop);
            tell(shop, ref, "@deskhand send");

            tell(shop, ref, "@deskhand send: And once more");

            assertThat(shop.publicReplies(ref)).hasSize(1);
            assertThat(newestNote(shop, ref)).startsWith("Not sent");
        }
    }

    @Test
    void an_agent_may_send_their_own_wording_but_no_template() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var ref = asked(shop);

            tell(shop, ref, "@deskhand send: Hi {{contact.name}}");
            assertThat(shop.publicReplies(ref)).isEmpty();
            assertThat(newestNote(shop, ref)).startsWith("Not sent");

            tell(shop, ref, "@deskhand send: You are welcome, Ida!");
            assertThat(shop.publicReplies(ref)).containsExactly("You are welcome, Ida!");
        }
    }

    @Test
    void nothing_is_sent_when_the_customer_or_a_colleague_was_faster() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var ref = asked(shop);
            shop.agentReplies(ref, "I have answered this.");
            tell(shop, ref, "@deskhand send");
            assertThat(newestNote(shop, ref)).startsWith("Not sent");

            var other = asked(shop);
            shop.crashes().holdAt("before guard");
            shop.customerSays(other, "One more thing");
            shop.crashes().awaitReached("before guard");
            shop.inbox().agentNotes(Shop.SLUG, other, "@deskhand send").orElseThrow();
            Await.until("it is refused", () -> newestNote(shop, other).startsWith("Not sent"));
            shop.crashes().goOn("before guard");
            shop.untilIdle();

            assertThat(shop.publicReplies(ref)).isEmpty();
            assertThat(shop.publicReplies(other)).isEmpty();
        }
    }

    @Test
    void a_reply_on_its_way_is_taken_back_when_a_colleague_answers_first() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var ref = asked(shop);
            shop.crashes().holdAt("before write_note");
            shop.inbox().agentNotes(Shop.SLUG, ref, "@deskhand good").orElseThrow();
            shop.crashes().awaitReached("before write_note");
            shop.inbox().agentNotes(Shop.SLUG, ref, "@deskhand send").orElseThrow();
            Await.until(
                    "the reply waits behind the note",
                    () -> shop.service.count("select count(*) from action where word = 'post_reply'") == 1);

            shop.agentReplies(ref, "I have answered this.");
            shop.crashes().goOn("before write_note");
            shop.untilIdle();

            assertThat(shop.publicReplies(ref)).isEmpty();
            assertThat(newestNote(shop, ref)).isEqualTo("Not sent. A person took the conversation over.");
        }
    }

    @Test
    void a_note_that_is_told_twice_is_carried_out_once() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var ref = asked(shop);
            tell(shop, ref, "@deskhand good");
            var delivery = shop.service
                    .query("select id from delivery where event = 'message_created' order by id")
                    .reversed();

            for (var id : delivery) {
                shop.service.send("POST", "/api/v1/deliveries/" + id + "/replay", "");
            }
            shop.untilIdle();

            assertThat(shop.service.count("select count(*) from turn_opinion")).isEqualTo(1);
            assertThat(shop.service.count("select count(*) from note_command")).isEqualTo(1);
        }
    }

    @Test
    void only_notes_of_agents_are_commands() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var ref = shop.customerBegins("@deskhand send");
            shop.untilIdle();
            shop.agentReplies(ref, "@deskhand send");
            shop.untilIdle();

            assertThat(shop.service.count("select count(*) from note_command")).isZero();
        }
    }

    @Test
    void what_is_not_understood_gets_help() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var ref = asked(shop);

            tell(shop, ref, "@deskhand send it now please");

            assertThat(shop.publicReplies(ref)).isEmpty();
            assertThat(newestNote(shop, ref)).contains("This is no command", "`@deskhand take over`");
        }
    }

    @Test
    void a_conversation_is_taken_and_given_back() {
        try (var shop = Shop.open(Mode.AUTO)) {
            var ref = shop.customerBegins(Shop.THANKS);
            shop.untilIdle();
            assertThat(shop.publicReplies(ref)).hasSize(1);

            tell(shop, ref, "@deskhand take over");
            shop.customerSays(ref, Shop.THANKS);
            shop.untilIdle();
            assertThat(shop.publicReplies(ref)).hasSize(1);

            tell(shop, ref, "@deskhand resume");
            assertThat(shop.publicReplies(ref)).hasSize(2);
        }
    }

    @Test
    void a_pause_lasts_until_it_is_ended() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var ref = asked(shop);
            tell(shop, ref, "@deskhand pause");
            var turns = shop.service.count("select count(*) from turn");

            shop.customerSays(ref, QUESTION);
            shop.untilIdle();
            assertThat(shop.service.count("select count(*) from turn")).isEqualTo(turns);

            tell(shop, ref, "@deskhand resume");
            assertThat(shop.service.count("select count(*) from turn")).isEqualTo(turns + 1);
        }
    }

    @Test
    void another_draft_is_written_on_the_same_messages_and_not_sent_by_itself() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var ref = asked(shop);

            tell(shop, ref, "@deskhand to shipping: name the day");

            assertThat(shop.service.query("select redo ->> 'by' from turn where redo is not null"))
                    .containsExactly("Robin");
            assertThat(shop.service.query(
                            "select result ->> 'redo' is not null from stage s join turn t on t.id = s.turn_id"
                                    + " where s.name = 'heard' and t.redo is not null"))
                    .containsExactly("t");
            assertThat(shop.publicReplies(ref)).isEmpty();

            tell(shop, ref, "@deskhand to nowhere: what");
            assertThat(newestNote(shop, ref)).startsWith("There is no such category");
        }
    }

    @Test
    void the_bot_says_why_and_sums_up() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var ref = asked(shop);

            tell(shop, ref, "@deskhand why");
            assertThat(newestNote(shop, ref)).contains("last decision: draft", "draft mode");

            tell(shop, ref, "@deskhand summarize");
            assertThat(newestNote(shop, ref)).contains(Shop.THANKS, "1 by the customer");
        }
    }

    @Test
    void opinions_are_kept_with_who_and_why() {
        try (var shop = Shop.open(Mode.DRAFT)) {
            var ref = asked(shop);

            tell(shop, ref, "@deskhand bad: too cold");

            assertThat(shop.service.query("select who || ': ' || why || ' ' || good from turn_opinion"))
                    .isEqualTo(List.of("Robin: too cold false"));
            assertThat(shop.service.get("/api/v1/opinions").body())
                    .contains("\"why\":\"too cold\"", "\"who\":\"Robin\"");
            assertThat(shop.service.get("/api/v1/opinions?good=true").body()).isEqualTo("[]");
            assertThat(shop.service.get("/corrections/opinions?which=bad").body())
                    .contains("Bad: too cold", "Robin");
            assertThat(shop.service.get("/corrections/opinions?which=good").body())
                    .doesNotContain("too cold");
        }
    }

    @Test
    void the_word_can_be_another() {
        try (var shop = Shop.open(Mode.DRAFT, Map.of("deskhand.command.word", "!bot"))) {
            var ref = asked(shop);
            assertThat(shop.notes(ref).getFirst()).contains("`!bot send`");

            tell(shop, ref, "!bot send");

            assertThat(shop.publicReplies(ref)).hasSize(1);
        }
    }

    @Test
    void where_the_bot_had_nothing_to_do_yet_it_answers_all_the_same() {
        try (var shop = Shop.open(Mode.OFF)) {
            var ref = shop.customerBegins(QUESTION);
            shop.untilIdle();
            shop.become(Mode.DRAFT);

            tell(shop, ref, "@deskhand help");
            assertThat(newestNote(shop, ref)).contains("What you can tell the bot");

            tell(shop, ref, "@deskhand send: Three days, Ida.");
            assertThat(shop.publicReplies(ref)).containsExactly("Three days, Ida.");
        }
    }

    @Test
    void in_shadow_mode_nothing_is_visible_whoever_asks() {
        try (var shop = Shop.open(Mode.SHADOW)) {
            var ref = shop.customerBegins(Shop.THANKS);
            shop.untilIdle();

            tell(shop, ref, "@deskhand send: You are welcome!");

            assertThat(shop.publicReplies(ref)).isEmpty();
            assertThat(shop.notes(ref)).isEmpty();
        }
    }
}
