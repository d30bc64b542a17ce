package deskhand.knowledge.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import deskhand.knowledge.Knowledge;
import deskhand.testing.Service;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents that say what another says, or something else about the same. */
class TwinJobTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Service service;

    @BeforeEach
    void start() {
        service = Service.start();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void doubles_and_contradictions_are_told_of_both_and_of_nothing_else() throws IOException {
        add("Tent warranty", "Our tents are covered by a warranty of three years from the day you bought them.");
        add("Warranty of tents", "All our tents are covered by a warranty of 5 years from the day you bought them.");
        add("Washing a tent", "Wash your tent by hand with cold water and mild soap, and dry it in the shade.");
        add("How to wash a tent", "Wash the tent by hand with cold water and a mild soap, then dry it in the shade.");
        add("Shipping days", "Parcels leave our warehouse from Monday to Friday.");
        add("Paying", "You can pay by card, by invoice, or with a voucher.");

        compare();

        assertThat(reasons())
                .containsEntry("tent-warranty", "may contradict warranty-of-tents (3 here, 5 there)")
                .containsEntry("warranty-of-tents", "may contradict tent-warranty (5 here, 3 there)")
                .containsEntry("washing-a-tent", "says nearly the same as how-to-wash-a-tent")
                .containsEntry("how-to-wash-a-tent", "says nearly the same as washing-a-tent")
                .hasSize(4);
    }

    @Test
    void what_is_put_right_is_told_no_more() throws IOException {
        add("Tent warranty", "Our tents are covered by a warranty of three years from the day you bought them.");
        var id = add(
                "Warranty of tents",
                "All our tents are covered by a warranty of 5 years from the day you bought them.");
        compare();
        assertThat(reasons()).hasSize(2);

        service.send("POST", "/api/v1/documents/" + id + "/retire", "");

        assertThat(reasons()).isEmpty();
        assertThat(service.count("select count(*) from passage_compared")).isEqualTo(2);
    }

    @Test
    void the_shipped_articles_contradict_nobody() throws IOException {
        try (var shop = Service.start(Map.of("deskhand.demo", "true"))) {
            shop.bean(Knowledge.class).find("How long does delivery take?", 1);
            shop.bean(TwinJob.class).run();

            assertThat(shop.get("/api/v1/knowledge/stale").body()).doesNotContain("contradict", "nearly the same");
            assertThat(shop.count("select count(*) from passage_compared")).isPositive();
        }
    }

    @Test
    void numbers_count_in_digits_and_in_words() {
        assertThat(Numbers.differing("within thirty days", "within 30 days")).isEmpty();
        assertThat(Numbers.differing("within 30 days", "any day")).isEmpty();
        assertThat(Numbers.differing("for 4.90 up to 50", "for 5.90 up to 50")).hasValue("4.90 here, 5.90 there");
    }

    private String add(String title, String body) throws IOException {
        var answer = service.send(
                "POST",
                "/api/v1/documents",
                JSON.writeValueAsString(Map.of("title", title, "body", body, "status", "published")));
        return JSON.readTree(answer.body()).path("id").asText();
    }

    /** A question first: then the meaning of what is new is known. */
    private void compare() {
        service.bean(Knowledge.class).find("How long is the warranty of a tent?", 1);
        service.bean(TwinJob.class).run();
    }

    private Map<String, String> reasons() throws IOException {
        var reasons = new HashMap<String, String>();
        for (JsonNode stale :
                JSON.readTree(service.get("/api/v1/knowledge/stale").body())) {
            reasons.put(stale.path("slug").asText(), stale.path("why").asText());
        }
        return reasons;
    }
}
