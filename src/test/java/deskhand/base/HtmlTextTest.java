package deskhand.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {

    @Test
    void blocks_and_breaks_become_lines() {
        assertThat(HtmlText.of("<p>One</p><p>Two<br>Three</p><ul><li>Four</li></ul>")
                        .lines()
                        .filter(line -> !line.isBlank()))
                .containsExactly("One", "Two", "Three", "Four");
    }

    @Test
    void line_ends_and_spaces_of_the_source_mean_nothing() {
        assertThat(HtmlText.of("<div>My\n   box\tcame</div>").strip()).isEqualTo("My box came");
    }

    @Test
    void what_nobody_reads_is_no_text() {
        assertThat(HtmlText.of(
                                "<head><title>Mail</title><style>p {}</style></head><!-- note --><script>run()</script><p>Hi</p>")
                        .strip())
                .isEqualTo("Hi");
    }

    @Test
    void what_programs_mark_as_older_is_left_out() {
        for (var marked : new String[] {
            "<div class=\"gmail_quote\">Older</div>",
            "<div id=divRplyFwdMsg>Older</div>",
            "<div class='moz-cite-prefix'>Older</div>",
            "<blockquote>Older <blockquote>and older</blockquote></blockquote>"
        }) {
            assertThat(HtmlText.of("<p>New</p>" + marked).strip()).as(marked).isEqualTo("New");
        }
    }

    @Test
    void a_mail_that_begins_with_what_is_marked_is_not_emptied() {
        assertThat(HtmlText.of("<div class=\"gmail_extra\"><p>All of it</p></div>"))
                .contains("All of it");
    }

    @Test
    void characters_written_as_names_are_put_back_once() {
        assertThat(HtmlText.of("<p>2 &lt; 3 &amp; &quot;so&quot;&nbsp;on &amp;lt;b&amp;gt;</p>")
                        .strip())
                .isEqualTo("2 < 3 & \"so\" on &lt;b&gt;");
    }

    @Test
    void a_tag_that_never_ends_stays_as_it_is() {
        assertThat(HtmlText.of("I paid < 3 and 5 > 4").strip()).isEqualTo("I paid < 3 and 5 > 4");
    }
}
