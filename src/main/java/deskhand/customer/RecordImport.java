package deskhand.customer;

import deskhand.platform.Outages;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes records in as JSON lines, as they arrive: memory holds one batch. A line that is refused is reported and takes no
 * other line with it, and the same lines may be told again at any time.
 */
@Singleton
class RecordImport {

    private static final int BATCH = 2_000;
    private static final int LONGEST_LINE = 256 * 1024;

    private final RecordStore store;
    private final ObjectMapper json;

    RecordImport(RecordStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    private record Line(long number, String text) {}

    Imported take(RecordKind kind, InputStream body) throws IOException {
        return take(kind, body, false);
    }

    /** {@code isRehearsal}: everything is taken back again, batch by batch. */
    Imported take(RecordKind kind, InputStream body, boolean isRehearsal) throws IOException {
        var tally = new Tally(isRehearsal);
        var batch = new LinkedHashMap<List<String>, Line>();
        var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8), 1 << 16);
        for (var text = next(reader, tally); text != null; text = next(reader, tally)) {
            if (text.isBlank()) {
                continue;
            }
            tally.read++;
            var key = key(kind, text, tally);
            if (key == null) {
                continue;
            }
            // The same record twice: the later line is right. Counted as stored, because what it said is superseded.
            if (batch.put(key, new Line(tally.line, text)) != null) {
                tally.superseded++;
            }
            if (batch.size() >= BATCH) {
                store(kind, List.copyOf(batch.values()), tally);
                batch.clear();
            }
        }
        store(kind, List.copyOf(batch.values()), tally);
        return tally.result();
    }

    private @Nullable List<String> key(RecordKind kind, String text, Tally tally) {
        try {
            var line = Objects.requireNonNull(json.readValue(text, kind.line()), "nothing");
            line.check();
            return List.of(Objects.requireNonNull(line.source()), Objects.requireNonNull(line.ref()));
        } catch (IllegalArgumentException e) {
            tally.refuse(tally.line, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            tally.refuse(tally.line, "this is not the JSON of one record, or a field has the wrong type");
        }
        return null;
    }

    /** Halves a batch that the database refuses until the line at fault is alone. */
    private void store(RecordKind kind, List<Line> lines, Tally tally) {
        if (lines.isEmpty()) {
            return;
        }
        try {
            var homeless = store.store(
                    kind, lines.stream().map(Line::text).collect(Collectors.joining(",", "[", "]")), tally.isRehearsal);
            for (var place : homeless) {
                tally.refuse(lines.get(place.intValue() - 1).number(), "there is no such customer; import it first");
            }
            tally.stored += lines.size() - homeless.size();
        } catch (RuntimeException e) {
            if (Outages.isOutage(e)) {
                throw e;
            }
            if (lines.size() == 1) {
                tally.refuse(lines.getFirst().number(), "the database does not take it; check text, numbers and dates");
                return;
            }
            store(kind, lines.subList(0, lines.size() / 2), tally);
            store(kind, lines.subList(lines.size() / 2, lines.size()), tally);
        }
    }

    /** The next line, or null at the end. One without end would fill the memory, so it is passed over. */
    private static @Nullable String next(BufferedReader reader, Tally tally) throws IOException {
        var text = new StringBuilder();
        var unit = reader.read();
        if (unit < 0) {
            return null;
        }
        tally.line++;
        for (; unit >= 0 && unit != '\n'; unit = reader.read()) {
            if (text.length() <= LONGEST_LINE) {
                text.append((char) unit);
            }
        }
        if (text.length() > LONGEST_LINE) {
            tally.read++;
            tally.refuse(tally.line, "the line is longer than " + LONGEST_LINE + " characters");
            return "";
        }
        return text.toString();
    }

    /** Used by one thread. */
    private static final class Tally {

        private static final int MOST_ERRORS = 100;

        private final boolean isRehearsal;
        private final Map<Long, String> errors = new LinkedHashMap<>();
        private long line;
        private long read;
        private long stored;
        private long superseded;
        private long refused;

        Tally(boolean isRehearsal) {
            this.isRehearsal = isRehearsal;
        }

        void refuse(long number, String says) {
            refused++;
            if (errors.size() < MOST_ERRORS) {
                errors.put(number, says);
            }
        }

        Imported result() {
            var told = new ArrayList<Imported.Refused>();
            errors.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(error -> told.add(new Imported.Refused(error.getKey(), error.getValue())));
            return new Imported(read, stored + superseded, refused, told);
        }
    }
}
