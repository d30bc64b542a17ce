package deskhand.pipeline.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.knowledge.CitedDocument;
import deskhand.testing.Shop;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which sources customers are shown, and which colleagues. */
class SourceLinksTest {

    private static final String PUBLIC = "https://help.example.com/samovar";
    private static final String PRIVATE = "https://wiki.example.com/balalaika";
    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.open(Mode.DRAFT);
        publish("Descaling a samovar", PUBLIC, true);
        publish("Tuning a balalaika", PRIVATE, false);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static void publish(String title, String link, boolean isPublic) {
        var answer = shop.service.send("POST", "/api/v1/documents", """
                {"title": "%s", "body": "%s takes an hour. Use vinegar and warm water for it, and dry it well.",
                 "link": "%s", "is_public": %s, "language": "en", "status": "published"}
                """.formatted(title, title, link, isPublic));
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    private static String ask(String question) {
        var ref = shop.customerBegins(question);
        shop.untilIdle();
        return ref;
    }

    private static String reply() {
        return shop.service
                .query("select decided ->> 'reply' from turn order by id desc limit 1")
                .getFirst();
    }

    private static void wants(boolean links) {
        var category = shop.service
                .query("select result ->> 'category' from stage where name = 'route' order by turn_id desc limit 1")
                .getFirst();
        var answer = shop.service.send(
                "PUT", "/api/v1/categories/" + category + "/profile", "{\"links_sources\": " + links + "}");
        assertThat(answer.body()).contains("\"links_sources\":" + links);
    }

    @Test
    void a_reply_links_a_public_source_where_its_category_wants_that() {
        ask("How long does descaling a samovar take?");
        assertThat(reply()).contains("vinegar", "More about it: " + PUBLIC);

        wants(false);
        var ref = ask("How long does descaling a samovar take?");
        assertThat(reply()).contains("vinegar").doesNotContain(PUBLIC);
        assertThat(shop.notes(ref).getLast()).contains("](" + PUBLIC + ")");
        wants(true);
    }

    @Test
    void a_private_source_is_linked_in_the_note_and_nowhere_else() {
        var ref = ask("How long does tuning a balalaika take?");

        assertThat(reply()).contains("vinegar").doesNotContain(PRIVATE);
        assertThat(shop.notes(ref).getLast()).contains("](" + PRIVATE + ")");
    }

    @Test
    void what_is_there_already_is_no_address_or_too_much_is_left_out() {
        var cited = List.of(
                new CitedDocument("a", "A", "https://help.example.com/a", true),
                new CitedDocument("b", "B", "javascript:alert(1)", true),
                new CitedDocument("c", "C", null, true),
                new CitedDocument("d", "D", "https://help.example.com/d", true),
                new CitedDocument("e", "E", "https://help.example.com/e", true),
                new CitedDocument("f", "F", "https://help.example.com/f", true),
                new CitedDocument("g", "G", "https://help.example.com/g", true));

        assertThat(SourceLinks.links(cited, "See https://help.example.com/a."))
                .containsExactly(
                        "https://help.example.com/d", "https://help.example.com/e", "https://help.example.com/f");
    }
}
