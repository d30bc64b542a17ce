package deskhand.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads tables as spreadsheets write them: commas, semicolons or tabs, quoted where a cell holds one of them. */
final class Csv {

    private final String text;
    private final char separator;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean isQuoted;

    private Csv(String text) {
        this.text = text;
        this.separator = separator(text.lines().findFirst().orElse(""));
    }

    /** Empty rows too, so that the number of a row stays the one that people see. */
    static List<List<String>> rows(String text) {
        return new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text).read();
    }

    /** Whatever occurs most in the first row. */
    private static char separator(String first) {
        return Stream.of(',', ';', '\t')
                .max((one, other) -> Long.compare(count(first, one), count(first, other)))
                .orElse(',');
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private List<List<String>> read() {
        for (var at = 0; at < text.length(); at++) {
            var each = text.charAt(at);
            if (isQuoted) {
                at += quoted(each, at);
            } else if (each == '"' && cell.chars().allMatch(Character::isWhitespace)) {
                cell.setLength(0);
                isQuoted = true;
            } else if (each == separator) {
                endCell();
            } else if (each == '\n') {
                endRow();
            } else if (each != '\r') {
                cell.append(each);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            endRow();
        }
        return rows;
    }

    /** How many characters more were taken. Two quotation marks stand for one. */
    private int quoted(char each, int at) {
        if (each != '"') {
            cell.append(each);
            return 0;
        }
        if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
            cell.append('"');
            return 1;
        }
        isQuoted = false;
        return 0;
    }

    private void endCell() {
        row.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        rows.add(row);
        row = new ArrayList<>();
    }
}
