package deskhand.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefusedTest {

    @ParameterizedTest
    @ValueSource(strings = {"{{a}}", "{{{a}}}", "{{{{{a", "{%if%}", "{{%a", "{%{{a", "{", "{{", "{ {a"})
    void no_template_begins_in_it(String text) {
        assertThat(Defused.text(text)).doesNotContain("{{", "{%");
        assertThat(Defused.text(text).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void other_braces_stay() {
        assertThat(Defused.text("{ a } 100% {b}}")).isEqualTo("{ a } 100% {b}}");
    }
}
