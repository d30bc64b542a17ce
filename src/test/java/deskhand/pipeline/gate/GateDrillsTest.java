package deskhand.pipeline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Action;
import deskhand.model.FakeOpenAi;
import deskhand.model.Role;
import deskhand.pipeline.ATurn;
import deskhand.pipeline.Brain;
import deskhand.pipeline.MemoryJournal;
import deskhand.pipeline.Planned;
import deskhand.pipeline.TurnPipeline;
import deskhand.turn.Outcome;
import deskhand.turn.Proposal;
import deskhand.turn.Reason;
import deskhand.turn.Verdict;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a good reply when its judge, or its writer, is dead, late, or talks nonsense. Never is it sent unchecked. */
class GateDrillsTest {

    private static final String JUDGED = """
            {"verdict":"%s","accuracy":%s,"tone":0.9,"safety":1,"completeness":0.9,"unsupported":%s,"reasons":["%s"]}""";

    private static FakeOpenAi provider;
    private static ApplicationContext brain;

    private final MemoryJournal journal = new MemoryJournal();

    @BeforeAll
    static void start() {
        provider = new FakeOpenAi();
        brain = Brain.start(provider.settings());
    }

    @AfterAll
    static void stop() {
        brain.close();
        provider.close();
    }

    @BeforeEach
    void behave() {
        provider.reset();
    }

    private Planned run() {
        return brain.getBean(TurnPipeline.class)
                .run(ATurn.saying("Where is my order 1042?").turn(), journal);
    }

    private static String judged(String verdict, double accuracy, String unsupported) {
        return JUDGED.formatted(verdict, accuracy, unsupported, "Because of this.");
    }

    @Test
    void a_reply_that_the_judge_passes_is_sent() {
        assertThat(run().outcome()).isInstanceOf(Outcome.Send.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "{}", "{\"verdict\":\"maybe\"}", ""})
    void a_judge_that_talks_nonsense_makes_it_a_draft(String nonsense) {
        provider.answering(Role.JUDGE, nonsense);

        assertIsDraftUnjudged(run());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 503})
    void a_dead_judge_makes_it_a_draft(int status) {
        provider.failing(Role.JUDGE, status);

        assertIsDraftUnjudged(run());
    }

    @Test
    void a_judge_that_is_too_late_makes_it_a_draft_however_it_would_have_judged() {
        provider.slow(Role.JUDGE, FakeOpenAi.JUDGEMENT, Duration.ofSeconds(12));

        assertIsDraftUnjudged(run());
    }

    private static void assertIsDraftUnjudged(Planned planned) {
        assertThat(planned.outcome()).isInstanceOf(Outcome.Draft.class);
        assertThat(planned.outcome().because().toString()).contains("judge-unavailable");
        assertThat(planned.actions()).noneMatch(Action::isPublic);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 503})
    void a_specialist_that_is_down_gives_the_turn_to_a_person(int status) {
        provider.failing(Role.SPECIALIST, status);

        var planned = run();

        assertThat(planned.outcome().reason()).isEqualTo(Reason.MODEL_UNAVAILABLE);
        assertThat(planned.actions()).noneMatch(Action.PostReply.class::isInstance);
    }

    @Test
    void a_judge_that_passes_what_it_says_is_unsupported_makes_it_a_draft() {
        provider.answering(Role.JUDGE, judged("pass", 0.9, "\"Your order 1042 is on its way\""));

        assertThat(run().outcome()).isInstanceOf(Outcome.Draft.class);
    }

    @Test
    void a_judge_that_passes_with_a_bad_grade_makes_it_a_draft() {
        provider.answering(Role.JUDGE, judged("pass", 0.6, "null"));

        var outcome = run().outcome();

        assertThat(outcome).isInstanceOf(Outcome.Draft.class);
        assertThat(journal.trace().last(Verdict.class).map(Verdict::grades))
                .contains(new Verdict.Grades(0.6, 0.9, 1, 0.9));
    }

    @Test
    void a_reply_worth_a_revision_is_written_again_with_the_reasons_and_judged_again() {
        provider.answering(Role.JUDGE, judged("revise", 0.8, "null"));

        var outcome = run().outcome();

        assertThat(outcome).isInstanceOf(Outcome.Draft.class);
        assertThat(journal.stages())
                .contains("specialist again", "gate again")
                .doesNotContain("specialist again again");
        assertThat(provider.requestsWith("Because of this.")).isNotEmpty();
    }

    @Test
    void the_judge_sees_the_reply_and_the_records_and_nothing_of_how_it_was_written() {
        run();

        var asked = provider.requestsWith("The reply to check").getFirst();
        assertThat(asked).contains("NP48210377SE", "Where is my order 1042?", "What tools told");
        assertThat(asked).doesNotContain("0.93", "next_steps");
    }

    @Test
    void a_dead_specialist_gives_the_turn_to_a_person() {
        provider.answering(Role.SPECIALIST, "not json");

        var planned = run();

        assertThat(planned.outcome().reason()).isEqualTo(Reason.MODEL_UNAVAILABLE);
        assertThat(planned.actions()).noneMatch(Action.PostReply.class::isInstance);
    }

    @Test
    void scripted_verdicts_change_nothing_but_how_the_turn_ends() {
        var sent = run();
        var first = journal.trace().last(Proposal.class);
        provider.answering(Role.JUDGE, judged("hold", 0.9, "null"));
        var other = new MemoryJournal();
        var held = brain.getBean(TurnPipeline.class)
                .run(ATurn.saying("Where is my order 1042?").turn(), other);
        provider.answering(Role.JUDGE, judged("stop", 0.9, "null"));
        var third = new MemoryJournal();
        var stopped = brain.getBean(TurnPipeline.class)
                .run(ATurn.saying("Where is my order 1042?").turn(), third);

        assertThat(other.trace().last(Proposal.class)).isEqualTo(first);
        assertThat(third.trace().last(Proposal.class)).isEqualTo(first);
        assertThat(sent.outcome().word()).isEqualTo("send");
        assertThat(held.outcome().word()).isEqualTo("draft");
        assertThat(stopped.outcome().word()).isEqualTo("escalate");
    }
}
