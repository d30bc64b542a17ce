package deskhand.model;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.pipeline.Brain;
import org.junit.jupiter.api.Test;

class AnswerSchemaTest {

    private final AnswerSchema schemas = Brain.get(AnswerSchema.class);

    @Test
    void a_route_has_its_words_and_may_lack_a_second_category() {
        assertThat(schemas.of(RouteAnswer.class))
                .contains("\"secondary\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]")
                .contains("\"wants_human\":{\"type\":\"string\",\"enum\":[\"none\",\"offer\",\"now\"]}")
                .contains("\"confidence\":{\"type\":\"number\"")
                .contains("\"additionalProperties\":false");
    }

    @Test
    void every_part_is_required_in_the_records_order() {
        assertThat(schemas.of(ProposalAnswer.class))
                .contains("\"required\":[\"text\",\"confidence\",\"cites\",\"handover\",\"next_steps\",\"asked\"]")
                .contains("\"cites\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}");
    }

    @Test
    void an_enum_names_its_words() {
        assertThat(schemas.of(JudgementAnswer.class)).contains("\"enum\":[\"pass\",\"revise\",\"hold\",\"stop\"]");
    }
}
