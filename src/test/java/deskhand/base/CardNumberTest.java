package deskhand.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "5555.5555.5555.4444",
                "378282246310005",
                "3782 822463 10005",
                "6011111111111117",
                "3530111333300000",
                "30569309025904",
                "my card is 0604 2607 0011",
            })
    void a_card_number_is_taken_out(String text) {
        assertThat(CardNumber.hide("Pay with " + text + ", please"))
                .contains(CardNumber.REMOVED)
                .startsWith("Pay with ")
                .endsWith(", please")
                .doesNotContain("11", "00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112", // the check digit does not fit
                "Order 1042, parcel 00340434161094042557",
                "call +46 70 123 45 67",
                "9111111111111115",
                "41111111111111111111111",
            })
    void other_numbers_stay(String text) {
        assertThat(CardNumber.hide(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\":\"it is 4111111111111111\"} | {\"text\":\"it is [card number removed]\"}",
                "{\"text\":\"say \\\"4111111111111111\\\"\"} | {\"text\":\"say \\\"[card number removed]\\\"\"}",
                "{\"id\":4111111111111111} | {\"id\":4111111111111111}",
            })
    void json_loses_card_numbers_in_texts_and_keeps_its_ids(String json, String kept) {
        var hidden = CardNumber.hideInJson(json.getBytes(StandardCharsets.UTF_8));

        assertThat(new String(hidden, StandardCharsets.UTF_8)).isEqualTo(kept);
    }

    @Test
    void in_a_body_that_is_nothing_but_card_numbers_each_is_judged_by_its_own_place() {
        var json = "{\"text\":\"a \\\" 4111111111111111 b\",\"id\":4111111111111111},".repeat(20_000);

        var hidden = CardNumber.hideInJson(json.getBytes(StandardCharsets.UTF_8));

        assertThat(new String(hidden, StandardCharsets.UTF_8))
                .isEqualTo(json.replace(" 4111111111111111 ", " " + CardNumber.REMOVED + " "));
    }
}
