package deskhand.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTextTest {

    private static final String WORDS = "My box came open.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 3 May 2026 at 10:12, Shop <help@shop.example> wrote:\n> How can we help?",
                "Am 03.05.2026 um 10:12 schrieb Shop <help@shop.example>:\n> Wie können wir helfen?",
                "Le lun. 3 mai 2026 à 10:12, Shop <help@shop.example> a écrit :\n> Bonjour",
                "El lun, 3 may 2026 a las 10:12, Shop (<help@shop.example>) escribió:\n> Hola",
                "On Mon, 3 May 2026 at 10:12, Somebody with a very long name\n<help@shop.example> wrote:\n> How",
                "-----Original Message-----\nFrom: Shop\nSent: 3 May 2026\nOlder words.",
                "________________________________\nFrom: Shop <help@shop.example>\nSent: Monday\nOlder words.",
                "From: Shop <help@shop.example>\nDate: 3 May 2026\n\nOlder words.",
                "Von: Shop <help@shop.example>\nGesendet: Montag, 3. Mai 2026\n\nAltes.",
                "##- Please type your reply above this line -##\nOlder words.",
                "> quoted\n> and quoted again",
            })
    void what_was_written_before_is_left_out(String before) {
        assertThat(ReplyText.fresh(WORDS + "\n\n" + before)).isEqualTo(WORDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- \nMira Lund\nStreet 1",
                "--\nMira",
                "Sent from my iPhone",
                "Von meinem iPhone gesendet",
                "Get Outlook for Android",
                "Envoyé de mon iPhone",
            })
    void what_programs_and_signatures_add_is_left_out(String added) {
        assertThat(ReplyText.fresh(WORDS + "\n\n" + added)).isEqualTo(WORDS);
    }

    @Test
    void answers_between_and_below_quotations_are_all_kept() {
        assertThat(ReplyText.fresh("""
                On Mon, 3 May 2026 at 10:12, Shop <help@shop.example> wrote:
                > Which order?
                Order 1042.
                > And what is broken?
                The lid.
                """)).contains("Order 1042.", "The lid.").doesNotContain("Which order");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Monday I wrote you: nothing came back.",
                "From: Berlin, to: Hamburg. That is where it got lost.",
                "I paid 20 -- and got nothing.",
                "My list\n--------------------\nis longer than yours",
                "I sent from my house the old jar.",
                "Subject: to change, as you said",
            })
    void sentences_that_look_like_it_are_kept(String sentence) {
        assertThat(ReplyText.fresh(sentence)).isEqualTo(sentence);
    }

    @Test
    void a_mail_that_is_nothing_but_a_quotation_says_what_it_quotes() {
        assertThat(ReplyText.fresh("> Where is my order?")).isEqualTo("> Where is my order?");
    }

    @Test
    void a_gateways_warning_on_top_is_left_out() {
        assertThat(ReplyText.fresh("CAUTION: This email came from an external sender.\n\n" + WORDS))
                .isEqualTo(WORDS);
    }

    @Test
    void invisible_characters_and_line_ends_of_other_systems_do_not_matter() {
        assertThat(ReplyText.fresh("\ufeffMy box\u00a0came\u200b open.\r\n\r\n--\r\nMira"))
                .isEqualTo(WORDS);
    }

    @Test
    void an_html_mail_is_read_like_a_plain_one() {
        assertThat(ReplyText.freshOfHtml("""
                <div>My box came open.</div><div class="gmail_quote">On Mon <b>Shop</b> wrote:<blockquote>Older</blockquote></div>
                """)).isEqualTo(WORDS);
    }

    @Test
    void a_mail_without_end_is_read_to_a_point() {
        assertThat(ReplyText.fresh("word ".repeat(100_000)).length()).isLessThanOrEqualTo(200_000);
    }
}
