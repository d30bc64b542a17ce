package deskhand.helpdesk.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The approved private notes as Zendesk gets them, approved as HTML beside the markdown. {@code -Dgolden.fix} writes them anew:
 * read what changed before you commit it.
 */
class NotesAsCommentsTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "notes");

    static Stream<String> notes() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("notes")
    void a_note_as_a_comment(String name) throws IOException {
        var html = CommentHtml.of(Files.readString(GOLDEN.resolve(name + ".md")));

        var file = GOLDEN.resolve(name + ".html");
        if (System.getProperty("golden.fix") != null) {
            Files.writeString(file, html + "\n");
        }
        assertThat(html + "\n").isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("notes")
    void every_line_of_a_note_stands_apart_and_no_mark_is_left_over(String name) throws IOException {
        var markdown = Files.readString(GOLDEN.resolve(name + ".md"));
        var page = Jsoup.parse(CommentHtml.of(markdown));

        assertThat(page.select("li")).hasSize((int) markdown.lines()
                .filter(line -> line.startsWith("- ") || line.matches("\\d+\\. .*"))
                .count());
        assertThat(page.select("a[href^=https]")).hasSize(markdown.split("]\\(https://", -1).length - 1);
        assertThat(page.select("li li, li > p"))
                .as("one list would be taken for a part of another")
                .isEmpty();
        assertThat(List.of(page.text())).noneMatch(text -> text.contains("**") || text.contains("]("));
    }
}
