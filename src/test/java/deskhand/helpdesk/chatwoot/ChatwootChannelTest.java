package deskhand.helpdesk.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatwootChannelTest {

    private static final String REPLY = """
            ## Your parcel

            It left on **Monday**, see [the tracking page](https://track.example.com/1_2_3).

            | Item | Size |
            |------|:----:|
            | Tent | 3    |

            - pack *light*
            - call `42`""";

    @ParameterizedTest
    @CsvSource({"web_widget", "email", "telegram"})
    void marks_stay_where_they_are_shown(String channel) {
        assertThat(ChatwootChannel.named(channel).pieces(REPLY)).containsExactly(REPLY);
    }

    @ParameterizedTest
    @CsvSource({"whatsapp", "twilio_whatsapp", "facebook_page", "instagram"})
    void where_a_links_text_is_lost_it_stands_before_the_address(String channel) {
        assertThat(ChatwootChannel.named(channel).pieces(REPLY))
                .singleElement()
                .asString()
                .isEqualTo("""
                        Your parcel

                        It left on **Monday**, see the tracking page: https://track.example.com/1_2_3.

                        Item – Size
                        Tent – 3

                        - pack *light*
                        - call `42`""");
    }

    @ParameterizedTest
    @CsvSource({"api", "tiktok", "line", "a_new_one"})
    void where_nothing_is_shown_no_marks_are_left(String channel) {
        assertThat(ChatwootChannel.named(channel).pieces(REPLY))
                .singleElement()
                .asString()
                .isEqualTo("""
                        Your parcel

                        It left on Monday, see the tracking page: https://track.example.com/1_2_3.

                        Item – Size
                        Tent – 3

                        - pack light
                        - call 42""");
    }

    @ParameterizedTest
    @CsvSource({
        "sms,160",
        "twilio_sms,320",
        "instagram,1000",
        "twilio_whatsapp,1600",
        "facebook_page,2000",
        "whatsapp,4096"
    })
    void a_longer_reply_is_said_in_messages_that_fit(String channel, int longest) {
        var pieces = ChatwootChannel.named(channel).pieces("It is on its way to you. ".repeat(longest * 2 / 25));

        assertThat(pieces).hasSizeBetween(2, 3).allMatch(piece -> piece.length() <= longest && piece.endsWith("."));
    }

    @Test
    void a_novel_is_not_said_by_sms() {
        assertThat(ChatwootChannel.named("sms").pieces("It is on its way to you. ".repeat(40)))
                .isEmpty();
    }

    @Test
    void words_with_underscores_and_stars_of_sums_stay() {
        assertThat(ChatwootChannel.named("api").pieces("Order A_B_C costs 2 * 3 * 4, file my_own_name.txt"))
                .containsExactly("Order A_B_C costs 2 * 3 * 4, file my_own_name.txt");
    }
}
