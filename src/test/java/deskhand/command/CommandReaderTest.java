package deskhand.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandReaderTest {

    private static final String WORD = "@deskhand";

    private static Command read(String said) {
        return CommandReader.read(WORD, WORD + said).orElseThrow();
    }

    @Test
    void every_command_is_understood() {
        var table = Map.ofEntries(
                Map.entry("", new Command.Help()),
                Map.entry(" help", new Command.Help()),
                Map.entry(" send", new Command.Send(null)),
                Map.entry(", Send.", new Command.Send(null)),
                Map.entry(" send: Hi Ida,\n\nit is: done.", new Command.Send("Hi Ida,\n\nit is: done.")),
                Map.entry(" redo: shorter", new Command.Redo("shorter")),
                Map.entry(" approve", new Command.Approve(null)),
                Map.entry(" approve 12", new Command.Approve(12L)),
                Map.entry(" approve #12", new Command.Approve(12L)),
                Map.entry(" reject: packed already", new Command.Reject(null, "packed already")),
                Map.entry(" reject 7: packed already", new Command.Reject(7L, "packed already")),
                Map.entry(" to billing: ask for the invoice", new Command.To("billing", "ask for the invoice")),
                Map.entry(" to returns-refunds", new Command.To("returns-refunds", "")),
                Map.entry(" to order\\_status: kindly", new Command.To("order_status", "kindly")),
                Map.entry("\ntake  over", new Command.TakeOver()),
                Map.entry(" resume", new Command.Resume()),
                Map.entry(" PAUSE", new Command.Pause()),
                Map.entry(" why?", new Command.Why()),
                Map.entry(" summarize", new Command.Summarize()),
                Map.entry(" summarise", new Command.Summarize()),
                Map.entry(" good!", new Command.Good()),
                Map.entry(" bad: wrong price", new Command.Bad("wrong price")));

        assertThat(table).allSatisfy((said, command) -> assertThat(read(said)).isEqualTo(command));
    }

    @Test
    void what_is_nearly_a_command_is_not_guessed_at() {
        for (var said : new String[] {
            " send it",
            " send:",
            " sent",
            " redo",
            " redo:",
            " reject",
            " reject 7",
            " bad",
            " approve: yes",
            " approve all",
            " resume: now",
            " please send",
            " sendsend"
        }) {
            assertThat(read(said)).as(said).isInstanceOf(Command.Unknown.class);
        }
    }

    @Test
    void a_note_that_does_not_begin_with_the_word_is_none() {
        for (var note :
                new String[] {"", "send", "Ask @deskhand send", "@deskhandy send", "@deskhand-old send", "deskhand send"
                }) {
            assertThat(CommandReader.read(WORD, note)).as(note).isEmpty();
        }
    }

    @Test
    void the_word_may_be_another_and_its_case_does_not_matter() {
        assertThat(CommandReader.read("Bot", "  BOT: why")).contains(new Command.Why());
    }
}
