package deskhand.pipeline.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Author;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Priority;
import deskhand.pipeline.Brain;
import deskhand.turn.Because;
import deskhand.turn.Finding;
import deskhand.turn.Line;
import deskhand.turn.Outcome;
import deskhand.turn.Reason;
import deskhand.turn.Turn;
import deskhand.turn.Verdict;
import deskhand.turn.words.NoteWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Private notes as agents read them, approved as files below {@code src/test/resources/notes}. {@code -Dgolden.fix} writes
 * them anew: read what changed before you commit it.
 */
class NotesTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "notes");

    private final Notes notes = Brain.get(Notes.class);

    private static Desk desk(String language, int longest) {
        return new Desk(
                NoteWords.in(language),
                longest,
                "https://bot.example.com/turns/7",
                "https://bot.example.com/do/v1.k1.0Zb3",
                ZoneOffset.UTC);
    }

    @Test
    void a_handover_of_an_angry_customer() {
        golden("handoff-angry", notes.handoff(Scene.turn(), Scene.angry(), Scene.trace(true), desk("en", 20_000)));
    }

    @Test
    void the_same_in_german() {
        golden("handoff-angry-de", notes.handoff(Scene.turn(), Scene.angry(), Scene.trace(true), desk("de", 20_000)));
    }

    @Test
    void a_handover_at_a_red_line_of_which_only_the_writer_is_known() {
        golden(
                "handoff-red-line",
                notes.handoff(Scene.first(), Scene.redLine(), Scene.onlyGuarded(), desk("en", 20_000)));
    }

    @Test
    void the_same_red_line_in_german() {
        golden(
                "handoff-red-line-de",
                notes.handoff(Scene.first(), Scene.redLine(), Scene.onlyGuarded(), desk("de", 20_000)));
    }

    @Test
    void a_handover_says_to_whom_it_goes_by_number_and_without_a_team_too() {
        var byNumber = new Outcome.Escalate(null, null, "17", Priority.HIGH, List.of(Because.of(Reason.WANTS_HUMAN)));
        var toNobody = new Outcome.Escalate(null, null, Priority.HIGH, List.of(Because.of(Reason.WANTS_HUMAN)));

        assertThat(notes.handoff(Scene.first(), byNumber, Scene.onlyGuarded(), desk("de", 20_000)))
                .startsWith("**An einen Menschen übergeben** · Priorität hoch · geht an Nummer 17 im Helpdesk\n");
        assertThat(notes.handoff(Scene.first(), toNobody, Scene.onlyGuarded(), desk("en", 20_000)))
                .startsWith("**Handed over to a person** · priority high\n");
    }

    @Test
    void a_draft_that_the_gate_held() {
        golden("draft-held", notes.draft(Scene.held(), Scene.trace(false), desk("en", 20_000)));
    }

    @Test
    void the_same_draft_in_german() {
        golden("draft-held-de", notes.draft(Scene.held(), Scene.trace(false), desk("de", 20_000)));
    }

    @Test
    void what_was_sent_and_what_it_rests_on() {
        golden("sent", notes.sent(Scene.trace(false), desk("en", 20_000)));
    }

    @Test
    void a_note_that_is_too_long_loses_what_was_said_first_and_says_so() {
        var whole = notes.handoff(Scene.turn(), Scene.angry(), Scene.trace(true), desk("en", 20_000));

        var cut = notes.handoff(Scene.turn(), Scene.angry(), Scene.trace(true), desk("en", whole.length() - 200));

        assertThat(cut).hasSizeLessThanOrEqualTo(whole.length() - 200);
        assertThat(cut).contains("earlier messages are left out here", "Do next", "> I have had enough");
        assertThat(cut).doesNotContain(Scene.EARLIEST).contains(Scene.NEWEST);
    }

    @Test
    void not_even_a_monstrous_note_is_longer_than_the_helpdesk_takes() {
        var said = new ArrayList<Line>();
        for (var at = 0; at < 60; at++) {
            said.add(new Line("h" + at, Author.CUSTOMER, false, "x".repeat(5_000), List.of(), Instant.EPOCH));
        }
        var turn = new Turn(7, 3, "t", "web", null, Contact.UNKNOWN, Mode.AUTO, said, said, true, null, Instant.EPOCH);

        assertThat(notes.handoff(turn, Scene.angry(), Scene.trace(true), desk("en", 3_000)))
                .hasSizeLessThanOrEqualTo(3_000);
    }

    @Test
    void every_rule_that_spoke_is_named() {
        var trace =
                Scene.with(new Verdict.Hold("rules", List.of(new Finding("promise", "Promises something: We will"))));
        assertThat(notes.draft(Scene.held(), trace, desk("en", 20_000)))
                .contains("`promise`")
                .contains("Promises something: We will");
    }

    private static void golden(String name, String note) {
        var file = GOLDEN.resolve(name + ".md");
        try {
            if (System.getProperty("golden.fix") != null) {
                Files.createDirectories(GOLDEN);
                Files.writeString(file, note + "\n");
            }
            assertThat(note + "\n").isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
