package deskhand.pipeline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Author;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import deskhand.pipeline.Brain;
import deskhand.playbook.Playbook;
import deskhand.playbook.gate.GateRule;
import deskhand.playbook.gate.GateRuleBook;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Finding;
import deskhand.turn.Line;
import deskhand.turn.Proposal;
import deskhand.turn.Reply;
import deskhand.turn.Route;
import deskhand.turn.Sentiment;
import deskhand.turn.ToolUse;
import deskhand.turn.Turn;
import deskhand.turn.Urgency;
import deskhand.turn.WantsHuman;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the first tier, with replies that it must be against and near misses. */
class GateTest {

    /** Those that no text by itself trips. */
    private static final List<String> BY_OTHER_THINGS = List.of("empty", "too-long", "link-not-allowed", "unanswered");

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Rules rules = Brain.get(Rules.class);

    static Stream<Pairs> pairs() {
        return Pairs.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void what_a_rule_is_against_is_found(Pairs pair) {
        assertThat(found(pair.language(), pair.trips())).contains(pair.rule());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void what_is_nearly_that_is_not(Pairs pair) {
        assertThat(found(pair.language(), pair.passes())).doesNotContain(pair.rule());
    }

    @Test
    void no_rule_is_without_a_pair() {
        assertThat(Brain.get(GateRuleBook.class).all().stream()
                        .map(GateRule::name)
                        .filter(name -> !BY_OTHER_THINGS.contains(name)))
                .isSubsetOf(pairs().map(Pairs::rule).toList());
    }

    @Test
    void every_check_in_code_has_its_rule() {
        assertThat(Brain.get(GateRuleBook.class).all().stream()
                        .filter(rule -> rule.pattern() == null)
                        .map(GateRule::name))
                .containsExactlyInAnyOrderElementsOf(Checks.names());
    }

    @Test
    void what_the_evidence_backs_passes_in_any_spelling() {
        var replies = List.of(
                "Your order 1042 was shipped on November 19.",
                "It cost 38 EUR.",
                "It left us on 2026-11-19.",
                "Follow it at https://track.example.com/NP48210377SE.",
                "The number is NP48210377SE.");
        assertThat(replies).allSatisfy(reply -> assertThat(found("en", reply)).isEmpty());
    }

    @Test
    void an_empty_reply_is_found_and_nothing_else_is_looked_for() {
        assertThat(found("en", " ")).containsExactly("empty");
    }

    @Test
    void a_reply_in_no_pieces_is_too_long() {
        var reply = new Reply("Your order was shipped.", List.of());
        assertThat(names(check(exhibit("en", proposal("Your order was shipped.", List.of()), reply))))
                .containsExactly("too-long");
    }

    @Test
    void a_question_that_the_specialist_left_open_is_found() {
        var proposal = new Proposal(
                "Your order was shipped.",
                0.9,
                List.of(),
                null,
                List.of(),
                List.of(new Proposal.Asked("Where is it?", true), new Proposal.Asked("What does it cost?", false)),
                List.of(),
                "gpt");
        assertThat(check(exhibit("en", proposal, new Reply(proposal.text()))).list())
                .singleElement()
                .satisfies(finding -> assertThat(finding.says()).contains("What does it cost?"));
    }

    @Test
    void an_action_that_a_tool_did_in_this_turn_may_be_told() {
        var done = List.of(use("cancel_order", ToolUse.State.DONE, "Order 1042 is cancelled."));
        assertThat(names(check(exhibit("en", proposal("I have cancelled your order 1042.", done), null))))
                .isEmpty();
        assertThat(names(check(exhibit("en", proposal("I have refunded your order 1042.", done), null))))
                .containsExactly("claimed-action");
    }

    @Test
    void an_action_that_waits_for_a_person_may_only_be_told_as_waiting() {
        var pending = List.of(use("cancel_order", ToolUse.State.PENDING, "Waits for approval."));
        assertThat(names(check(exhibit(
                        "en",
                        proposal("Your cancellation was requested and is waiting for approval.", pending),
                        null))))
                .doesNotContain("claimed-action");
        assertThat(names(check(exhibit("en", proposal("Your order 1042 has been cancelled.", pending), null))))
                .contains("claimed-action");
    }

    @Test
    void whoever_is_really_handed_over_may_be_told_so() {
        var proposal =
                new Proposal("A colleague will contact you.", 0.9, List.of(), "A person is needed.", List.of(), "gpt");
        assertThat(names(check(exhibit("en", proposal, null)))).isEmpty();
    }

    @Test
    void only_listed_hosts_may_be_linked_once_there_is_a_list() {
        var exhibit = exhibit("en", proposal("See https://track.example.com/NP48210377SE", List.of()), null);
        assertThat(FactChecks.linksElsewhere(exhibit, allowing("link-not-allowed", "example.org")))
                .containsExactly("https://track.example.com/np48210377se");
        assertThat(FactChecks.linksElsewhere(exhibit, allowing("link-not-allowed", "example.com")))
                .isEmpty();
    }

    @Test
    void the_gravest_verdict_counts() {
        assertThat(check(exhibit("en", proposal("I think so. Write to tom@example.com.", List.of()), null))
                        .verdict())
                .isEqualTo("escalate");
    }

    private static GateRule allowing(String name, String allowed) {
        return new GateRule(name, null, "", "draft", List.of(), List.of(), List.of(allowed), true);
    }

    private List<String> found(String language, String text) {
        return names(check(exhibit(language, proposal(text, List.of()), null)));
    }

    private static List<String> names(Rules.Findings found) {
        return found.list().stream().map(Finding::rule).distinct().toList();
    }

    private Rules.Findings check(Exhibit exhibit) {
        return rules.check(exhibit);
    }

    private static ToolUse use(String tool, ToolUse.State state, String result) {
        return new ToolUse(tool, state, "{}", result, state == ToolUse.State.PENDING ? 1L : null, 10);
    }

    private static Proposal proposal(String text, List<ToolUse> tools) {
        return new Proposal(text, 0.9, List.of(), null, List.of(), List.of(), tools, "gpt");
    }

    private static Exhibit exhibit(String language, Proposal proposal, @Nullable Reply reply) {
        var asked = new Line("m1", Author.CUSTOMER, false, Pairs.QUESTION, List.of(), NOON);
        var note = new Line("m0", Author.AGENT, true, Pairs.NOTE, List.of(), NOON.minusSeconds(60));
        var turn = new Turn(
                7,
                3,
                "sandbox",
                "chat",
                null,
                new Contact("1", "Mira Lindqvist", "mira@example.com", true),
                Mode.AUTO,
                List.of(asked),
                List.of(note),
                true,
                null,
                NOON);
        var evidence = Stream.concat(
                        IntStream.range(0, Pairs.RECORDS.size())
                                .mapToObj(place -> new Evidence(
                                        "order:" + place,
                                        Evidence.Kind.ORDER,
                                        "Order",
                                        Pairs.RECORDS.get(place),
                                        null,
                                        1)),
                        Stream.of(new Evidence("doc:1", Evidence.Kind.PASSAGE, "Delivery", Pairs.ARTICLE, null, 1)))
                .toList();
        var brief = Brief.of("Mira", null, evidence, List.of());
        return Exhibit.of(
                turn,
                route(language),
                proposal,
                reply == null ? new Reply(proposal.text()) : reply,
                Sources.of(turn, brief, proposal),
                Set.of("cancel_order"),
                Brain.get(Playbook.class).categories());
    }

    private static Route route(String language) {
        return new Route(
                "shipping",
                null,
                Urgency.NORMAL,
                Sentiment.NEUTRAL,
                false,
                language,
                WantsHuman.NONE,
                null,
                null,
                null,
                List.of(),
                "Wants to know where order 1042 is.",
                0.9,
                false,
                "gpt");
    }
}
