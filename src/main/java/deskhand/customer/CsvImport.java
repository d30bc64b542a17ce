package deskhand.customer;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes records in as a table, whose first row names the fields as lines of JSON do. Rows are turned into such lines and go the
 * same way; a rehearsal goes it too, with everything taken back at its end.
 */
@Singleton
public class CsvImport {

    private static final int MOST_ERRORS = 100;

    private final RecordImport records;
    private final ObjectMapper json;

    CsvImport(RecordImport records, ObjectMapper json) {
        this.records = records;
        this.json = json;
    }

    /** The columns that a table of this kind may have. */
    public static String columns(RecordKind kind) {
        return CsvColumns.of(kind).names();
    }

    /**
     * Takes a table in. Rows are numbered as people see them: the first row with data is 2.
     *
     * @param source of rows that name none
     * @param isRehearsal whether nothing is to be kept
     * @throws IllegalArgumentException that says what is wrong with the table as a whole
     */
    public Imported take(RecordKind kind, String csv, @Nullable String source, boolean isRehearsal) {
        var rows = Csv.rows(csv);
        if (rows.size() < 2) {
            throw new IllegalArgumentException("There is no row below the one with the names of the columns.");
        }
        var columns = CsvColumns.of(kind);
        var names = names(rows.getFirst(), columns);
        var refused = new ArrayList<Imported.Refused>();
        var lines = new StringBuilder("\n"); // in place of the names, so that numbers agree
        var empty = 0;
        for (var at = 1; at < rows.size(); at++) {
            var row = rows.get(at);
            if (row.stream().allMatch(String::isBlank)) {
                empty++;
            } else {
                append(lines, row, at + 1, names, columns, source, refused);
            }
            lines.append('\n');
        }
        return joined(taken(kind, lines.toString(), isRehearsal), refused, rows.size() - 1 - empty);
    }

    private static List<String> names(List<String> first, CsvColumns columns) {
        var names = first.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        var unknown = names.stream().filter(name -> !columns.has(name)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("The first row names columns that are not known: "
                    + String.join(", ", unknown) + ". Known are " + columns.names() + ".");
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("The first row names a column twice.");
        }
        return names;
    }

    private void append(
            StringBuilder lines,
            List<String> row,
            int number,
            List<String> names,
            CsvColumns columns,
            @Nullable String source,
            List<Imported.Refused> refused) {
        try {
            if (row.size() > names.size()) {
                throw new IllegalArgumentException("the row has more cells than there are columns");
            }
            var record = new LinkedHashMap<String, Object>();
            if (source != null) {
                record.put("source", source);
            }
            for (var at = 0; at < row.size(); at++) {
                if (!row.get(at).isEmpty()) {
                    record.put(names.get(at), columns.value(names.get(at), row.get(at)));
                }
            }
            lines.append(json.writeValueAsString(record));
        } catch (IllegalArgumentException e) {
            refused.add(new Imported.Refused(number, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Imported taken(RecordKind kind, String lines, boolean isRehearsal) {
        try {
            return records.take(kind, new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), isRehearsal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Imported joined(Imported taken, List<Imported.Refused> refused, int rows) {
        var errors = Stream.concat(taken.errors().stream(), refused.stream())
                .sorted(Comparator.comparingLong(Imported.Refused::line))
                .limit(MOST_ERRORS)
                .toList();
        return new Imported(rows, taken.stored(), taken.refused() + refused.size(), errors);
    }
}
