package deskhand.pipeline.specialist;

import static deskhand.pipeline.specialist.Scene.JONAS;
import static deskhand.pipeline.specialist.Scene.MIRA;
import static deskhand.pipeline.specialist.Scene.PRIYA;
import static deskhand.pipeline.specialist.Scene.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.sandbox.SandboxConversation.Customer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same conversations with no model at all: what is said is true, and what is not known goes to a person. */
class EmbeddedScenariosTest {

    private static Scene scene;

    @BeforeAll
    static void open() {
        scene = Scene.withoutModel();
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    /** What the customer reads, or the agents, with how it ended in front. */
    private static String told(Customer who, String text) {
        var ref = scene.begins(who, text);
        var replies = String.join("\n", scene.shop.publicReplies(ref));
        var notes = String.join("\n", scene.shop.notes(ref));
        return scene.outcome() + ": " + replies + "\n" + notes;
    }

    @Test
    void shop_1_where_is_my_order() {
        assertThat(told(MIRA, "Hi, where is my order 1042? I hoped it would be here by now."))
                .startsWith("send:")
                .contains("NP48210377SE");
    }

    @Test
    void shop_2_i_want_to_send_something_back() {
        assertThat(told(JONAS, "I want to return the olive oil from order 1039, it is unopened."))
                .doesNotStartWith("send: \n")
                .doesNotContain("has been returned");
    }

    @Test
    void shop_3_what_is_in_it() {
        assertThat(told(MIRA, "Do the boxes contain nuts?")).contains("hazelnuts, walnuts or almonds");
    }

    @Test
    void shop_4_why_was_i_charged() {
        assertThat(told(JONAS, "Why was I charged twice for order 1039?"))
                .contains("€78.50")
                .doesNotContain("€62.00 for");
    }

    @Test
    void shop_5_a_good_customer_is_angry_and_wants_somebody_in_charge() {
        assertThat(told(PRIYA, "This is the third late box. I want to talk to a manager now!"))
                .startsWith("escalate:");
    }

    @Test
    void a_talk_of_six_messages_ends_without_a_word_that_is_not_so() {
        var ref = scene.begins(TOM, "Hello, I forgot my password and cannot log in.");
        later(ref, "I did that, but no mail arrives.");
        later(ref, "It was there, thanks. Now I see order 1031: where is my refund?");
        assertThat(scene.shop.publicReplies(ref).toString() + scene.shop.notes(ref))
                .contains("€26.30");
        later(ref, "How long does a refund take?");
        later(ref, "Can I talk to a person please?");
        assertThat(scene.outcome()).isEqualTo("escalate");
        later(ref, "Thank you very much!");

        assertThat(String.join("\n", scene.shop.publicReplies(ref)))
                .doesNotContain("has been refunded", "NP48210377SE", "€78.50");
    }

    /** Whoever it was handed to has dealt with it meanwhile. */
    private static void later(String ref, String text) {
        scene.shop.agentResolves(ref);
        scene.settled();
        scene.goesOn(ref, text);
    }

    @Test
    void two_questions_at_once_are_for_a_person_to_see_to() {
        var told = told(MIRA, "Where is my order 1042? And do the boxes contain nuts?");

        assertThat(told).startsWith("draft:").contains("NP48210377SE");
        assertThat(scene.trace()).contains("Several things are asked", "And do the boxes contain nuts?");
    }

    @Test
    void tickets_are_answered_from_records_and_articles() {
        assertThat(told(TOM, "I forgot my password. What can I do?")).contains("Forgot password");
        assertThat(told(JONAS, "Where do I find my invoice?")).contains("under Orders in your account");
        assertThat(told(PRIYA, "When is my next box?")).contains("Your next box is packed on");
    }

    @Test
    void an_order_of_somebody_else_is_not_told() {
        assertThat(told(MIRA, "Where is order 1028? My neighbour Amélie ordered it for me."))
                .doesNotContain("6A20993104417");
    }
}
