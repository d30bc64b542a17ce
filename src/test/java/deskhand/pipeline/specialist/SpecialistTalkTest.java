package deskhand.pipeline.specialist;

import static deskhand.model.FakeOpenAi.and;
import static deskhand.model.FakeOpenAi.answers;
import static deskhand.model.FakeOpenAi.asks;
import static org.assertj.core.api.Assertions.assertThat;

import deskhand.customer.FactKind;
import deskhand.customer.Trust;
import deskhand.customer.TrustNeeded;
import deskhand.helpdesk.Action;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import deskhand.model.FakeOpenAi;
import deskhand.model.Role;
import deskhand.pipeline.ATurn;
import deskhand.pipeline.Brain;
import deskhand.pipeline.MemoryJournal;
import deskhand.pipeline.Planned;
import deskhand.pipeline.TurnPipeline;
import deskhand.playbook.CategoryBook;
import deskhand.playbook.CategoryProfile.Wording;
import deskhand.playbook.CategorySetup;
import deskhand.playbook.Instructions;
import deskhand.playbook.Playbook;
import deskhand.playbook.Specialists;
import deskhand.playbook.policy.Policy;
import deskhand.playbook.policy.PolicyBook;
import deskhand.testing.Await;
import deskhand.turn.Allowed;
import deskhand.turn.Outcome;
import deskhand.turn.Proposal;
import deskhand.turn.ToolUse;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a specialist with a model is told, and what becomes of what it says. */
class SpecialistTalkTest {

    private static FakeOpenAi model;
    private static ApplicationContext service;

    private final MemoryJournal journal = new MemoryJournal();

    @BeforeAll
    static void start() {
        model = new FakeOpenAi();
        var settings = new HashMap<>(model.settings());
        settings.put("deskhand.route.embedded-from", 2);
        service = Brain.start(settings);
    }

    @BeforeEach
    void behave() {
        model.reset();
    }

    @AfterAll
    static void stop() {
        service.close();
        model.close();
    }

    private Planned run(ATurn turn) {
        return service.getBean(TurnPipeline.class).run(turn.turn(), journal);
    }

    private Proposal proposal() {
        return journal.trace().last(Proposal.class).orElseThrow();
    }

    private static String asked() {
        return model.requestsWith("\"proposal\"").getFirst();
    }

    @Test
    void the_rules_for_all_and_the_categorys_own_instructions_are_part_of_the_prompt() {
        run(ATurn.saying("Where is my order 1042?"));

        assertThat(asked())
                .contains("Rules that always hold", "Never promise, never claim", "Your field: Shipping and delivery")
                .contains("You answer questions about parcels", "Length: short")
                .contains("track_package", "transfer_to_specialist")
                .doesNotContain("get_payment_history", "{{");
    }

    @Test
    void a_published_wording_counts_for_the_next_turn_and_an_older_one_again() {
        var instructions = service.getBean(Instructions.class);
        var draft = instructions.draft("shipping", "Answer in verse about parcels.", "a try", "test");
        run(ATurn.saying("Where is my order 1042?"));
        assertThat(model.requestsWith("Answer in verse")).as("only a draft").isEmpty();

        instructions.publish("shipping", draft.number(), "Lin", null);
        Await.until("it is used", () -> isTold("Answer in verse"));

        instructions.publish("shipping", 1, "Lin", null);
        Await.until("the first is used again", () -> !isTold("Answer in verse"));
    }

    private static boolean isTold(String words) {
        model.reset();
        service.getBean(TurnPipeline.class)
                .run(ATurn.saying("Where is my order 1042?").turn(), new MemoryJournal());
        return !model.requestsWith(words).isEmpty();
    }

    @Test
    void the_specialist_of_a_second_matter_has_its_part_in_the_same_call() {
        model.answering(Role.ROUTER, FakeOpenAi.ROUTE.replace("\"secondary\":null", "\"secondary\":\"billing\""));
        model.saying(Role.SPECIALIST, asks("get_payment_history", "{}"), answers("""
                {"text":"Your order 1042 is on its way under tracking number NP48210377SE. A colleague will look at the\
                 second charge.","confidence":0.9,"cites":["order:1042","tool:get_payment_history#1"],"handover":null,\
                "next_steps":[],"asked":[{"question":"Where is order 1042?","answered":true},\
                {"question":"Why was I charged twice?","answered":false}]}"""));

        run(ATurn.saying("Where is my order 1042? And why was I charged twice?"));

        assertThat(asked()).contains("Your field: Shipping and delivery", "Your field: Billing and payment");
        assertThat(proposal().asked())
                .containsExactly(
                        new Proposal.Asked("Where is order 1042?", true),
                        new Proposal.Asked("Why was I charged twice?", false));
        assertThat(proposal().nextSteps()).contains("Not answered: Why was I charged twice?");
        assertThat(proposal().tools()).singleElement().extracting(ToolUse::tool).isEqualTo("get_payment_history");
        assertThat(proposal().tools().getFirst().micros()).isPositive();
    }

