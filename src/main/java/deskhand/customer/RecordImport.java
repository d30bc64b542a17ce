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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes records in as JSON lines, as they arrive: while one batch is stored the next is read, so memory holds two. A line that
 * is refused is reported and takes no other line with it, and the same lines may be told again at any time.
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
        var tally = new Tally();
        var behind = new Behind(lines -> {
            var stored = new Stored();
            store(kind, lines, isRehearsal, stored);
            return stored;
        });
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
                tally.add(behind.next(List.copyOf(batch.values())));
                batch.clear();
            }
        }
        tally.add(behind.next(List.copyOf(batch.values())));
        tally.add(behind.end());
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
    private void store(RecordKind kind, List<Line> lines, boolean isRehearsal, Stored stored) {
        if (lines.isEmpty()) {
            return;
        }
        try {
            var homeless = store.store(
                    kind, lines.stream().map(Line::text).collect(Collectors.joining(",", "[", "]")), isRehearsal);
            for (var place : homeless) {
                stored.refused.put(
                        lines.get(place.intValue() - 1).number(),
                        "there is no such " + kind.belongsTo() + "; import it first");
            }
            stored.lines += lines.size() - homeless.size();
        } catch (RuntimeException e) {
            if (Outages.isOutage(e)) {
                throw e;
            }
            if (lines.size() == 1) {
                stored.refused.put(
                        lines.getFirst().number(), "the database does not take it; check text, numbers and dates");
                return;
            }
            store(kind, lines.subList(0, lines.size() / 2), isRehearsal, stored);
            store(kind, lines.subList(lines.size() / 2, lines.size()), isRehearsal, stored);
        }
    }

    /** What became of a batch. */
    private static final class Stored {

        private final Map<Long, String> refused = new LinkedHashMap<>();
        private long lines;
    }

    /** Stores beside the reading, one batch after the other. */
    private static final class Behind {

        private final Function<List<Line>, Stored> work;
        private @Nullable FutureTask<Stored> under;

        Behind(Function<List<Line>, Stored> work) {
            this.work = work;
        }

        /** Begins with these, and gives what became of those before. */
        Stored next(List<Line> lines) {
            var before = end();
            under = new FutureTask<>(() -> work.apply(lines));
            Thread.ofVirtual().name("record-import").start(under);
            return before;
        }

        Stored end() {
            var ending = under;
            if (ending == null) {
                return new Stored();
            }
            under = null;
            try {
                return ending.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The import was interrupted", e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
            }
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

        private final Map<Long, String> errors = new LinkedHashMap<>();
        private long line;
        private long read;
        private long stored;
        private long superseded;
        private long refused;

        void add(Stored batch) {
            stored += batch.lines;
            batch.refused.forEach(this::refuse);
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
