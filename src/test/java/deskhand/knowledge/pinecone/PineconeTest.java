package deskhand.knowledge.pinecone;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.knowledge.Document;
import deskhand.knowledge.DocumentSpec;
import deskhand.knowledge.Found;
import deskhand.knowledge.Knowledge;
import deskhand.knowledge.Library;
import deskhand.knowledge.Question;
import deskhand.testing.Service;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PineconeTest {

    private static final Question WARRANTY = Question.of("How long is the warranty of a kettle?");

    private final FakePinecone pinecone = new FakePinecone();
    private Service service;

    @BeforeEach
    void start() {
        service = Service.start(Map.of(
                "deskhand.pinecone.host", pinecone.url(),
                "deskhand.pinecone.api-key", FakePinecone.KEY,
                "deskhand.pinecone.inference", pinecone.url()));
    }

    @AfterEach
    void stop() {
        service.close();
        pinecone.close();
    }

    @Test
    void documents_are_sent_by_category_and_found() {
        add("warranty", "The warranty of a kettle is three years.", null);
        add("cancel", "Cancel the subscription on the account page.", "subscription");
        sync();

        var found = search(WARRANTY);

        assertThat(pinecone.namespaces()).containsExactlyInAnyOrder("general", "category-subscription");
        assertThat(found.index()).isEqualTo("pinecone");
        assertThat(found.passages().getFirst().ref()).isEqualTo("article:warranty#1");
        assertThat(found.ranked().getFirst().hit().reranked()).isNotNull();
    }

    @Test
    void a_category_is_asked_beside_what_is_for_all() {
        add("cancel-box", "How to cancel: open the account page.", "subscription");
        add("cancel-order", "How to cancel: write to us.", "orders");
        add("cancel-general", "How to cancel: in general, ask.", null);
        sync();

        var found = search(new Question("How to cancel?", List.of(), null, "orders", null, null));

        assertThat(found.ranked().stream().map(one -> one.passage().ref()))
                .containsExactlyInAnyOrder("article:cancel-order#1", "article:cancel-general#1");
    }

    @Test
    void a_follow_up_is_asked_with_what_was_said_before() {
        add("samovar-warranty", "The warranty of a samovar is nine years.", null);
        add("samovar-colour", "A samovar is painted green, and a samovar is never red.", null);
        sync();

        var found = search(new Question(
                "And for a samovar?",
                List.of("How long is the warranty of a kettle?"),
                "Three years.",
                null,
                null,
                null));

        assertThat(found.index()).isEqualTo("pinecone");
        assertThat(found.ranked().getFirst().passage().ref()).isEqualTo("article:samovar-warranty#1");
    }

    @Test
    void twenty_are_read_by_the_reranker() {
        for (var n = 0; n < 30; n++) {
            add("kettle-" + n, "Kettle number " + n + " boils water.", null);
        }
        sync();

        search(Question.of("Which kettle boils water?"));

        assertThat(pinecone.reranked()).isEqualTo(20);
    }

    @Test
    void a_retired_document_is_not_cited_even_before_pinecone_knows() {
        var id = add("warranty", "The warranty of a kettle is three years.", null);
        sync();

        service.bean(Library.class).changeStatus(id, Document.RETIRED);
        assertThat(search(WARRANTY).ranked()).isEmpty();

        sync();
        assertThat(pinecone.vectors()).isZero();
    }

    @Test
    void when_it_is_down_the_embedded_index_answers_and_says_so() {
        add("warranty", "The warranty of a kettle is three years.", null);
        sync();
        pinecone.goDown(true);

        var found = search(WARRANTY);

        assertThat(found.index()).isEqualTo(Knowledge.EMBEDDED);
        assertThat(found.note()).contains("pinecone did not answer");
        assertThat(found.passages()).isNotEmpty();
    }

    @Test
    void what_it_lost_is_sent_again_on_demand() {
        add("warranty", "The warranty of a kettle is three years.", null);
        sync();
        pinecone.loseEverything();

        assertThat(service.send("POST", "/api/v1/knowledge/pinecone/reindex", "")
                        .statusCode())
                .isEqualTo(202);
        sync();

        assertThat(pinecone.vectors()).isEqualTo(1);
    }

    @Test
    void what_could_not_be_sent_is_sent_later() {
        pinecone.goDown(true);
        add("warranty", "The warranty of a kettle is three years.", null);
        sync();
        assertThat(pinecone.vectors()).isZero();

        pinecone.goDown(false);
        sync();

        assertThat(pinecone.vectors()).isEqualTo(1);
    }

    private long add(String slug, String body, @Nullable String category) {
        var spec = new DocumentSpec(
                slug,
                slug,
                body,
                null,
                true,
                category,
                null,
                "en",
                List.of(),
                null,
                null,
                Document.PUBLISHED,
                "hand",
                null);
        return service.bean(Library.class).create(spec).orElseThrow().id();
    }

    private Found search(Question question) {
        return service.bean(Knowledge.class).search(question, 5);
    }

    private void sync() {
        service.bean(PineconeJob.class).run();
    }
}
