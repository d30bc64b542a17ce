package deskhand.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void shows_the_little_that_notes_use() {
        var html =
                Markdown.toHtml("### Draft\n\n> Hello **Mira**\n\n- one\n- `two`\n\n1. first\n\nlast *line*\n---\nend");

        assertThat(html)
                .isEqualTo("<h4>Draft</h4><blockquote>Hello <strong>Mira</strong></blockquote>"
                        + "<ul><li>one</li><li><code>two</code></li></ul><ol><li>first</li></ol>"
                        + "<p>last <em>line</em></p><hr><p>end</p>");
    }

    @Test
    void links_lead_only_to_web_addresses() {
        assertThat(Markdown.toHtml("[here](https://example.com/a?b=1&c=2)"))
                .contains("href=\"https://example.com/a?b=1&amp;c=2\"")
                .contains(">here</a>");
        assertThat(Markdown.toHtml("[here](javascript:alert(1))")).doesNotContain("<a ");
        assertThat(Markdown.toHtml("See https://example.com/x.")).contains("href=\"https://example.com/x\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "**<img src=x onerror=alert(1)>**",
                "`<b>`",
                "> <iframe>",
                "- <svg onload=x>",
                "[<b>](https://example.com)",
                "[x](https://example.com/\"onclick=\"alert(1))",
                "https://example.com/\"><script>",
                "```\n<script>\n```",
                "[`<i>`](https://example.com/'><b>)"
            })
    void nothing_a_customer_writes_becomes_a_tag(String hostile) {
        var tags = Markdown.toHtml(hostile)
                .replaceAll("</?(p|h4|ul|ol|li|blockquote|pre|code|strong|em|hr|br)>", "")
                .replaceAll(
                        "<a href=\"https://[^\"<>\\s]*\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">", "")
                .replace("</a>", "");

        assertThat(tags).doesNotContain("<").doesNotContain(">").doesNotContain("\"");
    }
}
