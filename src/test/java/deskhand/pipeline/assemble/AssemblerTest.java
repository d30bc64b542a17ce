package deskhand.pipeline.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssemblerTest {

    @Test
    void greets_by_first_name() {
        assertThat(FirstName.of("Amélie Laurent")).contains("Amélie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://evil.example", "{{secret}}", "visitor-8812", "<b>Bob</b>"})
    void greets_nobody_by_what_is_no_name(String name) {
        assertThat(FirstName.of(name)).isEmpty();
    }
}