    @Test
    void another_specialist_goes_on_with_what_was_found() {
        model.saying(
                Role.SPECIALIST,
                asks("order_lookup", "{\"order_number\":\"1042\"}"),
                asks("transfer_to_specialist", "{\"because\":\"a charge\",\"category\":\"billing\"}"),
                asks("get_payment_history", "{\"order_number\":\"1042\"}"),
                answers(FakeOpenAi.PROPOSAL));

        run(ATurn.saying("Where is my order 1042?"));

        var last = model.requestsWith("call-2-0").getFirst();
        assertThat(last)
                .contains("You explain charges, invoices and payments")
                .contains("A charge of €46.50 for order 1042", "tool:order_lookup#1")
                .doesNotContain("You answer questions about parcels");
        assertThat(proposal().tools()).hasSize(3).allMatch(use -> use.state() == ToolUse.State.DONE);
    }

    @Test
    void the_category_handed_to_decides_about_the_team_and_the_label() {
        model.saying(
                Role.SPECIALIST,
                asks("transfer_to_specialist", "{\"because\":\"a charge\",\"category\":\"billing\"}"),
                answers(FakeOpenAi.PROPOSAL.replace("\"handover\":null", "\"handover\":\"needs an eye\"")));

        var planned = run(ATurn.saying("Where is my order 1042?"));

        var playbook = service.getBean(Playbook.class);
        assertThat(planned.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Escalate.class,
                        escalate -> assertThat(escalate.team())
                                .isEqualTo(playbook.category("billing").team())
                                .isNotEqualTo(playbook.category("shipping").team()));
        assertThat(planned.actions())
                .filteredOn(Action.AddLabels.class::isInstance)
                .singleElement()
                .satisfies(labels -> assertThat(((Action.AddLabels) labels).labels())
                        .contains("billing")
                        .doesNotContain("shipping"));
    }

    @Test
    void whoever_is_handed_to_is_bound_by_the_stricter_limits_of_both() {
        for (var careful : List.of("shipping", "billing")) {
            var policies = service.getBean(PolicyBook.class);
            var policy = policies.put(new Policy(null, null, null, careful, "draft", 0.9, null));
            try {
                Await.until("the policy counts", () -> {
                    model.reset();
                    model.saying(
                            Role.SPECIALIST,
                            asks("transfer_to_specialist", "{\"because\":\"a charge\",\"category\":\"billing\"}"),
                            answers(FakeOpenAi.PROPOSAL));
                    var own = new MemoryJournal();
                    var planned = service.getBean(TurnPipeline.class)
                            .run(ATurn.saying("Where is my order 1042?").turn(), own);
                    var allowed = own.trace().last(Allowed.class).orElseThrow();
                    return planned.outcome() instanceof Outcome.Draft
                            && allowed.mode() == Mode.DRAFT
                            && allowed.threshold() >= 0.9;
                });
            } finally {
                policies.remove(Objects.requireNonNull(policy.id()));
            }
        }
    }

    @Test
    void what_goes_over_to_approved_texts_only_waits_for_a_person() {
        become(Wording.STRICT);
        try {
            model.saying(
                    Role.SPECIALIST,
                    asks("transfer_to_specialist", "{\"because\":\"a charge\",\"category\":\"billing\"}"),
                    answers(FakeOpenAi.PROPOSAL));

            var planned = run(ATurn.saying("Where is my order 1042?"));

            assertThat(planned.outcome()).isInstanceOf(Outcome.Draft.class);
            assertThat(proposal().nextSteps()).anyMatch(step -> step.contains("only approved texts"));
        } finally {
            become(Wording.FLUID);
        }
    }

    @Test
    void what_goes_over_between_two_that_have_approved_texts_only_waits_for_a_person() {
        become("shipping", Wording.STRICT);
        become(Wording.STRICT);
        try {
            model.saying(
                    Role.SPECIALIST,
                    asks("transfer_to_specialist", "{\"because\":\"a charge\",\"category\":\"billing\"}"),
                    answers("{\"blocks\":[],\"confidence\":0.9,\"handover\":null,\"next_steps\":[]}"));

            var planned = run(ATurn.saying("Where is my order 1042?"));

            assertThat(planned.outcome()).isNotInstanceOf(Outcome.Send.class);
            assertThat(proposal().nextSteps()).contains("Check the wording: in billing only approved texts are sent.");
            assertThat(proposal().confidence()).isLessThanOrEqualTo(Specialist.DOUBTFUL);
        } finally {
            become("shipping", Wording.FLUID);
            become(Wording.FLUID);
        }
    }

