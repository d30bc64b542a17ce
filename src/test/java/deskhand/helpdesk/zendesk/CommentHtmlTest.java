package deskhand.helpdesk.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What our words look like in Zendesk. */
class CommentHtmlTest {

    @Test
    void a_draft_note() {
        assertThat(CommentHtml.of("""
                **Draft reply, not sent**

                Hello Mara,
                your order 1042 is on its way: https://example.org/t?a=1&b=2

                ---

                **Why it was not sent**
                - The mode of this connection is draft.

                **Confidence** 82 %

                **Sources**
                - [Order 1042](https://shop.example.org/orders/1042)
                - Delivery times
                """)).isEqualTo("""
                <p><strong>Draft reply, not sent</strong></p>
                <p>Hello Mara,<br>your order 1042 is on its way: https://example.org/t?a=1&amp;b=2</p>
                <hr>
                <p><strong>Why it was not sent</strong></p>
                <ul>
                <li>The mode of this connection is draft.</li>
                </ul>
                <p><strong>Confidence</strong> 82 %</p>
                <p><strong>Sources</strong></p>
                <ul>
                <li><a href="https://shop.example.org/orders/1042">Order 1042</a></li>
                <li>Delivery times</li>
                </ul>""");
    }

    @Test
    void a_handover_note() {
        assertThat(CommentHtml.of("""
                **Handed over to a person**
                - The customer asks for a person.

                - **Customer** Mara Lind <mara@example.org>, gold customer
                - **Urgency** high, **mood** angry, **language** en

                **The customer wrote**
                > Let me talk to a person <b>now</b>
                >\s
                > 1 < 2 & "so on"
                """)).isEqualTo("""
                <p><strong>Handed over to a person</strong></p>
                <ul>
                <li>
                <p>The customer asks for a person.</p>
                </li>
                <li>
                <p><strong>Customer</strong> Mara Lind <a href="mailto:mara@example.org">mara@example.org</a>, gold customer</p>
                </li>
                <li>
                <p><strong>Urgency</strong> high, <strong>mood</strong> angry, <strong>language</strong> en</p>
                </li>
                </ul>
                <p><strong>The customer wrote</strong></p>
                <blockquote>
                <p>Let me talk to a person &lt;b&gt;now&lt;/b&gt;</p>
                <p>1 &lt; 2 &amp; "so on"</p>
                </blockquote>""");
    }

    @Test
    void nothing_that_a_customer_or_a_model_wrote_becomes_markup_that_does_something() {
        assertThat(CommentHtml.of("See <script>alert(1)</script> <img src=x onerror=y> ![p](https://evil.example/p.png)"
                        + " [x](javascript:alert(1)) [d](data:text/html,x)"))
                .doesNotContain("<script", "<img", "javascript:", "data:text");
    }

    @Test
    void placeholders_are_broken_in_text_links_and_code() {
        assertThat(CommentHtml.of("{{ticket.id}} {{{x}}} {%if%} `{{a}}` [{{b}}](https://example.org/{{c}}) {\\{d}}"))
                .contains("ticket.id")
                .doesNotContain("{{", "}}", "{%", "%}");
    }

    @Test
    void what_is_too_long_is_cut_before_zendesk_does_it_in_silence() {
        for (var text :
                new String[] {"🎉".repeat(40_000), "&".repeat(40_000), "word ".repeat(30_000), "> - *a*\n".repeat(9000)
                }) {
            var html = CommentHtml.of(text);
            assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(20_000, CommentHtml.LONGEST);
            assertThat(html).doesNotContain("\uFFFD", "?</p>");
            assertThat(CommentHtml.fits(text)).isFalse();
        }
        assertThat(CommentHtml.fits("Hello")).isTrue();
    }
}
