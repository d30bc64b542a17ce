package deskhand.turn;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** What a turn leaves behind, as JSON and back. The type of a result follows from the stage's name. */
@Singleton
public class StoredResults {

    /** Goes up when a result's shape changes so that older ones need care. */
    static final int VERSION = 1;

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("heard", Turn.class),
            Map.entry("guard", Guarded.class),
            Map.entry("writer", Brief.class),
            Map.entry("route", Route.class),
            Map.entry("mode", Allowed.class),
            Map.entry("outstanding", OpenIssues.class),
            Map.entry("context", Brief.class),
            Map.entry("signals", Signals.class),
            Map.entry("specialist", Proposal.class),
            Map.entry("assemble", Reply.class),
            Map.entry("gate", Verdict.class),
            Map.entry("decide", Outcome.class));

    private final ObjectMapper json;

    StoredResults(ObjectMapper json) {
        this.json = json;
    }

    public String write(Object result) {
        try {
            return json.writeValueAsString(result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T read(String text, Class<T> type) {
        try {
            return Objects.requireNonNull(json.readValue(text, type), "a stage's result");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A second round of a stage is named "gate again". */
    Class<?> type(String stage) {
        var first = stage.split(" ", 2)[0];
        return Objects.requireNonNull(TYPES.get(first), () -> "no such stage: " + stage);
    }
}
