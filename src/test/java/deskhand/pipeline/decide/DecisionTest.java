package deskhand.pipeline.decide;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Priority;
import deskhand.pipeline.ATurn;
import deskhand.playbook.handoff.Receiver;
import deskhand.turn.Allowed;
import deskhand.turn.Because;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Finding;
import deskhand.turn.Guarded;
import deskhand.turn.OpenIssues;
import deskhand.turn.Outcome;
import deskhand.turn.Picture;
import deskhand.turn.Proposal;
import deskhand.turn.Reply;
import deskhand.turn.Route;
import deskhand.turn.Sentiment;
import deskhand.turn.Signals;
import deskhand.turn.Turn;
import deskhand.turn.Urgency;
import deskhand.turn.Verdict;
import deskhand.turn.WantsHuman;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line a combination: what holds beside a good reply, the mode, how it ends, and the reasons in their order. */
class DecisionTest {

    private static final Evidence ORDER =
            new Evidence("order:1042", Evidence.Kind.ORDER, "Order 1042", "It was shipped.", null, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what holds | mode | outcome | reasons
                "                       | AUTO   | send     | all_checks_passed",
                "                       | DRAFT  | draft    | mode_is_draft",
                "                       | SHADOW | draft    | mode_is_shadow",
                "                       | OFF    | draft    | mode_is_off",
                "thanks                 | AUTO   | send     | all_checks_passed only_thanks",
                "thanks review          | AUTO   | send     | all_checks_passed only_thanks",
                "review                 | AUTO   | draft    | sampled_for_review",
                "review held            | AUTO   | draft    | gate_held",
                "review                 | DRAFT  | draft    | mode_is_draft",
                "held                   | AUTO   | draft    | gate_held",
                "held                   | DRAFT  | draft    | gate_held mode_is_draft",
                "held                   | SHADOW | draft    | mode_is_shadow gate_held",
                "stopped                | AUTO   | escalate | gate_stopped gate_held",
                "stopped                | DRAFT  | escalate | gate_stopped gate_held",
                "stopped                | SHADOW | escalate | gate_stopped gate_held",
                "unsure                 | AUTO   | draft    | low_confidence",
                "unsure held            | AUTO   | draft    | gate_held low_confidence",
                "steered                | AUTO   | draft    | injection_suspected",
                "steered held unsure    | AUTO   | draft    | injection_suspected gate_held low_confidence",
                "unproven               | AUTO   | draft    | identity_unproven",
                "unproven thanks        | AUTO   | send     | all_checks_passed only_thanks",
                "unproven looked other  | AUTO   | draft    | identity_unproven",
                "unproven other         | AUTO   | send     | all_checks_passed",
                "looked other           | AUTO   | send     | all_checks_passed",
                "broke                  | AUTO   | draft    | budget_spent",
                "file                   | AUTO   | draft    | attachment_unread",
                "file thanks            | AUTO   | draft    | attachment_unread",
                "closed                 | AUTO   | draft    | channel_closed",
                "long                   | AUTO   | draft    | too_long",
                "issue                  | AUTO   | draft    | open_issue",
                "careful                | AUTO   | draft    | course_of_talk",
                "grave                  | AUTO   | escalate | course_of_talk",
                "angry                  | AUTO   | escalate | unhappy_customer",
                "critical               | AUTO   | escalate | urgent",
                "angry critical         | AUTO   | escalate | unhappy_customer urgent",
                "handover               | AUTO   | escalate | specialist_hands_over",
                "handover uncited       | AUTO   | escalate | no_evidence",
                "handover held unsure   | DRAFT  | escalate | specialist_hands_over gate_held low_confidence",
                "angry issue review     | AUTO   | escalate | unhappy_customer open_issue",
            })
    void a_turn_ends_as_its_circumstances_say(String holds, Mode mode, String outcome, String reasons) {
        var decided = Decision.of(circumstances(holds == null ? "" : holds, mode, 7));

        assertThat(decided.word()).isEqualTo(outcome);
        assertThat(decided.because().stream()
                        .map(Because::reason)
                        .map(reason -> reason.code())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(reasons);
    }

    @ParameterizedTest
    @CsvSource({
        "LOW, false, LOW",
        "NORMAL, false, NORMAL",
        "HIGH, false, HIGH",
        "URGENT, false, URGENT",
        "CRITICAL, false, URGENT",
        "NORMAL, true, HIGH",
        "HIGH, true, URGENT",
        "CRITICAL, true, URGENT"
    })
    void a_tier_that_goes_first_is_one_more_pressing(Urgency urgency, boolean important, Priority priority) {
        assertThat(Priorities.of(route(urgency, Sentiment.NEUTRAL, false), important))
                .isEqualTo(priority);
    }

    @Test
    void the_same_turns_are_reviewed_whenever_they_are_decided_and_about_as_many_as_asked() {
        var picked = LongStream.range(0, 10_000)
                .filter(turn -> Sampling.picks(turn, 0.1))
                .toArray();
        assertThat(picked.length).isBetween(900, 1_100);
        assertThat(LongStream.of(picked)).allMatch(turn -> Sampling.picks(turn, 0.2));
        assertThat(LongStream.range(0, 1_000)).noneMatch(turn -> Sampling.picks(turn, 0));
        assertThat(LongStream.range(0, 1_000)).allMatch(turn -> Sampling.picks(turn, 1));
    }

    @Test
    void what_lowers_the_mode_is_named() {
        var allowed = new Allowed(Mode.DRAFT, "category billing", 0.5, 0, true);
        assertThat(Decision.mode(allowed).detail()).isEqualTo("The mode is draft for category billing.");
    }

    @Test
    void the_same_talk_with_other_verdicts_differs_only_in_how_it_ends() {
        var pass = Decision.of(circumstances("", Mode.AUTO, 7));
        var hold = Decision.of(circumstances("held", Mode.AUTO, 7));
        var stop = Decision.of(circumstances("stopped", Mode.AUTO, 7));

        assertThat(pass)
                .isInstanceOfSatisfying(
                        Outcome.Send.class, send -> assertThat(send.reply()).isEqualTo("It was shipped."));
        assertThat(hold)
                .isInstanceOfSatisfying(
                        Outcome.Draft.class, draft -> assertThat(draft.reply()).isEqualTo("It was shipped."));
        assertThat(stop)
                .isInstanceOfSatisfying(
                        Outcome.Escalate.class,
                        escalate -> assertThat(escalate.draft()).isEqualTo("It was shipped."));
    }

    private static Circumstances circumstances(String holds, Mode mode, long id) {
        var all = Arrays.asList(holds.split(" "));
        var thanks = all.contains("thanks");
        var route = route(
                all.contains("critical") ? Urgency.CRITICAL : Urgency.NORMAL,
                all.contains("angry") ? Sentiment.VERY_NEGATIVE : Sentiment.NEUTRAL,
                thanks);
        var picture = new Picture(
                new Guarded.Clear(all.contains("steered") ? List.of("speaks of instructions") : List.of(), List.of()),
                route,
                OpenIssues.of(
                        all.contains("issue")
                                ? List.of(new OpenIssues.Issue("late", 1, "Order 1042 is late.", true))
                                : List.of()),
                Brief.of("Mira", "gold", List.of(ORDER), List.of()),
                signals(all));
        return new Circumstances(
                turn(all, id),
                picture,
                new Allowed(mode, null, 0.6, all.contains("review") ? 1 : 0, true),
                proposal(all),
                new Reply("It was shipped.", all.contains("long") ? List.of() : List.of("It was shipped.")),
                verdict(all),
                all.contains("broke") ? "The budget of the day is spent." : null,
                all.contains("looked"),
                false,
                _ -> new Receiver("Shipping", "ida@example.com"));
    }

    private static Signals signals(List<String> all) {
        var grave = all.contains("grave");
        return grave || all.contains("careful")
                ? new Signals(List.of(new Signals.Signal("no-progress", "It goes on and on.", false, true, grave)))
                : Signals.NONE;
    }

    private static Verdict verdict(List<String> all) {
        var against = List.of(new Finding("promise", "Promises something"));
        return all.contains("stopped")
                ? new Verdict.Stop("rules", against)
                : all.contains("held") ? new Verdict.Hold("rules", against) : new Verdict.Pass("judge", 1);
    }

    private static Proposal proposal(List<String> all) {
        return new Proposal(
                "It was shipped.",
                all.contains("unsure") ? 0.5 : 0.9,
                all.contains("uncited")
                        ? List.of()
                        : List.of(all.contains("other") ? "article:delivery#1" : "order:1042"),
                all.contains("handover") ? "A person is needed." : null,
                List.of(),
                "gpt");
    }

    private static Turn turn(List<String> all, long id) {
        var base = (all.contains("file") ? ATurn.saying("Where is it?").with("a.jpg") : ATurn.saying("Where is it?"))
                .turn();
        return new Turn(
                id,
                3,
                "sandbox",
                "chat",
                null,
                new Contact("1", "Mira", "mira@example.com", !all.contains("unproven")),
                Mode.AUTO,
                base.asks(),
                List.of(),
                !all.contains("closed"),
                null,
                base.startedAt());
    }

    private static Route route(Urgency urgency, Sentiment sentiment, boolean thanks) {
        return new Route(
                "shipping",
                null,
                urgency,
                sentiment,
                false,
                "en",
                WantsHuman.NONE,
                null,
                null,
                null,
                List.of(),
                "Where is it?",
                0.9,
                thanks,
                "gpt");
    }
}
