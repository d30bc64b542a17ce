package deskhand.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Await;
import deskhand.testing.Service;
import deskhand.testing.zendesk.Article;
import deskhand.testing.zendesk.FakeZendesk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Zendesk's help center, read with what the connection has anyway. */
class ZendeskHelpCenterImportTest {

    private static final Instant THEN = Instant.parse("2026-10-01T00:00:00Z");
    private static FakeZendesk zendesk;
    private static Service service;

    @BeforeAll
    static void connect() {
        zendesk = FakeZendesk.start();
        var hookup = zendesk.connect();
        service = Service.start(Map.of(
                        "deskhand.api-token", "a-token-of-some-length",
                        "deskhand.zendesk.slug", "acme",
                        "deskhand.zendesk.base-url", zendesk.namedUrl(),
                        "deskhand.zendesk.mode", "draft",
                        "deskhand.zendesk.client-id", hookup.clientId(),
                        "deskhand.zendesk.client-secret", hookup.clientSecret(),
                        "deskhand.zendesk.account", hookup.account(),
                        "deskhand.zendesk.webhook-secret", hookup.triggerSecret()))
                .showing("a-token-of-some-length");
    }

    @AfterAll
    static void stop() {
        service.close();
        zendesk.close();
    }

    private static void untilRead() {
        Await.until(
                "the help center is read",
                () -> service.count("select count(*) from knowledge_import where state = 'running'") == 0);
    }

    @Test
    void articles_come_in_with_their_languages_change_and_go() {
        var account = zendesk.account();
        for (var n = 1; n <= 101; n++) {
            account.article(Article.of(n, "Title " + n, "<p>Text " + n + "</p><ul><li>one</li></ul>", THEN));
        }
        account.article(Article.of(200, "For staff", "<p>The discount is 30 %.</p>", THEN)
                .onlyFor(7));
        account.article(Article.of(201, "Not yet", "<p>Soon.</p>", THEN).asDraft());
        account.article(new Article(300, "de", "Versand", "<p>Drei Tage.</p>", false, null, List.of(), THEN));

        assertThat(service.send("POST", "/api/v1/knowledge/sources", """
                        {"name": "help", "kind": "help-center", "settings": {"connection": "acme"}, "publish": true}
                        """).statusCode())
                .isEqualTo(201);
        untilRead();
        assertThat(service.query("select i.note from knowledge_import i join knowledge_source s on s.id = i.source_id"
                        + " where i.state = 'failed' and s.name = 'help'"))
                .isEmpty();
        assertThat(service.count("select count(*) from document where slug like 'help/hc/%' and status = 'published'"))
                .isEqualTo(103);
        assertThat(service.query("select language || ' ' || public from document where slug in"
                        + " ('help/hc/de/300', 'help/hc/en-us/200') order by slug"))
                .containsExactly("de true", "en false");
        assertThat(service.query("select body from document where slug = 'help/hc/en-us/1'")
                        .getFirst())
                .contains("Text 1", "- one")
                .doesNotContain("<p>");

        account.removeArticle(1);
        account.removeArticle(2);
        account.article(Article.of(2, "Title 2", "<p>Text 2, changed</p>", THEN.plusSeconds(60)));
        var source = service.query("select id from knowledge_source where name = 'help'")
                .getFirst();
        service.send("POST", "/api/v1/knowledge/sources/" + source + "/imports", "");
        untilRead();

        assertThat(service.query("select slug || ' ' || status from document where slug in"
                        + " ('help/hc/en-us/1', 'help/hc/en-us/2') order by slug"))
                .containsExactly("help/hc/en-us/1 retired", "help/hc/en-us/2 published");
        assertThat(service.query("select body from document where slug = 'help/hc/en-us/2'")
                        .getFirst())
                .contains("changed");
        zendesk.assertNoInvalidRequests();
    }

    private static void readInto(String source, String settings) {
        var answer = service.send("POST", "/api/v1/knowledge/sources", """
                {"name": "%s", "kind": "help-center", "settings": {"connection": "acme"%s}, "publish": true}
                """.formatted(source, settings));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        untilRead();
    }

    private static List<String> documents(String source) {
        return service.query("select slug || ': ' || title from document where slug like '" + source
                + "/%' and status = 'published' and slug not like '%/hc/%' order by slug");
    }

    @Test
    void every_brand_has_a_help_center_of_its_own_at_its_own_address() {
        var account = zendesk.account();
        var ski = account.brand("Fjord Ski", "fjordski", true);
        var rental = account.brand("Fjord Rental", "fjordrental", true);
        account.brand("Fjord Staff", "fjordstaff", false);
        account.article(ski, Article.of(1, "Waxing", "<p>In autumn.</p>", THEN));
        account.article(rental, Article.of(1, "Returns", "<p>By noon.</p>", THEN));
        account.article(rental, new Article(2, "de", "Rückgabe", "<p>Bis zwölf.</p>", false, null, List.of(), THEN));

        readInto("all", "");
        assertThat(documents("all"))
                .containsExactly(
                        "all/hc-fjordrental/de/2: Rückgabe",
                        "all/hc-fjordrental/en-us/1: Returns",
                        "all/hc-fjordski/en-us/1: Waxing");

        readInto("ski", ", \"portals\": \"hc-fjordski\"");
        assertThat(documents("ski")).containsExactly("ski/hc-fjordski/en-us/1: Waxing");
        assertThat(service.count("select count(*) from document where slug like 'ski/hc/%'"))
                .isZero();

        readInto("wrong", ", \"portals\": \"hc-fjordboat\"");
        assertThat(service.query("select i.note from knowledge_import i join knowledge_source s on s.id = i.source_id"
                        + " where s.name = 'wrong'"))
                .first()
                .asString()
                .contains("settings.portals", "hc, hc-fjordrental, hc-fjordski");
        zendesk.assertNoInvalidRequests();
    }
}
