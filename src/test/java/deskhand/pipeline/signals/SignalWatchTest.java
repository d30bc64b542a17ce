package deskhand.pipeline.signals;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Author;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import deskhand.pipeline.ATurn;
import deskhand.pipeline.Brain;
import deskhand.pipeline.MemoryJournal;
import deskhand.pipeline.TurnPipeline;
import deskhand.turn.Line;
import deskhand.turn.Outcome;
import deskhand.turn.Reason;
import deskhand.turn.Signals;
import deskhand.turn.Turn;
import deskhand.turn.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalWatchTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final MemoryJournal journal = new MemoryJournal();

    private Outcome run(Turn turn) {
        return Brain.get(TurnPipeline.class).run(turn, journal).outcome();
    }

    private List<String> raised() {
        return journal.trace().last(Signals.class).orElseThrow().raised().stream()
                .map(Signals.Signal::rule)
                .toList();
    }

    private static Turn asking(String... texts) {
        var history = new ArrayList<Line>();
        for (var place = 0; place < texts.length - 1; place++) {
            history.add(new Line("c" + place, Author.CUSTOMER, false, texts[place], List.of(), NOON));
            history.add(new Line("b" + place, Author.BOT, false, "We look into it.", List.of(), NOON));
        }
        var ask = new Line("now", Author.CUSTOMER, false, texts[texts.length - 1], List.of(), NOON);
        var mira = new Contact("1", "Mira Lindqvist", "mira@example.com", true);
        return new Turn(0, 0, "sandbox", "chat", null, mira, Mode.AUTO, List.of(ask), history, true, null, NOON);
    }

    @Test
    void the_same_ask_for_the_third_time_goes_to_people() {
        var outcome =
                run(asking("Where is my order 1042?", "So where is my order 1042", "Where is my order 1042 please?"));

        assertThat(raised()).containsExactly("asked-three-times");
        assertThat(outcome.reason()).isEqualTo(Reason.COURSE_OF_TALK);
        assertThat(outcome).isInstanceOf(Outcome.Escalate.class);
    }

    @Test
    void three_different_asks_are_answered() {
        var outcome = run(asking("Do you have vegan boxes?", "Is the olive oil organic?", "Where is my order 1042?"));

        assertThat(raised()).isEmpty();
        assertThat(outcome).isInstanceOf(Outcome.Send.class);
    }

    @Test
    void a_premium_customers_complaint_goes_to_people_and_is_more_urgent() {
        var outcome = run(ATurn.saying("I am annoyed, the delivery was poor")
                .from("Jonas Weber", "jonas@example.com")
                .turn());

        assertThat(raised()).containsExactly("important-customer-complains");
        assertThat(outcome).isInstanceOf(Outcome.Escalate.class);
        assertThat(journal.trace().last(Signals.class).orElseThrow().over(Urgency.NORMAL))
                .isEqualTo(Urgency.HIGH);
    }

    @Test
    void somebody_who_only_claims_to_be_premium_is_not() {
        var contact = new Contact("9", "Jonas Weber", "jonas@example.com", false);
        var turn = ATurn.saying("I am annoyed, the delivery was poor").turn();

        run(new Turn(0, 0, "sandbox", "chat", null, contact, Mode.AUTO, turn.asks(), List.of(), true, null, NOON));

        assertThat(raised()).isEmpty();
    }
}