    @Test
    void what_a_tool_told_of_somebody_unproven_is_not_sent_even_if_it_is_not_cited() {
        var needed = service.getBean(TrustNeeded.class);
        needed.set(FactKind.ORDERS, Trust.CLAIMED);
        try {
            model.saying(
                    Role.SPECIALIST,
                    asks("order_lookup", "{\"order_number\":\"1042\"}"),
                    answers(FakeOpenAi.PROPOSAL.replace("\"order:1042\",\"made:up\"", "\"tool:order_lookup#1\"")));
            var mira = new Contact("1", "Mira Lindqvist", "mira@example.com", false);

            var planned = run(new ATurn("Where is my order 1042?", mira, Mode.AUTO, List.of()));

            assertThat(proposal().tools()).extracting(ToolUse::state).containsExactly(ToolUse.State.DONE);
            assertThat(planned.outcome().because())
                    .extracting(because -> because.reason().code())
                    .contains("identity_unproven");
        } finally {
            needed.set(FactKind.ORDERS, Trust.VERIFIED);
        }
    }

    private static void become(Wording wording) {
        become("billing", wording);
    }

    private static void become(String category, Wording wording) {
        var book = service.getBean(CategoryBook.class);
        var setup = book.find(category).orElseThrow();
        book.change(
                category,
                new CategorySetup(
                        setup.title(),
                        setup.description(),
                        setup.team(),
                        setup.confidenceThreshold(),
                        setup.keywords(),
                        setup.tone(),
                        setup.length(),
                        setup.languages(),
                        wording,
                        setup.knowledge(),
                        setup.linksSources()),
                null);
        var specialists = service.getBean(Specialists.class);
        Await.until("it counts", () -> specialists.isStrict(category) == (wording == Wording.STRICT));
    }

    @Test
    void a_person_who_was_asked_for_with_a_tool_comes() {
        model.saying(
                Role.SPECIALIST,
                asks("escalate_to_human", "{\"because\":\"The customer says \\\"hurt\\\".\"}"),
                answers(FakeOpenAi.PROPOSAL));

        var planned = run(ATurn.saying("Where is my order 1042?"));

        assertThat(proposal().handover()).isEqualTo("The customer says \"hurt\".");
        assertThat(planned.outcome()).isInstanceOf(Outcome.Escalate.class);
    }

    @Test
    void what_was_looked_up_for_the_first_draft_is_known_for_the_second() {
        model.saying(
                Role.SPECIALIST,
                asks("order_lookup", "{\"order_number\":\"1042\"}"),
                answers(FakeOpenAi.PROPOSAL.replace("NP48210377SE", "ZZ999999")),
                asks("order_lookup", "{\"order_number\":\"1042\"}"),
                answers(FakeOpenAi.PROPOSAL));

        var planned = run(ATurn.saying("Where is my order 1042?"));

        assertThat(model.requestsWith("Looked up already").getFirst()).contains("tool:order_lookup#1");
        assertThat(proposal().tools()).hasSize(1);
        assertThat(planned.outcome()).isInstanceOf(Outcome.Send.class);
    }

    @Test
    void passages_that_a_tool_found_can_be_cited() {
        model.answering(Role.ROUTER, FakeOpenAi.ROUTE.replace("shipping", "general"));
        model.saying(
                Role.SPECIALIST,
                asks("search_knowledge_base", "{\"question\":\"Which countries do you ship to?\"}"),
                answers(FakeOpenAi.PROPOSAL.replace("made:up", "article:delivery#2\",\"article:delivery#77")));

        run(ATurn.saying("I have a question."));

        var found = proposal().tools().getFirst().result();
        assertThat(found).contains("[article:delivery#").contains("Norway");
        assertThat(proposal().cites()).allMatch(ref -> ref.startsWith("order:") || found.contains("[" + ref + "]"));
    }

    /** What tools cost by themselves, without the model: the best of some turns, as the machine has others to serve. */
    @Test
    void three_tools_cost_a_turn_less_than_twenty_milliseconds() throws IOException {
        var best = Long.MAX_VALUE;
        for (var turn = 0; turn < 8; turn++) {
            model.reset();
            model.saying(
                    Role.SPECIALIST,
                    and(
                            and(asks("order_lookup", "{\"order_number\":\"1042\"}"), "track_package", "{}"),
                            "get_subscription",
                            "{}"),
                    answers(FakeOpenAi.PROPOSAL));
            var fresh = new MemoryJournal();
            service.getBean(TurnPipeline.class)
                    .run(ATurn.saying("Where is my order 1042?").turn(), fresh);
            var uses = fresh.trace().last(Proposal.class).orElseThrow().tools();
            assertThat(uses).hasSize(3).allMatch(use -> use.state() == ToolUse.State.DONE);
            best = Math.min(best, uses.stream().mapToLong(ToolUse::micros).sum());
        }

        Files.writeString(Path.of("target", "three-tools.txt"), best + " microseconds\n");
        assertThat(best).as("microseconds").isLessThan(20_000);
    }
}
