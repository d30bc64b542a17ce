package deskhand.pipeline.specialist;

import static deskhand.model.FakeOpenAi.answers;
import static deskhand.model.FakeOpenAi.asks;
import static deskhand.pipeline.specialist.Scene.JONAS;
import static deskhand.pipeline.specialist.Scene.MIRA;
import static deskhand.pipeline.specialist.Scene.PRIYA;
import static deskhand.pipeline.specialist.Scene.TOM;
import static deskhand.pipeline.specialist.Scene.says;
import static org.assertj.core.api.Assertions.assertThat;

import deskhand.model.FakeOpenAi;
import deskhand.model.Role;
import deskhand.testing.Await;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Conversations as a shop has them, from the customer's words in the sandbox to what customer and agents read. */
class DemoScenariosTest {

    private static Scene scene;

    @BeforeAll
    static void open() {
        scene = Scene.withModel();
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @Test
    void shop_1_where_is_my_order() {
        scene.script(
                "shipping",
                asks("track_package", "{\"order_number\":\"1042\"}"),
                says(
                        "Your order 1042 was shipped with Nordpost under tracking number NP48210377SE.",
                        "\"tool:track_package#1\""));

        var ref = scene.begins(MIRA, "Hi, where is my order 1042? I hoped it would be here by now.");

        assertThat(scene.lastReply(ref)).contains("NP48210377SE").startsWith("Hi Mira");
        assertThat(scene.tools()).isEqualTo("track_package:DONE");
    }

    @Test
    void shop_2_i_want_to_send_something_back() {
        scene.script(
                "returns-refunds",
                asks("order_lookup", "{\"order_number\":\"1039\"}"),
                asks("search_knowledge_base", "{\"question\":\"How do I return something?\"}"),
                says(
                        "You can return unopened goods within 30 days of delivery. Print the return label under Orders in your"
                                + " account and hand the parcel to the carrier named on the label.",
                        "\"tool:order_lookup#1\",\"article:returns#1\""));

        var ref = scene.begins(JONAS, "I want to return the olive oil from order 1039, it is unopened.");

        assertThat(scene.lastReply(ref)).contains("within 30 days");
        assertThat(scene.tools()).isEqualTo("order_lookup:DONE search_knowledge_base:DONE");
    }

    @Test
    void shop_3_what_is_in_it() {
        scene.script(
                "product",
                asks("product_info", "{\"product\":\"granola\"}"),
                says("The Maple Granola is made of oats, maple syrup and hazelnuts.", "\"tool:product_info#1\""));

        var ref = scene.begins(MIRA, "Does the granola contain hazelnuts?");

        assertThat(scene.shop.publicReplies(ref).isEmpty() ? scene.lastNote(ref) : scene.lastReply(ref))
                .contains("hazelnuts");
        assertThat(scene.tools()).isEqualTo("product_info:DONE");
    }

    @Test
    void shop_4_why_was_i_charged() {
        scene.script(
                "billing",
                asks("get_payment_history", "{}"),
                says(
                        "A charge of €78.50 for order 1039 (PayPal) went through. There is no other charge for it.",
                        "\"tool:get_payment_history#1\""));

        var ref = scene.begins(JONAS, "Why was I charged twice for order 1039?");

        assertThat(scene.lastReply(ref)).contains("€78.50");
        assertThat(scene.tools()).isEqualTo("get_payment_history:DONE");
    }

    @Test
    void shop_5_a_good_customer_is_angry_and_wants_somebody_in_charge() {
        scene.script("general", answers(FakeOpenAi.PROPOSAL));
        scene.model.answering(
                Role.ROUTER,
                FakeOpenAi.ROUTE
                        .replace("\"none\"", "\"now\"")
                        .replace("neutral", "very_negative")
                        .replace("shipping", "general"));

        var ref = scene.begins(PRIYA, "This is the third late box. I want to talk to a manager now!");

        assertThat(scene.outcome()).isEqualTo("escalate");
        assertThat(scene.model.requestsWith("\"proposal\""))
                .as("no draft is paid for")
                .isEmpty();
        assertThat(scene.lastNote(ref)).isNotBlank();
    }

    @Test
    void a_box_is_skipped_and_said_to_be_only_after_a_person_agreed() {
        scene.script(
                "subscription",
                asks("skip_month", "{}"),
                says("I have asked a colleague to skip your next box. They will confirm it.", "\"tool:skip_month#1\""));

        var ref = scene.begins(MIRA, "Please skip my next box, I am away.");

        assertThat(scene.tools()).isEqualTo("skip_month:PENDING");
        var waits = scene.service().query("select id from approval where state = 'PROPOSED'");
        assertThat(waits).hasSize(1);
        var before = scene.shop.publicReplies(ref).size();
        var turns = scene.turns();

        scene.script(
                "subscription",
                says("Your next box is skipped, as you asked.", "\"operation:" + waits.getFirst() + "\""));
        scene.send("POST", "/api/v1/approvals/" + waits.getFirst() + "/approve", "{\"by\":\"Robin\"}");
        Await.until("the customer or an agent is told", () -> scene.turns() > turns);
        scene.settled();

        assertThat(scene.service().query("select state from approval where id = " + waits.getFirst()))
                .containsExactly("EXECUTED");
        assertThat(scene.shop.publicReplies(ref)).as(scene::trace).hasSizeGreaterThan(before);
        assertThat(scene.lastReply(ref)).contains("is skipped");
    }

    @Test
    void a_talk_of_six_messages_keeps_its_thread() {
        scene.script(
                "account",
                asks("system_status", "{}"),
                says(
                        "Press Forgot password on the sign-in page and enter your e-mail address.",
                        "\"article:account#1\""));
        var ref = scene.begins(TOM, "Hello, I forgot my password and cannot log in.");
        assertThat(scene.lastReply(ref)).contains("Forgot password");

        scene.script("account", says("If nothing arrives, look in your spam folder.", "\"article:account#1\""));
        scene.goesOn(ref, "I did that, but no mail arrives.");
        assertThat(scene.lastReply(ref)).contains("spam folder");
        assertThat(scene.model.requestsWith("\"proposal\"").getFirst())
                .as("what was said before is known")
                .contains("I forgot my password and cannot log in");

        scene.script(
                "returns-refunds",
                asks("get_payment_history", "{\"order_number\":\"1031\"}"),
                says("A refund of €26.30 for order 1031 (card) is pending.", "\"tool:get_payment_history#1\""));
        scene.goesOn(ref, "It was there, thanks. Now I see order 1031: where is my refund?");
        assertThat(scene.lastReply(ref)).contains("€26.30");

        scene.script("returns-refunds", answers("""
                {"text":"The refund takes five to seven working days to reach your account. A colleague will look at the\
                 date.","confidence":0.9,"cites":["article:refunds#1"],"handover":null,"next_steps":["Check the bank."],\
                "asked":[{"question":"How long does it take?","answered":true},\
                {"question":"On which day exactly?","answered":false}]}"""));
        scene.goesOn(ref, "How long does that take, and on which day exactly is it there?");
        assertThat(scene.service().query("""
                select result::jsonb -> 'asked' -> 1 ->> 'answered' from stage where name = 'specialist'
                order by turn_id desc limit 1""")).containsExactly("false");

        scene.script(
                "returns-refunds",
                asks("escalate_to_human", "{\"because\":\"Wants the exact day of a refund.\"}"),
                says("A colleague will look at it.", ""));
        scene.goesOn(ref, "Please have somebody look at the exact day.");
        assertThat(scene.outcome()).isEqualTo("escalate");
        assertThat(scene.tools()).isEqualTo("escalate_to_human:DONE");

        scene.shop.agentResolves(ref);
        scene.settled();
        scene.script("general", answers(FakeOpenAi.PROPOSAL));
        scene.goesOn(ref, "Thank you very much!");
        assertThat(scene.model.requestsWith("\"proposal\""))
                .as("thanks cost no draft")
                .isEmpty();
    }

    @Test
    void ticket_1_cannot_sign_in_while_something_is_down() {
        scene.send("PUT", "/api/v1/status-lines/sign-in", """
                {"state":"down","says":"Signing in does not work at the moment. We are working on it."}""");
        scene.script(
                "account",
                asks("system_status", "{}"),
                says("Signing in does not work at the moment. We are working on it.", "\"tool:system_status#1\""));

        scene.begins(TOM, "The sign-in page shows an error since this morning.");

        assertThat(scene.model.requestsWith("The area sign-in is down since")).isNotEmpty();
        assertThat(scene.tools()).isEqualTo("system_status:DONE");
        scene.service().send("DELETE", "/api/v1/status-lines/sign-in", "");
    }

    @Test
    void ticket_2_an_invoice() {
        scene.script(
                "billing",
                asks("search_knowledge_base", "{\"question\":\"Where do I find my invoice?\"}"),
                says(
                        "Every invoice is under Orders in your account as a PDF with VAT shown.",
                        "\"article:payment#3\",\"tool:search_knowledge_base#1\""));

        var ref = scene.begins(JONAS, "I need the invoice with VAT for my company.");

        assertThat(scene.lastReply(ref)).contains("under Orders in your account");
    }

    @Test
    void ticket_3_the_plan_of_the_subscription() {
        scene.script(
                "subscription",
                asks("get_subscription", "{}"),
                says("Your subscription to the Large Pantry Box is active.", "\"tool:get_subscription#1\""));

        var ref = scene.begins(PRIYA, "Which plan do I have, and is it active?");

        assertThat(scene.lastReply(ref)).contains("Large Pantry Box is active");
    }

    @Test
    void flow_1_from_the_general_desk_to_a_specialist_to_the_answer() {
        scene.script(
                "general",
                asks("transfer_to_specialist", "{\"category\":\"account\",\"because\":\"cannot sign in\"}"),
                asks("system_status", "{}"),
                says(
                        "Press Forgot password on the sign-in page and enter your e-mail address.",
                        "\"article:account#1\""));

        scene.begins(TOM, "My laptop does not let me into your shop any more.");

        assertThat(scene.tools()).isEqualTo("transfer_to_specialist:DONE system_status:DONE");
        assertThat(scene.model.requestsWith("You help with signing in")).isNotEmpty();
    }

    @Test
    void flow_2_what_nobody_can_look_up_goes_to_a_person_with_what_was_found() {
        scene.script(
                "shipping",
                asks("track_package", "{\"order_number\":\"1028\"}"),
                asks("escalate_to_human", "{\"because\":\"The order is not among this customer's.\"}"),
                says("We do not find this order under your address. A colleague will look at it.", ""));

        var ref = scene.begins(MIRA, "Where is order 1028? My neighbour Amélie ordered it for me.");

        assertThat(scene.outcome()).isEqualTo("escalate");
        assertThat(scene.lastNote(ref)).contains("The order is not among this customer's.");
        assertThat(scene.shop.conversation(ref).toString()).doesNotContain("6A20993104417");
    }

    @Test
    void flow_3_a_person_hands_back_and_the_specialist_knows_what_they_said() {
        scene.script(
                "shipping",
                answers(FakeOpenAi.PROPOSAL.replace("\"handover\":null", "\"handover\":\"Ask a person.\"")));
        var ref = scene.begins(MIRA, "Where is my order 1042?");
        scene.shop.agentTakesOver(ref);
        scene.settled();
        scene.shop.agentReplies(ref, "I called Nordpost, they have it in Malmö.");
        scene.settled();
        scene.shop.agentGivesBack(ref);
        scene.settled();

        scene.script(
                "shipping",
                asks("track_package", "{\"order_number\":\"1042\"}"),
                says("Your order 1042 is under tracking number NP48210377SE.", "\"tool:track_package#1\""));
        scene.goesOn(ref, "And what was the tracking number of 1042 again?");

        assertThat(scene.model.requestsWith("\"proposal\"")).as(scene::trace).isNotEmpty();
        assertThat(scene.model.requestsWith("\"proposal\"").getFirst())
                .contains("Human colleague: I called Nordpost, they have it in Malmö.");
        assertThat(scene.lastNote(ref))
                .as("after people had to help, they see it first")
                .contains("under tracking number NP48210377SE");
    }
}
