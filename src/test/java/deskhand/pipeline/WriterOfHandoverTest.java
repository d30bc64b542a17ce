package deskhand.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.customer.FactKind;
import deskhand.customer.Trust;
import deskhand.customer.TrustNeeded;
import deskhand.helpdesk.Action;
import deskhand.helpdesk.Author;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Priority;
import deskhand.model.FakeOpenAi;
import deskhand.playbook.handoff.HandoffBook;
import deskhand.playbook.handoff.HandoffRoute;
import deskhand.turn.Line;
import deskhand.turn.Outcome;
import deskhand.turn.Turn;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of messages that the bot does not read people are told at least whom they are from, and important customers go first. */
class WriterOfHandoverTest {

    private static final String LAWYER = "My lawyer will write to you and take you to court.";
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static FakeOpenAi model;
    private static ApplicationContext service;

    @BeforeAll
    static void start() {
        model = new FakeOpenAi();
        service = Brain.start(model.settings());
        service.getBean(HandoffBook.class)
                .put(new HandoffRoute(
                        "premium-legal", 1, null, null, "red_line", null, "premium", "Key accounts", "9"));
    }

    @AfterAll
    static void stop() {
        service.close();
        model.close();
    }

    private static Outcome.Escalate handover(Planned planned) {
        return (Outcome.Escalate) planned.outcome();
    }

    private static Planned run(Turn turn) {
        return service.getBean(TurnPipeline.class).run(turn, new MemoryJournal());
    }

    private static String note(Planned planned) {
        return planned.actions().stream()
                .filter(Action.WriteNote.class::isInstance)
                .map(action -> ((Action.WriteNote) action).markdown())
                .findFirst()
                .orElseThrow();
    }

    private static Turn saying(String text, Author author, Contact contact) {
        var ask = new Line("m1", author, false, text, List.of("photo.jpg"), NOON);
        return new Turn(7, 3, "sandbox", "chat", null, contact, Mode.AUTO, List.of(ask), List.of(), true, null, NOON);
    }

    @Test
    void at_a_red_line_it_is_known_who_writes_and_no_model_is_asked() {
        var premium = run(
                ATurn.saying(LAWYER).from("Priya Raman", "priya@example.com").turn());
        var standard = run(ATurn.saying(LAWYER).turn());

        assertThat(note(premium))
                .contains("Priya Raman <priya@example.com> · premium · €5340.00 so far · identity proven");
        assertThat(note(premium)).contains("goes to team Key accounts, agent 9 of the helpdesk");
        assertThat(handover(premium).priority()).isEqualTo(Priority.URGENT);
        assertThat(handover(premium).team()).isEqualTo("Key accounts");
        assertThat(note(standard)).contains("· standard · €532.00 so far ·", "goes to team Legal");
        assertThat(handover(standard).priority()).isEqualTo(Priority.HIGH);
        assertThat(model.calls()).isZero();
    }

    @Test
    void who_only_claims_an_address_is_told_of_as_far_as_profiles_are_for_them() {
        var claimed = new Contact("8", "Priya Raman", "priya@example.com", false);
        var before = run(saying(LAWYER, Author.CUSTOMER, claimed));
        service.getBean(TrustNeeded.class).set(FactKind.PROFILE, Trust.CLAIMED);
        try {
            var after = run(saying(LAWYER, Author.CUSTOMER, claimed));

            assertThat(note(before)).contains("identity only claimed").doesNotContain("premium", "5340");
            assertThat(handover(before).priority()).isEqualTo(Priority.HIGH);
            assertThat(note(after)).contains("· premium · €5340.00 so far · identity only claimed");
        } finally {
            service.getBean(TrustNeeded.class).set(FactKind.PROFILE, Trust.VERIFIED);
        }
    }

    @Test
    void nobody_is_taken_for_somebody_by_what_they_write() {
        var stranger = new Contact("8", "Priya Raman", null, false);

        assertThat(note(run(saying(LAWYER + " I am priya@example.com", Author.CUSTOMER, stranger))))
                .contains("identity unknown")
                .doesNotContain("premium", "5340");
    }

    @Test
    void what_is_never_read_is_told_of_with_its_customer() {
        var priya = new Contact("2", "Priya Raman", "priya@example.com", true);

        var picture = run(saying(" ", Author.CUSTOMER, priya));
        var byOthers = run(saying("Please answer my colleague.", Author.OTHER, priya));

        assertThat(note(picture)).contains("· premium · €5340.00 so far ·");
        assertThat(handover(picture).priority()).isEqualTo(Priority.HIGH);
        assertThat(note(byOthers)).contains("· premium · €5340.00 so far ·");
    }
}
