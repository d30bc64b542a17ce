package deskhand.testing.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import deskhand.testing.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The webhook bodies on file: {@code mvn test -Dtest=GoldenTest -Dgolden.fix} has the fake write them anew. */
class GoldenTest {

    @Test
    void the_files_are_what_the_fake_sends() throws IOException {
        try (var scenes = new GoldenScenes()) {
            if (System.getProperty("golden.fix") != null) {
                write(scenes);
            }
            for (var body : scenes.bodies.entrySet()) {
                assertThat(Golden.FOLDER.resolve(body.getKey()))
                        .as("run: mvn test -Dtest=GoldenTest -Dgolden.fix")
                        .content()
                        .isEqualTo(body.getValue());
            }
        }
    }

    /** Malformed bodies are written by hand; their entries stay, with a signature that is right. */
    private static void write(GoldenScenes scenes) throws IOException {
        var entries = new ArrayList<String>();
        scenes.index.values().forEach(entry -> entries.add("  " + Json.write(entry)));
        for (var kept : Json.read(Files.readAllBytes(Golden.INDEX))) {
            if (kept.path("means").asText().equals("malformed")) {
                var timestamp = Times.iso(GoldenScenes.NOW);
                var body = Files.readAllBytes(
                        Golden.FOLDER.resolve(kept.path("file").asText()));
                var entry = Json.map(kept);
                entry.put(
                        "headers",
                        Json.object("x-zendesk-account-id", Long.toString(Account.ID))
                                .and("x-zendesk-webhook-signature", Signature.of(Golden.SECRET, timestamp, body))
                                .and("x-zendesk-webhook-signature-timestamp", timestamp));
                entries.add("  " + Json.write(entry));
            }
        }
        Files.writeString(Golden.INDEX, entries.stream().collect(Collectors.joining(",\n", "[\n", "\n]\n")));
        for (var body : scenes.bodies.entrySet()) {
            Files.writeString(Golden.FOLDER.resolve(body.getKey()), body.getValue());
        }
    }

    @Test
    void the_index_lists_all_files() throws IOException {
        try (var files = Files.walk(Golden.FOLDER)) {
            var names = files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(Golden.INDEX))
                    .map(Golden.FOLDER::relativize)
                    .map(Path::toString);
            assertThat(Golden.all()).extracting(Golden::file).containsExactlyInAnyOrderElementsOf(names.toList());
        }
    }

    static Stream<Golden> all() {
        return Golden.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_delivery_is_truly_signed(Golden golden) {
        var timestamp = golden.headers().get("x-zendesk-webhook-signature-timestamp");

        assertThat(timestamp).isNotNull();
        assertThat(golden.headers())
                .containsEntry("x-zendesk-webhook-signature", Signature.of(Golden.SECRET, timestamp, golden.body()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_body_has_the_shape_of_its_way(Golden golden) {
        if (golden.isMalformed()) {
            assertThatCode(golden::body).doesNotThrowAnyException();
            return;
        }
        var body = Json.read(golden.body());
        if (golden.way().equals("trigger")) {
            assertThat(body.fieldNames())
                    .toIterable()
                    .containsExactly("schema", "kind", "ticket_id", "current_user_id", "latest_comment_id", "via");
        } else {
            assertThat(body.path("type").asText()).isEqualTo(golden.event());
            assertThat(body.fieldNames())
                    .toIterable()
                    .containsExactly(
                            "account_id", "id", "type", "subject", "time", "zendesk_event_version", "detail", "event");
        }
    }

    @Test
    void every_meaning_is_there() {
        assertThat(Golden.all())
                .extracting(Golden::means)
                .contains("hint", "customer", "human", "own", "own_note", "human_note", "change", "closed")
                .contains("rating", "chat", "chat_agent", "malformed");
        assertThat(Golden.named("own-note").body()).isNotEmpty();
    }
}
