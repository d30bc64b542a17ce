package deskhand.console.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.console.Posts;
import deskhand.knowledge.Knowledge;
import deskhand.knowledge.Question;
import deskhand.knowledge.ingest.FakeSite;
import deskhand.testing.Await;
import deskhand.testing.Service;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages as a browser without JavaScript uses them. */
class KnowledgePageTest {

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start(Map.of("deskhand.knowledge.allow-private-addresses", "true"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_document_is_written_found_changed_compared_and_retired() {
        var made = post("/knowledge/documents", article("Kettle warranty", "Kettles are covered for three years."));
        assertThat(made.statusCode()).isEqualTo(303);
        var address = address(made);
        assertThat(page(address)).contains("draft", "Version 1", "<p>Kettles are covered for three years.</p>");

        assertThat(post(address + "/publish", Map.of()).statusCode()).isEqualTo(303);
        assertThat(page("/knowledge?words=covered&status=published")).contains("Kettle warranty");
        assertThat(page("/knowledge?words=covered&status=draft")).contains("No document is like that");
        assertThat(page("/knowledge?words=submarine")).doesNotContain("Kettle warranty");

        var change = new HashMap<>(article("Kettle warranty", "Kettles are covered for **five** years."));
        change.put("version", "2");
        assertThat(post(address, change).statusCode()).isEqualTo(303);
        assertThat(page(address + "/versions/3"))
                .contains("<del>Kettles are covered for three years.</del>", "<ins>Kettles are covered for **five**");

        assertThat(page("/knowledge?words=kettle+five"))
                .as("by other forms of its words")
                .contains("Kettle warranty");

        post(address + "/retire", Map.of());
        assertThat(page(address)).contains("id=\"status\">retired");
        assertThat(ask("How long are kettles covered?")).contains("Nothing good enough");
    }

    @Test
    void who_is_second_to_save_is_told_and_keeps_their_words() {
        var address = address(post("/knowledge/documents", article("Opening hours", "We open at nine.")));
        var first = new HashMap<>(article("Opening hours", "We open at ten."));
        first.put("version", "1");
        var second = new HashMap<>(article("Opening hours", "We open at eleven."));
        second.put("version", "1");
        post(address, first);

        var refused = post(address, second);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "Somebody changed this document meanwhile",
                        "We open at eleven.",
                        "name=\"version\" value=\"2\"");
        second.put("version", "2");
        assertThat(post(address, second).statusCode()).isEqualTo(303);
        assertThat(page(address)).contains("We open at eleven.");
    }

    @Test
    void what_is_missing_is_said_and_what_was_written_stays() {
        var refused = post("/knowledge/documents", article("No link", "Words.", "link", "javascript:alert(1)"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The link is a whole address", "Words.");
        assertThat(post("/knowledge/documents", article(" ", "Words.")).body()).contains("Give it a title.");
        assertThat(post("/knowledge/documents", article("A", "B", "valid_from", "soon"))
                        .body())
                .contains("A day is written as");
    }

    @Test
    void a_tried_question_is_explained_and_counts_nothing() {
        publish("Gift cards", "A gift card is valid for two years and can be used for any order.");
        var gaps = service.count("select count(*) from knowledge_gap");

        var found = ask("How long is a gift card valid?");

        assertThat(found)
                .contains("What the bot would rest its answer on", "Gift cards", "two years")
                .contains("Meaning", "of the question's words", "so it is used", "new, so nothing is taken off");
        assertThat(ask("Which submarine did Nemo sail?"))
                .contains("Nothing good enough", "No passage is above the floor of 0.36", "so it is not used");
        assertThat(service.count("select count(*) from knowledge_gap")).isEqualTo(gaps);
    }

    @Test
    void a_gap_becomes_a_document_and_is_closed() {
        service.bean(Knowledge.class).answer(Question.of("Do you ship live penguins to Iceland?"), 3);
        var id = service.query("select id from knowledge_gap where question like '%penguins%'")
                .getFirst();
        assertThat(page("/knowledge/gaps")).contains("Do you ship live penguins to Iceland?", "asked once");
        assertThat(page("/knowledge/new?gap=" + id))
                .contains("value=\"Do you ship live penguins to Iceland?\"", "name=\"gap\" value=\"" + id + "\"");

        post("/knowledge/documents", article("Penguins", "We ship no animals.", "gap", id));

        assertThat(page("/knowledge/gaps")).doesNotContain("penguins");
        service.bean(Knowledge.class).answer(Question.of("Which tune does the glockenspiel play?"), 3);
        var other = service.query("select id from knowledge_gap where question like '%glockenspiel%'")
                .getFirst();
        post("/knowledge/gaps/" + other + "/close", Map.of());
        assertThat(page("/knowledge/gaps")).doesNotContain("glockenspiel");
    }

    @Test
    void what_documents_say_is_never_more_than_text() {
        var evil = "<img src=x onerror=alert(1)>";
        var address =
                address(post("/knowledge/documents", article(evil + " title", evil + " [x](javascript:alert(1))")));
        post(address + "/publish", Map.of());

        for (var path : new String[] {address, "/knowledge", address + "/versions/1"}) {
            assertThat(page(path)).as(path).contains("&lt;img src=x").doesNotContain("<img src=x", "href=\"javascript");
        }
        assertThat(post("/knowledge/preview", Map.of("body", evil)).body()).doesNotContain("<img src=x");
        assertThat(ask(evil)).doesNotContain("<img src=x");
        assertThat(page("/knowledge?words=%22%3E%3Cscript%3E")).doesNotContain("\"><script>");
    }

    @Test
    void a_file_is_brought_in_and_one_that_cannot_be_read_is_told_so() {
        var form = Map.of("category", "", "language", "en");
        var big = "# Returns by post\n\nSend the parcel back within thirty days.\n\n"
                + "Nothing more to say.\n\n".repeat(120_000);

        var kept = Posts.upload(service, "/knowledge/files", "returns.md", big, form);
        assertThat(kept.body()).contains("returns.md", "created");
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(service.count("select count(*) from document where slug = 'returns' and status = 'draft'"))
                .isEqualTo(1);
        assertThat(Posts.upload(service, "/knowledge/files", "virus.exe", "MZ", form)
                        .body())
                .contains("The name has to end with");
        assertThat(Posts.upload(service, "/knowledge/files", "scan.pdf", "not a pdf", form)
                        .body())
                .contains("unreadable");
        assertThat(Posts.upload(service, "/knowledge/files", "empty.md", "", form)
                        .body())
                .contains("Choose a file first");
    }

    @Test
    void a_source_shows_how_far_it_is_and_is_stopped_and_resumed() throws InterruptedException {
        try (var site = new FakeSite()) {
            var held = new CountDownLatch(1);
            site.page("/robots.txt", "User-agent: *\n");
            site.page("/one", "<h1>One</h1><p>First page.</p>");
            site.page("/two", "<h1>Two</h1><p>Second page.</p>");
            site.hold("/two", held);
            var added = post(
                    "/knowledge/sources",
                    Map.of("kind", "urls", "name", "pages", "urls", site.url("/one") + "\n" + site.url("/two")));
            assertThat(added.statusCode()).isEqualTo(303);
            Await.until("one of two is read", () -> page("/knowledge/sources").contains("1 of 2"));
            assertThat(page("/knowledge/sources")).contains("<progress max=\"2\" value=\"1\"", "every 2s");

            var run = service.query("select max(id) from knowledge_import").getFirst();
            post("/knowledge/sources/runs/" + run + "/stop", Map.of());
            assertThat(page("/knowledge/sources")).contains("<strong>stopped</strong>", "Go on");
            held.countDown();
            post("/knowledge/sources/runs/" + run + "/resume", Map.of());

            Await.until("all is read", () -> page("/knowledge/sources").contains("<strong>done</strong>"));
            assertThat(page("/knowledge/sources")).contains("2 new").doesNotContain("<progress");
            assertThat(page("/knowledge")).contains(">One</a>", ">Two</a>", "pages");
        }
    }

    @Test
    void addresses_that_may_not_be_read_are_refused_in_a_sentence() {
        var metadata = post(
                "/knowledge/sources",
                Map.of("kind", "sitemap", "name", "inside", "sitemap", "http://169.254.169.254/sitemap.xml"));
        var nameless =
                post("/knowledge/sources", Map.of("kind", "urls", "name", "Not Good", "urls", "https://example.com/"));

        assertThat(metadata.statusCode()).isEqualTo(422);
        assertThat(metadata.body()).contains("which is never called", "169.254.169.254/sitemap.xml");
        assertThat(nameless.body()).contains("lower-case letters, digits and hyphens");
        assertThat(service.count("select count(*) from knowledge_source where name = 'inside'"))
                .isZero();
    }

    private static void publish(String title, String body) {
        post("/knowledge/documents", article(title, body, "publish", "true"));
    }

    private static Map<String, String> article(String title, String body) {
        return Map.of("title", title, "body", body, "language", "en");
    }

    private static Map<String, String> article(String title, String body, String name, String value) {
        return Map.of("title", title, "body", body, "language", "en", name, value);
    }

    private static String ask(String question) {
        return post("/knowledge/try", Map.of("question", question)).body();
    }

    private static HttpResponse<String> post(String path, Map<String, String> form) {
        return Posts.post(service, path, form);
    }

    private static String page(String path) {
        return service.get(path).body();
    }

    private static String address(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("#.*", "");
    }
}
