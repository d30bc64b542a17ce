package deskhand.testing.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import deskhand.testing.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A webhook body on file, below {@code src/test/resources/chatwoot}; {@code index.json} there lists all. {@code means}
 * says what a reader should make of it: customer, own, bot, captain, machine, human, human_note, rating, choice, form,
 * failed, sent, deleted, conversation, contact, typing, widget, unsigned, or malformed.
 */
public record Golden(String file, String event, String way, String means, String about) {

    static final Path FOLDER = Path.of("src", "test", "resources", "chatwoot");
    static final Path INDEX = FOLDER.resolve("index.json");

    public static List<Golden> all() {
        return Json.read(bytes(INDEX)).valueStream().map(Golden::read).toList();
    }

    public static List<Golden> meaning(String means) {
        return all().stream().filter(golden -> golden.means().equals(means)).toList();
    }

    public static Golden named(String file) {
        return all().stream()
                .filter(golden -> golden.file().equals(file + ".json"))
                .findAny()
                .orElseThrow();
    }

    public byte[] body() {
        return bytes(FOLDER.resolve(file));
    }

    public boolean isMalformed() {
        return means.equals("malformed");
    }

    private static Golden read(JsonNode entry) {
        return new Golden(
                entry.path("file").asText(),
                entry.path("event").asText(),
                entry.path("way").asText(),
                entry.path("means").asText(),
                entry.path("about").asText());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return file;
    }
}
