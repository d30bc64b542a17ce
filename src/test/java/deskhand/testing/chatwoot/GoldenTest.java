package deskhand.testing.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import deskhand.testing.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                var file = Golden.FOLDER.resolve(body.getKey());
                assertThat(file)
                        .as("run: mvn test -Dtest=GoldenTest -Dgolden.fix")
                        .content()
                        .isEqualTo(body.getValue());
            }
        }
    }

    /** Malformed bodies are written by hand; their entries stay. */
    private static void write(GoldenScenes scenes) throws IOException {
        var entries = new ArrayList<String>();
        scenes.index.values().forEach(entry -> entries.add("  " + Rails.write(entry)));
        for (var kept : Json.read(Files.readAllBytes(Golden.INDEX))) {
            if (kept.path("means").asText().equals("malformed")) {
                entries.add("  " + Rails.write(kept));
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

    static Stream<Golden> wellFormed() {
        return Golden.all().stream().filter(golden -> !golden.isMalformed());
    }

    @ParameterizedTest
    @MethodSource("wellFormed")
    void a_body_has_the_shape_of_its_event(Golden golden) {
        var body = Json.read(golden.body());

        assertThat(body.path("event").asText()).isEqualTo(golden.event());
        assertThat(body.properties()).extracting(Map.Entry::getKey).containsAll(keys(golden.event()));
        assertThat(new String(golden.body(), StandardCharsets.UTF_8)).doesNotContain("<", ">", "&");
    }

    private static List<String> keys(String event) {
        return switch (event) {
            case "message_created", "message_updated" ->
                List.of(
                        "id",
                        "content",
                        "content_type",
                        "content_attributes",
                        "message_type",
                        "private",
                        "sender",
                        "created_at",
                        "source_id",
                        "inbox",
                        "account",
                        "conversation",
                        "additional_attributes");
            case "contact_created", "contact_updated" -> List.of("id", "name", "email", "blocked", "account");
            case "conversation_typing_on", "conversation_typing_off" -> List.of("user", "conversation", "is_private");
            case "webwidget_triggered" -> List.of("id", "contact", "inbox", "source_id", "event_info");
            default -> List.of("id", "status", "channel", "contact_inbox", "inbox_id", "messages", "labels", "meta");
        };
    }

    static Stream<Golden> malformed() {
        return Golden.meaning("malformed").stream();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void a_malformed_body_can_be_loaded(Golden golden) {
        assertThatCode(golden::body).doesNotThrowAnyException();
    }

    @Test
    void every_meaning_and_every_event_is_there() {
        assertThat(Golden.all())
                .extracting(Golden::means)
                .contains("customer", "own", "human", "rating", "unsigned", "malformed");
        assertThat(Golden.named("human-native-echo").body()).isNotEmpty();
        JsonNode deleted = Json.read(Golden.named("updated-deleted").body());
        assertThat(deleted.at("/content_attributes/deleted").asBoolean()).isTrue();
    }
}
