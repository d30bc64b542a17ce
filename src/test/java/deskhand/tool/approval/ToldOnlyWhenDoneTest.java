package deskhand.tool.approval;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.customer.Fixtures;
import deskhand.customer.Trust;
import deskhand.pipeline.ATurn;
import deskhand.pipeline.Brain;
import deskhand.pipeline.context.ContextBuilder;
import deskhand.pipeline.gate.Gate;
import deskhand.pipeline.route.Router;
import deskhand.tool.Tool;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.OpenIssues;
import deskhand.turn.Proposal;
import deskhand.turn.Reply;
import deskhand.turn.Turn;
import deskhand.turn.Verdict;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** That something was done may be said after it was done, and not before. */
class ToldOnlyWhenDoneTest {

    private static final String EMAIL = "paula@example.com";

    private final Turn turn = ATurn.saying("Please pause my subscription for two months")
            .from("Paula Holm", EMAIL)
            .turn();

    private Brief brief() {
        var route = Brain.get(Router.class).route(turn);
        return Brain.get(ContextBuilder.class).build(turn, route, OpenIssues.NONE);
    }

    private Verdict verdict(Brief brief, String text) {
        var proposal = new Proposal(text, 0.9, List.of(), null, List.of(), "test");
        return Brain.get(Gate.class)
                .judge(turn, Brain.get(Router.class).route(turn), brief, proposal, new Reply(text, List.of(text)));
    }

    private static List<Evidence> operations(Brief brief) {
        return brief.evidence().stream()
                .filter(one -> one.kind() == Evidence.Kind.OPERATION)
                .toList();
    }

    @Test
    void a_pause_that_waits_is_no_evidence_and_one_that_was_done_is() {
        Fixtures.customer("PAULA", EMAIL);
        var until = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
                .format(LocalDate.now(ZoneOffset.UTC).plusMonths(2));
        var claim = "Your subscription is paused until " + until + ".";
        var caller = new Tool.Caller(
                6, turn.conversationId(), turn.connection(), "subscription", "en", Trust.VERIFIED, EMAIL);

        var asked = Brain.get(OperationTools.class).pauseSubscription().use(caller, "{\"months\":2}");
        var before = brief();

        assertThat(operations(before)).isEmpty();
        assertThat(before.told()).contains("It has NOT been carried out");
        assertThat(verdict(before, claim)).isNotInstanceOf(Verdict.Pass.class);
        assertThat(verdict(before, "Your subscription has been paused.")).isNotInstanceOf(Verdict.Pass.class);

        Brain.get(Approvals.class).approve(((Tool.Result.Pending) asked).approval(), "Robin");
        var after = brief();

        assertThat(operations(after)).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo(claim);
            assertThat(one.score()).isEqualTo(1);
        });
        assertThat(verdict(after, claim)).isInstanceOf(Verdict.Pass.class);
        assertThat(Brain.get(OperationTools.class)
                        .pauseSubscription()
                        .use(
                                new Tool.Caller(
                                        turn.id(),
                                        turn.conversationId(),
                                        turn.connection(),
                                        "subscription",
                                        "en",
                                        Trust.VERIFIED,
                                        EMAIL),
                                "{\"months\":3}"))
                .as("the turn that tells of it does not ask anew")
                .isNotInstanceOf(Tool.Result.Pending.class);
    }
}
