package deskhand.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Await;
import deskhand.testing.Service;
import deskhand.testing.zendesk.Article;
import deskhand.testing.zendesk.FakeZendesk;
import java.time.Instant;
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
                        "deskhand.zendesk.base-url", zendesk.url(),
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
        account.article(new Article(300, "de", "Versand", "<p>Drei Tage.</p>", false, null, java.util.List.of(), THEN));

        assertThat(service.send("POST", "/api/v1/knowledge/sources", """
                        {"name": "help", "kind": "help-center", "settings": {"connection": "acme"}, "publish": true}
                        """).statusCode())
                .isEqualTo(201);
        untilRead();
        assertThat(service.query("select note from knowledge_import where state = 'failed'"))
                .isEmpty();
        assertThat(service.count("select count(*) from document where slug like 'help/%' and status = 'published'"))
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
        var source = service.query("select id from knowledge_source").getFirst();
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
}
