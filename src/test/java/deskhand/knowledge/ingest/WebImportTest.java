package deskhand.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import deskhand.testing.Await;
import deskhand.testing.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebImportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOURCES = "/api/v1/knowledge/sources";
    private static int names;

    private static Service service;
    private static Service strict;
    private final FakeSite site = new FakeSite();

    @BeforeAll
    static void start() {
        service = Service.start(Map.of("deskhand.knowledge.allow-private-addresses", "true"));
        strict = Service.start();
    }

    @AfterAll
    static void stop() {
        service.close();
        strict.close();
    }

    @BeforeEach
    void publish() {
        site.page("/sitemap.xml", """
                <?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>%s</loc></sitemap></sitemapindex>""".formatted(site.url("/pages.xml")));
        site.page("/pages.xml", """
                <urlset><url><loc>%s</loc></url><url><loc>%s</loc></url><url><loc>%s</loc></url></urlset>""".formatted(
                        site.url("/help/returns"), site.url("/help/secret"), site.url("/blog/news")));
        site.page("/robots.txt", "User-agent: *\nDisallow: /help/secret\n");
        site.page("/help/returns", "<h1>Returns</h1><p>Thirty days.</p>");
        site.page("/help/secret", "<h1>Secret</h1><p>Not for robots.</p>");
        site.page("/blog/news", "<h1>News</h1><p>We moved.</p>");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void the_pages_of_a_sitemap_are_read_as_far_as_robots_may() {
        var run = imported("sitemap", Map.of("sitemap", site.url("/sitemap.xml"), "under", site.url("/help/")));

        assertThat(run.get("state").asText()).isEqualTo("done");
        assertThat(run.get("created").asInt()).isEqualTo(1);
        assertThat(run.get("failed").asInt()).isEqualTo(1);
        assertThat(site.asked()).contains("/help/returns").doesNotContain("/help/secret", "/blog/news");
        assertThat(json(service.get("/api/v1/knowledge/imports/" + run.get("id") + "/failed"))
                        .at("/0/note")
                        .asText())
                .contains("robots.txt");
    }

    @Test
    void a_page_that_is_gone_is_retired_and_one_that_broke_is_kept() {
        var urls = Map.of("urls", site.url("/help/returns") + "\n" + site.url("/blog/news"));
        var source = imported("urls", urls).get("source_id").asLong();

        site.remove("/help/returns");
        site.page("/blog/news", "-> ftp://elsewhere");
        finished(json(service.send("POST", SOURCES + "/" + source + "/imports", "")));

        assertThat(service.query("select title || ' ' || status from document where origin = 'source:" + source
                        + "' order by id"))
                .containsExactly("Returns retired", "News published");
    }

    @Test
    void what_is_no_address_and_pictures_of_a_page_keep_nothing_else_from_being_read() {
        site.page("/odd.xml", """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                    xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
                <url><loc>%s</loc></url>
                <url><loc>%s</loc><image:image><image:loc>%s</image:loc></image:image></url></urlset>""".formatted(
                        site.url("/help/a page|here"), site.url("/help/returns"), site.url("/help/picture.jpg")));

        var run = imported("sitemap", Map.of("sitemap", site.url("/odd.xml")));

        assertThat(run.get("state").asText()).isEqualTo("done");
        assertThat(run.get("created").asInt()).isEqualTo(1);
        assertThat(run.get("failed").asInt()).isEqualTo(1);
        assertThat(site.asked()).doesNotContain("/help/picture.jpg");
    }

    @Test
    void a_sitemap_that_comes_out_empty_retires_nothing() {
        var source = imported("sitemap", Map.of("sitemap", site.url("/pages.xml")))
                .get("source_id")
                .asLong();

        site.page("/pages.xml", "<urlset></urlset>");
        var run = finished(json(service.send("POST", SOURCES + "/" + source + "/imports", "")));

        assertThat(run.get("state").asText()).isEqualTo("failed");
        assertThat(run.get("note").asText()).contains("names no document any more");
        assertThat(service.query("select status from document where origin = 'source:" + source + "'"))
                .containsExactly("published", "published");
    }

    @Test
    void the_wanted_part_of_a_long_sitemap_is_read_and_too_much_is_said() {
        var others = new StringBuilder();
        for (var number = 0; number < 20_500; number++) {
            others.append("<url><loc>").append(site.url("/blog/" + number)).append("</loc></url>");
        }
        site.page(
                "/long.xml", "<urlset>" + others + "<url><loc>" + site.url("/help/returns") + "</loc></url></urlset>");

        var run = imported("sitemap", Map.of("sitemap", site.url("/long.xml"), "under", site.url("/help/")));
        assertThat(run.get("created").asInt()).isEqualTo(1);

        var all = imported("sitemap", Map.of("sitemap", site.url("/long.xml")));
        assertThat(all.get("state").asText()).isEqualTo("failed");
        assertThat(all.get("note").asText()).contains("more than 20,000 pages");
    }

    @Test
    void an_import_can_be_stopped_and_goes_on_where_it_was() {
        var held = new CountDownLatch(1);
        site.hold("/blog/news", held);
        var added = add(service, "urls", Map.of("urls", site.url("/help/returns") + "\n" + site.url("/blog/news")));
        var path = "/api/v1/knowledge/imports/"
                + json(added).at("/newest_import/id").asLong();
        Await.until("the second page is asked for", () -> site.asked().contains("/blog/news"));

        assertThat(json(service.send("POST", path + "/stop", "")).get("state").asText())
                .isEqualTo("stopped");
        held.countDown();
        Await.until(
                "the piece at hand is done",
                () -> json(service.get(path)).get("waiting").asInt() == 0);
        service.send("POST", path + "/resume", "");

        var run = finished(json(service.get(path)));
        assertThat(run.get("state").asText()).isEqualTo("done");
        assertThat(run.get("created").asInt()).isEqualTo(2);
        assertThat(site.asked().stream().filter("/help/returns"::equals)).hasSize(1);
    }

    @Test
    void addresses_inside_are_refused() {
        for (var inside : new String[] {
            site.url("/help/returns"),
            "http://localhost/",
            "http://169.254.169.254/latest/meta-data/",
            "http://[::1]/",
            "http://[::ffff:10.0.0.1]/",
            "file:///etc/passwd"
        }) {
            assertThat(add(strict, "urls", Map.of("urls", inside)).statusCode())
                    .as(inside)
                    .isEqualTo(400);
        }
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void where_clouds_keep_their_keys_is_not_asked_though_private_addresses_are_allowed() {
        for (var address : new String[] {"http://169.254.169.254/latest/meta-data/", "http://[fd00:ec2::254]/"}) {
            assertThat(add(service, "urls", Map.of("urls", address)).statusCode())
                    .as(address)
                    .isEqualTo(400);
        }
    }

    private JsonNode imported(String kind, Map<String, String> settings) {
        var added = add(service, kind, settings);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        return finished(json(added).get("newest_import"));
    }

    private static HttpResponse<String> add(Service service, String kind, Map<String, String> settings) {
        ObjectNode body = JSON.createObjectNode()
                .put("name", "site-" + ++names)
                .put("kind", kind)
                .put("publish", true);
        settings.forEach(body.putObject("settings")::put);
        return service.send("POST", SOURCES, body.toString());
    }

    private static JsonNode finished(JsonNode run) {
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
