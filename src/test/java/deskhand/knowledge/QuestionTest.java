package deskhand.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final Question FOLLOW_UP = new Question(
            "And to Norway?", List.of("Hello!", "How long does delivery take?"), "Three days.", null, null, null);

    @Test
    void what_was_said_before_counts_less_the_earlier_it_was() {
        var parts = FOLLOW_UP.parts();

        assertThat(parts)
                .extracting(Question.Part::text)
                .containsExactly("And to Norway?", "How long does delivery take?", "Hello!", "Three days.");
        assertThat(parts).extracting(Question.Part::meaning).startsWith(1.0);
        assertThat(parts.get(1).meaning()).isGreaterThan(parts.get(2).meaning());
    }

    @Test
    void what_is_wanted_in_one_line_counts_beside_the_customers_own_words() {
        var restated = FOLLOW_UP.restated("How long does delivery to Norway take?");

        assertThat(restated.parts()).hasSize(FOLLOW_UP.parts().size() + 1);
        assertThat(restated.alone()).contains("And to Norway?", "delivery to Norway");
        assertThat(restated.in("shipping").anywhere().parts()).isEqualTo(restated.parts());
        assertThat(FOLLOW_UP.restated("to Norway?")).isEqualTo(FOLLOW_UP);
    }

    @Test
    void one_text_is_told_what_the_customer_said_last() {
        assertThat(FOLLOW_UP.alone()).contains("And to Norway?", "How long does delivery take?");
        assertThat(Question.of("Where is it?").alone()).isEqualTo("Where is it?");
    }
}
