package deskhand.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.testing.Service;
import deskhand.testing.chatwoot.Account;
import deskhand.testing.chatwoot.Article;
import deskhand.testing.chatwoot.FakeChatwoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HelpCenterImportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "a-token-of-some-length";
    private static final String SOURCE = """
            {"name": "help", "kind": "help-center", "settings": {"connection": "acme"}, "publish": true}""";

    private final FakeChatwoot chatwoot = FakeChatwoot.start();
    private Service service;

    @BeforeEach
    void connect() {
        service = Service.start(Map.of("deskhand.api-token", TOKEN)).showing(TOKEN);
        var ines = chatwoot.account().agent("Ines Roth");
        service.bean(Connections.class)
                .put(
                        "acme",
                        new ConnectionSpec(
                                "chatwoot",
                                chatwoot.url(),
                                Integer.toString(Account.ID),
                                "bot-token",
                                "a-secret-of-theirs",
                                Map.of("read_token", ines.token()),
                                Map.of(),
                                Mode.DRAFT));
    }

    @AfterEach
    void stop() {
        service.close();
        chatwoot.close();
    }

    @Test
    void published_articles_of_all_portals_and_languages_are_brought_in() {
        for (var n = 1; n <= 27; n++) {
            article(n, "help", "en", "Text " + n, "published");
        }
        article(100, "help", "de", "Wir liefern in drei Tagen.", "published");
        article(101, "help", "en", "Not yet.", "draft");

        var run = imported();

        assertThat(run.get("created").asInt()).isEqualTo(28);
        assertThat(service.query("select language from document where slug = 'help/help/de/100'"))
                .containsExactly("de");
        assertThat(service.count("select count(*) from document where body = 'Not yet.'"))
                .isZero();
    }

    @Test
    void again_only_what_changed_is_changed_and_what_is_gone_is_retired() {
        article(1, "help", "en", "One.", "published");
        article(2, "help", "en", "Two.", "published");
        article(3, "help", "en", "Three.", "published");
        var source = imported().get("source_id").asLong();

        article(2, "help", "en", "Two, changed.", "published");
        chatwoot.account().removeArticle(3);
        article(4, "help", "en", "Four.", "published");
        var again = finished(json(service.send("POST", "/api/v1/knowledge/sources/" + source + "/imports", "")));

        assertThat(again.get("created").asInt()).isEqualTo(1);
        assertThat(again.get("changed").asInt()).isEqualTo(1);
        assertThat(again.get("unchanged").asInt()).isEqualTo(1);
        assertThat(service.query("select slug || ' ' || status from document order by id"))
                .containsExactly(
                        "help/help/en/1 published",
                        "help/help/en/2 published",
                        "help/help/en/3 retired",
                        "help/help/en/4 published");
    }

    @Test
    void a_token_that_may_not_read_the_portals_is_told() {
        service.bean(Connections.class)
                .put(
                        "acme",
                        new ConnectionSpec(
                                null, null, null, null, null, Map.of("read_token", "wrong"), Map.of(), null));
        Await.until("the change counts", () -> {
            var found = service.bean(Connections.class).find("acme").orElseThrow();
            return "wrong".equals(found.secret("read_token"));
        });

        var run = imported();

        assertThat(run.get("state").asText()).isEqualTo("failed");
        assertThat(run.get("note").asText()).contains("read_token");
    }

    private void article(int id, String portal, String locale, String text, String status) {
        chatwoot.account()
                .article(new Article(id, portal, locale, "a" + id, "Title " + id, text, status, Instant.EPOCH));
    }

    private JsonNode imported() {
        var added = service.send("POST", "/api/v1/knowledge/sources", SOURCE);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        return finished(json(added).get("newest_import"));
    }

    private JsonNode finished(JsonNode run) {
        var path = "/api/v1/knowledge/imports/" + run.get("id").asLong();
        Await.until(
                "the import ends",
                () -> !json(service.get(path)).get("state").asText().equals("running"));
        return json(service.get(path));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
