package deskhand.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.pipeline.Brain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeTest {

    private final Knowledge knowledge = Brain.get(Knowledge.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Do you ship to Canada? | article:delivery#3",
                        "Is there anything with nuts in it? | article:products#2",
                "How do I end my subscription? | article:cancelling#1", "I forgot my password | article:account#1",
                "Where can I get my invoice? | article:payment#3",
                        "How long until I have my refund? | article:refunds#1"
            })
    void the_passage_that_answers_comes_first(String question, String ref) {
        assertThat(knowledge.find(question, 3)).first().extracting(Passage::ref).isEqualTo(ref);
    }

    @ParameterizedTest
    @ValueSource(strings = {"What is the capital of France?", "Can I bring my dog on the flight?", "hello", ""})
    void what_no_article_answers_finds_nothing(String question) {
        assertThat(knowledge.find(question, 3)).isEmpty();
    }
}
