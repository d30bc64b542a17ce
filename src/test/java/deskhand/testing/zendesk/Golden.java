package deskhand.testing.zendesk;

import com.fasterxml.jackson.databind.JsonNode;
import deskhand.testing.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A webhook body on file, below {@code src/test/resources/zendesk}, with the headers it came with; {@code index.json}
 * there lists all. {@code means} says what a reader should make of it: hint (look at the ticket), customer, own, human,
 * own_note, human_note, change, closed, rating, chat, chat_agent, unknown, or malformed.
 */
public record Golden(String file, String event, String way, String means, String about, Map<String, String> headers) {

    /** The secret of every golden delivery. */
    public static final String SECRET = "golden-signing-secret-of-fjord-gear";

    static final Path FOLDER = Path.of("src", "test", "resources", "zendesk");
    static final Path INDEX = FOLDER.resolve("index.json");

    public Golden {
        headers = Map.copyOf(headers);
    }

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
        var headers = new TreeMap<String, String>();
        entry.path("headers")
                .propertyStream()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return new Golden(
                entry.path("file").asText(),
                entry.path("event").asText(),
                entry.path("way").asText(),
                entry.path("means").asText(),
                entry.path("about").asText(),
                headers);
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
