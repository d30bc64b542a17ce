package deskhand.command;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.testing.Shop;
import deskhand.tool.approval.Wishes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What agents read in answer to commands, in their language, approved as files below {@code src/test/resources/commands}.
 * {@code -Dgolden.fix} writes them anew: read what changed before you commit it.
 */
class CommandAnswersTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "commands");

    /** {@code NUMBER} is that of what waits for approval. */
    private static final List<String> COMMANDS = List.of(
            "help",
            "send it now",
            "approve: yes",
            "reject",
            "bad",
            "redo",
            "send:",
            "why",
            "summarize",
            "good",
            "bad: too cold",
            "approve 4711",
            "reject NUMBER: the box is packed",
            "approve NUMBER",
            "approve",
            "redo: shorter",
            "to nowhere: what",
            "to shipping: name the day",
            "send: Hi {{contact.name}}",
            "pause",
            "take over",
            "resume",
            "send: You are welcome!",
            "send",
            "redo: longer");

    @Test
    void agents_are_answered_in_their_own_language() {
        try (var wishes = Wishes.of(Mode.DRAFT, "Please skip my next box")) {
            golden("answers", answers(wishes.shop));

            speak(wishes.shop, "de");

            golden("answers-de", answers(wishes.shop));
            assertThat(wishes.shop.service.query("select what ->> 'markdown' from action where word = 'write_note'"))
                    .anyMatch(note -> note.startsWith("**Waits for your approval:** Skip the box"))
                    .anyMatch(note -> note.startsWith("**Wartet auf Ihre Freigabe:** Die Box im")
                            && note.contains("\n\n[Freigeben oder ablehnen](https://bot.example.com/"));
        }
    }

    private static void speak(Shop shop, String language) {
        var german = Map.of("agent_language", language);
        shop.service
                .bean(Connections.class)
                .put(Shop.SLUG, new ConnectionSpec(null, null, null, null, null, Map.of(), german, null));
    }

    private static String answers(Shop shop) {
        var ref = shop.customerBegins(Shop.THANKS);
        shop.untilIdle();
        var conversation = shop.service.count("select max(id) from conversation");
        var approval = Wishes.waits(shop.service, Shop.SLUG, conversation, "skip_month");
        var known = shop.service.count("select coalesce(max(id), 0) from note_command");
        for (var command : COMMANDS) {
            var words = "@deskhand " + command.replace("NUMBER", Long.toString(approval));
            shop.inbox().agentNotes(Shop.SLUG, ref, words).orElseThrow();
            shop.untilIdle();
        }
        var answers = shop.service.query("select answer from note_command where id > " + known + " order by id");

        assertThat(shop.notes(ref))
                .as("the answers are what the agents read")
                .containsAll(answers.subList(answers.size() - 6, answers.size()));
        assertThat(answers).hasSameSizeAs(COMMANDS);
        return written(answers)
                .replaceAll("/turns/\\d+", "/turns/1")
                .replaceAll("(box of|Box im) \\p{L}+ \\d{4}", "$1 MONTH")
                .replaceAll("(pproval|eigabe) " + approval + "\\b", "$1 1");
    }

    private static String written(List<String> answers) {
        var help = answers.getFirst();
        return COMMANDS.stream()
                .map(command -> {
                    var answer = answers.get(COMMANDS.indexOf(command));
                    return "> @deskhand " + command + "\n\n"
                            + (answer.equals(help) ? help : answer.replace(help, "(help)"));
                })
                .collect(Collectors.joining("\n\n"));
    }

    private static void golden(String name, String text) {
        var file = GOLDEN.resolve(name + ".md");
        try {
            if (System.getProperty("golden.fix") != null) {
                Files.createDirectories(GOLDEN);
                Files.writeString(file, text + "\n");
            }
            assertThat(text + "\n").isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
