package deskhand.pipeline.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import deskhand.pipeline.ATurn;
import deskhand.pipeline.Brain;
import deskhand.pipeline.gate.Gate;
import deskhand.turn.Brief;
import deskhand.turn.Proposal;
import deskhand.turn.Reply;
import deskhand.turn.Route;
import deskhand.turn.Sentiment;
import deskhand.turn.Turn;
import deskhand.turn.Urgency;
import deskhand.turn.WantsHuman;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Only who is proven to be the customer, and asks about leaving, is shown the way out. */
class CancelLinkTest {

    private static final Brief NOTHING = Brief.of("Mira Lindqvist", null, List.of(), List.of());
    private static final Proposal PROPOSAL =
            new Proposal("I am sorry to hear that you want to leave.", 0.9, List.of(), null, List.of(), "fake-1");

    private static ApplicationContext service;

    @BeforeAll
    static void start() {
        service = Brain.start(Map.of("deskhand.public-address", "https://bot.example"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Route about(String category) {
        return new Route(
                category,
                null,
                Urgency.NORMAL,
                Sentiment.NEUTRAL,
                false,
                "en",
                WantsHuman.NONE,
                null,
                null,
                null,
                List.of(),
                "wants to cancel",
                0.9,
                false,
                "embedded");
    }

    private static Reply reply(Turn turn, String category) {
        return service.getBean(Assembler.class).assemble(turn, about(category), NOTHING, PROPOSAL);
    }

    @Test
    void a_proven_customer_who_wants_to_leave_gets_a_link_that_the_rules_let_pass() {
        var turn = ATurn.saying("I want to cancel my subscription.").turn();
        var reply = reply(turn, "retention");

        assertThat(reply.text()).contains("https://bot.example/cancel/");
        assertThat(service.getBean(Gate.class).judge(turn, about("retention"), NOTHING, PROPOSAL, reply))
                .satisfies(verdict -> assertThat(verdict.findings())
                        .as("what is against the letter around the draft")
                        .allMatch(finding -> finding.rule().equals("little-support")));
    }

    @Test
    void nobody_else_does() {
        var claimed = new ATurn(
                "I want to cancel my subscription.",
                new Contact("1", "Mira Lindqvist", "mira@example.com", false),
                Mode.AUTO,
                List.of());

        assertThat(reply(claimed.turn(), "retention").text()).doesNotContain("/cancel/");
        assertThat(reply(
                                ATurn.saying("Cancel it")
                                        .from("Nobody", "nobody@example.com")
                                        .turn(),
                                "retention")
                        .text())
                .doesNotContain("/cancel/");
        assertThat(reply(ATurn.saying("Where is my order?").turn(), "shipping").text())
                .doesNotContain("/cancel/");
    }
}
