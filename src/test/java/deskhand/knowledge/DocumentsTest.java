package deskhand.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import deskhand.testing.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOCUMENTS = "/api/v1/documents";

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void clear() {
        for (var document : json(service.get(DOCUMENTS + "?limit=200"))) {
            service.send("DELETE", DOCUMENTS + "/" + document.get("id"), "");
        }
    }

    @Test
    void a_published_document_is_found_at_once() {
        published("Warranty", "Our kettles have a warranty of three years from the day you bought them.", Map.of());

        var answer = search("How long is the warranty on a kettle?");

        assertThat(answer.get("answered").asBoolean()).isTrue();
        assertThat(answer.at("/passages/0/ref").asText()).isEqualTo("article:warranty#1");
        assertThat(answer.at("/passages/0/words").asDouble()).isPositive();
        assertThat(answer.at("/passages/0/meaning").asDouble()).isPositive();
    }

    @Test
    void a_draft_is_not_cited() {
        add("Warranty", "Our kettles have a warranty of three years.", Map.of());

        assertThat(search("How long is the warranty on a kettle?").get("passages"))
                .isEmpty();
    }

    @Test
    void a_retired_document_is_never_cited_again() {
        var id = published("Warranty", "Our kettles have a warranty of three years.", Map.of());
        assertThat(search("How long is the warranty on a kettle?").get("passages"))
                .isNotEmpty();

        service.send("POST", DOCUMENTS + "/" + id + "/retire", "");

        assertThat(search("How long is the warranty on a kettle?").get("passages"))
                .isEmpty();
    }

    @Test
    void what_is_not_valid_now_is_not_cited() {
        var now = Instant.now();
        published(
                "Summer sale",
                "Kettles cost half in summer.",
                Map.of("valid_until", now.minus(Duration.ofDays(1)).toString()));
        published(
                "Winter sale",
                "Kettles cost half in winter.",
                Map.of("valid_from", now.plus(Duration.ofDays(1)).toString()));

        assertThat(search("When do kettles cost half?").get("passages")).isEmpty();
    }

    @Test
    void a_question_nothing_answers_is_told_so() {
        published("Warranty", "Our kettles have a warranty of three years.", Map.of());

        var answer = search("Can I bring my dog on the flight to Paris?");

        assertThat(answer.get("answered").asBoolean()).isFalse();
        assertThat(answer.get("note").asText()).contains("No passage above the floor.");
    }

    @Test
    void the_category_comes_first_and_then_all() {
        published(
                "Cancel a box",
                "To cancel your subscription box open the account page.",
                Map.of("category", "subscription"));
        published("Cancel an order", "To cancel an order that was not sent write to us.", Map.of("category", "orders"));

        assertThat(search("How do I cancel?", "subscription")
                        .at("/passages/0/ref")
                        .asText())
                .contains("cancel-a-box");
        assertThat(search("How do I cancel?", "orders").at("/passages/0/ref").asText())
                .contains("cancel-an-order");
        assertThat(search("How do I cancel an order?", "payment").get("note").asText())
                .contains("all were searched");
    }

    @Test
    void a_follow_up_is_understood_by_what_was_said_before() {
        published("Shipping to Norway", "Parcels to Norway take eight working days and cost nine euros.", Map.of());
        published("Shipping to Spain", "Parcels to Spain take three working days and cost five euros.", Map.of());

        var answer = json(service.send("POST", "/api/v1/knowledge/search", """
                {"question": "And what does it cost?", "before": ["How long do parcels to Norway take?"]}"""));

        assertThat(answer.at("/passages/0/ref").asText()).contains("norway");
    }

    @Test
    void a_german_article_is_found_by_german_stems() {
        published(
                "Rückgabe",
                "Sie können gekaufte Wasserkocher innerhalb von 30 Tagen zurücksenden.",
                Map.of("language", "de"));

        var answer = json(service.send("POST", "/api/v1/knowledge/search", """
                {"question": "Kann ich den gekauften Wasserkocher zurücksenden?", "language": "de"}"""));

        assertThat(answer.at("/passages/0/words").asDouble()).isGreaterThan(0.3);
    }

    @Test
    void a_change_needs_the_version_it_is_based_on() {
        var id = add("Warranty", "Three years.", Map.of());
        var body = "{\"title\": \"Warranty\", \"body\": \"Four years.\"}";

        assertThat(put(id, null, body).statusCode()).isEqualTo(428);
        assertThat(put(id, "\"1\"", body).statusCode()).isEqualTo(200);
        assertThat(put(id, "\"1\"", body).statusCode()).isEqualTo(412);
        assertThat(json(service.get(DOCUMENTS + "/" + id + "/versions")))
                .extracting(version -> version.get("version").asInt())
                .containsExactly(2, 1);
        assertThat(json(service.get(DOCUMENTS + "/" + id + "/versions/1"))
                        .get("body")
                        .asText())
                .isEqualTo("Three years.");
    }

    @Test
    void unchanged_passages_are_not_computed_again() {
        var id = published("Kettles", "## Warranty\nThree years.\n\n## Power\nTwo kilowatts.", Map.of());
        search("warranty");
        var before = service.query(
                "select passage_id || ' ' || p.heading from passage_vector join passage p on p.id = passage_id"
                        + " where p.heading like '%Warranty'");

        put(
                id,
                "\"2\"",
                "{\"title\": \"Kettles\", \"body\": \"## Power\\nThree kilowatts.\\n\\n## Warranty\\nThree years.\"}");
        search("How many kilowatts?");

        assertThat(before).hasSize(1);
        assertThat(service.query(
                        "select passage_id || ' ' || p.heading from passage_vector join passage p on p.id = passage_id"
                                + " where p.heading like '%Warranty'"))
                .isEqualTo(before);
        assertThat(service.query("select heading from passage where document_id = " + id + " order by position"))
                .containsExactly("Kettles: Power", "Kettles: Warranty");
    }

    @Test
    void the_same_slug_is_refused() {
        add("Warranty", "Three years.", Map.of());

        assertThat(service.send("POST", DOCUMENTS, "{\"title\": \"Warranty\", \"body\": \"Again.\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void html_is_kept_as_markdown() {
        var id = add("Steps", "<h2>First</h2><ul><li>Fill it</li></ul>", Map.of("format", "html"));

        assertThat(json(service.get(DOCUMENTS + "/" + id)).get("body").asText()).isEqualTo("## First\n\n- Fill it");
    }

    @Test
    void votes_are_counted() {
        var id = add("Warranty", "Three years.", Map.of());

        service.send("POST", DOCUMENTS + "/" + id + "/votes", "{\"helpful\": true}");
        var use = json(service.send("POST", DOCUMENTS + "/" + id + "/votes", "{\"helpful\": false}"));

        assertThat(use.get("helpful").asInt()).isEqualTo(1);
        assertThat(use.get("unhelpful").asInt()).isEqualTo(1);
    }

    @Test
    void an_unanswered_question_is_a_gap_without_names_and_numbers() {
        var knowledge = service.bean(Knowledge.class);

        knowledge.answer(Question.of("Do you sell drones? Write to anna@example.com about 0049 30 1234567"), 3);
        knowledge.answer(Question.of("do you sell drones? write to bert@example.org about 0049 30 7654321"), 3);

        var gaps = json(service.get("/api/v1/knowledge/gaps"));
        assertThat(gaps).hasSize(1);
        assertThat(gaps.get(0).get("asked").asInt()).isEqualTo(2);
        assertThat(gaps.get(0).get("question").asText()).contains("drones").doesNotContain("anna", "1234567");
        assertThat(service.send("POST", "/api/v1/knowledge/gaps/" + gaps.get(0).get("id") + "/close", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(json(service.get("/api/v1/knowledge/gaps"))).isEmpty();
    }

    @Test
    void what_a_customer_is_answered_with_counts_as_shown() {
        var id = published("Warranty", "Our kettles have a warranty of three years.", Map.of());

        service.bean(Knowledge.class).answer(Question.of("How long is the warranty on a kettle?"), 3);

        assertThat(json(service.get(DOCUMENTS + "/" + id + "/use")).get("shown").asInt())
                .isEqualTo(1);
    }

    @Test
    void documents_that_say_the_same_are_named() {
        published("Warranty", "Our kettles have a warranty of three years.", Map.of("slug", "warranty"));
        published("Warranty", "Our kettles have a warranty of three years.", Map.of("slug", "warranty-copy"));

        assertThat(json(service.get("/api/v1/knowledge/stale")))
                .extracting(stale -> stale.get("why").asText())
                .containsExactlyInAnyOrder("says the same as warranty-copy", "says the same as warranty");
    }

    private static JsonNode search(String question) {
        return json(service.send("POST", "/api/v1/knowledge/search", "{\"question\": \"" + question + "\"}"));
    }

    private static JsonNode search(String question, String category) {
        var body = "{\"question\": \"" + question + "\", \"category\": \"" + category + "\"}";
        return json(service.send("POST", "/api/v1/knowledge/search", body));
    }

    private static long published(String title, String body, Map<String, String> more) {
        var id = add(title, body, more);
        service.send("POST", DOCUMENTS + "/" + id + "/publish", "");
        return id;
    }

    private static long add(String title, String body, Map<String, String> more) {
        var document = JSON.createObjectNode().put("title", title).put("body", body);
        more.forEach(document::put);
        var answer = service.send("POST", DOCUMENTS, document.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).get("id").asLong();
    }

    private static HttpResponse<String> put(long id, String version, String body) {
        var request = HttpRequest.newBuilder(service.uri(DOCUMENTS + "/" + id))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body));
        if (version != null) {
            request.header("If-Match", version);
        }
        return Service.exchange(request.build());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
