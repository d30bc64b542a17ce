package deskhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of evaluation sets: in each folder below it one file with a case a line. */
record Cases(Path root) {

    boolean has(String set) {
        return !of(set).isEmpty();
    }

    /** The cases of a set; none if the folder has no such set. A file named otherwise stands beside the set's own. */
    List<JsonNode> of(String set) {
        var folder = root.resolve(set);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            var file = files.filter(one -> one.getFileName().toString().endsWith(".jsonl"))
                    .filter(one -> !one.getFileName().toString().matches("(?:passages|support)\\.jsonl"))
                    .sorted()
                    .findFirst();
            return file.isEmpty()
                    ? List.of()
                    : Files.readAllLines(file.get()).stream()
                            .filter(line -> !line.isBlank())
                            .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8)))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    JsonNode document(String name) {
        try {
            return Json.read(Files.readAllBytes(root.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
