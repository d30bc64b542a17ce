package deskhand.console.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that people write differently. */
class FormTest {

    private static Form with(String value) {
        return new Form().with("field", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500,000", "500.000", "1,200,000", "1.234,50", "12.000", "many"})
    void an_amount_that_may_mean_two_things_is_complained_about(String value) {
        var form = with(value);

        form.money("field", "At most", 0, 1_000_000);

        assertThat(form.isFine()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12,5|12.5", "12.50|12.5", "1200|1200", "0.125|0.125", "0|0"})
    void an_amount_is_read_with_a_dot_or_a_comma(String value, double amount) {
        var form = with(value);

        assertThat(form.money("field", "At most", 0, 1_000_000)).isEqualTo(amount);
        assertThat(form.isFine()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"500,000", "500.000", "500 000", "5e5", "-1", "1000001", "99999999999999999999", ""})
    void a_number_of_things_is_digits_only(String value) {
        var form = with(value);

        form.whole("field", "Tokens", 1_000_000);

        assertThat(form.complaint("field")).startsWith("Tokens: ");
    }
}
