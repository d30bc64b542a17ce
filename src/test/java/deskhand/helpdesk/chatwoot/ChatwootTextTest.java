package deskhand.helpdesk.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatwootTextTest {

    private static final String JOINER = "\u2060";

    @ParameterizedTest
    @ValueSource(strings = {"{{x}}", "{{{x}}}", "{{{{", "{%x%}", "{{%x%}}", "{%{%", "`{{x}}`", "{{{%-x", "{\n{{"})
    void no_template_is_left(String text) {
        check(text);
    }

    @Test
    void whatever_is_written_no_template_is_left_on_any_channel() {
        var random = new Random(4);
        for (var round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(24); length > 0; length--) {
                text.append("{{{%%}`*_-| \na.".charAt(random.nextInt(15)));
            }
            check(text.toString());
            // Marks that are taken away, and borders that are cut at, may bring braces together.
            for (var channel : new String[] {"web_widget", "whatsapp", "line", "sms", "api"}) {
                ChatwootChannel.named(channel).pieces(text.toString()).forEach(ChatwootTextTest::check);
            }
        }
    }

    @Test
    void what_is_too_long_is_cut_after_it_was_broken() {
        var posted = ChatwootText.posted("{".repeat(ChatwootText.LONGEST));

        assertThat(posted).hasSize(ChatwootText.LONGEST).doesNotContain("{{").endsWith("…");
    }

    @Test
    void single_braces_stay_as_they_are() {
        assertThat(ChatwootText.posted("{ {a} % } }} %}")).isEqualTo("{ {a} % } }} %}");
    }

    private static void check(String text) {
        assertThat(ChatwootText.posted(text)).doesNotContain("{{", "{%");
        assertThat(ChatwootText.posted(text).replace(JOINER, "")).isEqualTo(text);
    }
}
