package deskhand.knowledge.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import deskhand.testing.Service;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UploadsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UPLOADS = "/api/v1/knowledge/uploads";

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_zip_in_parts_becomes_documents() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("help/returns.md"));
            zip.write("# Returns\n\nThirty days.".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("help/broken.pdf"));
            zip.write("nothing".getBytes(UTF_8));
        }
        var whole = bytes.toByteArray();

        var upload = begin("help.zip");
        assertThat(part(upload, 2, Arrays.copyOfRange(whole, 100, whole.length)).statusCode())
                .isEqualTo(204);
        assertThat(part(upload, 1, Arrays.copyOf(whole, 100)).statusCode()).isEqualTo(204);
        var results = json(service.send("POST", UPLOADS + "/" + upload + "/finish", "{\"publish\": true}"));

        assertThat(results)
                .extracting(one ->
                        one.get("name").asText() + " " + one.get("result").asText())
                .containsExactly("help/returns.md created", "help/broken.pdf unreadable");
        assertThat(service.query("select title || ' ' || status from document where slug = 'help/returns'"))
                .containsExactly("Returns published");
        assertThat(service.count("select count(*) from knowledge_upload_part")).isZero();
    }

    @Test
    void the_same_file_again_changes_nothing() throws IOException {
        for (var expected : new String[] {"created", "unchanged"}) {
            var upload = begin("terms.txt");
            part(upload, 1, "All prices with tax.".getBytes(UTF_8));
            var results = json(service.send("POST", UPLOADS + "/" + upload + "/finish", "{}"));
            assertThat(results.at("/0/result").asText()).isEqualTo(expected);
        }
    }

    @Test
    void a_document_that_is_not_linked_stays_so_when_its_file_is_sent_again() throws IOException {
        for (var text : new String[] {"What we pay.", "What we pay now."}) {
            var upload = begin("inner.txt");
            part(upload, 1, text.getBytes(UTF_8));
            service.send("POST", UPLOADS + "/" + upload + "/finish", "{}");
            service.run("update document set public = false where slug = 'inner' and version = 1");
        }

        assertThat(service.query("select public || ' ' || body from document where slug = 'inner'"))
                .containsExactly("false What we pay now.");
    }

    @Test
    void a_file_with_a_hole_is_not_taken_for_whole() throws IOException {
        var upload = begin("holes.txt");
        part(upload, 1, "You have to pay ".getBytes(UTF_8));
        part(upload, 3, "if you return it.".getBytes(UTF_8));

        var answer = service.send("POST", UPLOADS + "/" + upload + "/finish", "{}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Part 2 is missing");

        part(upload, 2, "nothing ".getBytes(UTF_8));
        service.send("POST", UPLOADS + "/" + upload + "/finish", "{}");
        assertThat(service.query("select body from document where slug = 'holes'"))
                .containsExactly("You have to pay nothing if you return it.");
    }

    @Test
    void a_file_that_nobody_can_read_is_refused_before_it_is_sent() {
        var answer = service.send("POST", UPLOADS, "{\"name\": \"virus.exe\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(".docx");
    }

    private static long begin(String name) throws IOException {
        return json(service.send("POST", UPLOADS, "{\"name\": \"" + name + "\"}"))
                .get("id")
                .asLong();
    }

    private static HttpResponse<String> part(long upload, int position, byte[] bytes) {
        return Service.exchange(HttpRequest.newBuilder(service.uri(UPLOADS + "/" + upload + "/parts/" + position))
                .header("Content-Type", "application/octet-stream")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
