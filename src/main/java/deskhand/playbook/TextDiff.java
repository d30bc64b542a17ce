package deskhand.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Two texts line by line, and where a line was changed word by word. */
public final class TextDiff {

    /** Words, single other characters, and the space between. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_'’]+|\\s+|.");

    /** Of pairs of lines or words that are compared; beyond it everything counts as different. */
    private static final long MOST_PAIRS = 4_000_000;

    /** Lines that have less than this in common are not the same line changed. */
    private static final double ALIKE = 0.4;

    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** A stretch of words. */
    public record Piece(Kind kind, String text) {}

    /** A line: one that stays, goes or comes, in pieces where only some of its words did. */
    public record Row(Kind kind, List<Piece> pieces) {

        public Row {
            pieces = List.copyOf(pieces);
        }

        String text() {
            return pieces.stream().map(Piece::text).collect(Collectors.joining());
        }
    }

    private TextDiff() {}

    /** What stays begins with a space, what goes with a minus, what comes with a plus. */
    public static List<String> of(String before, String after) {
        return lines(before, after).stream()
                .map(row -> switch (row.kind()) {
                    case SAME -> "  " + row.text();
                    case GONE -> "- " + row.text();
                    case NEW -> "+ " + row.text();
                })
                .toList();
    }

    /** A changed line is a row that goes and right after it one that comes, with the words in which they differ marked. */
    public static List<Row> rows(String before, String after) {
        var rows = new ArrayList<Row>();
        var gone = new ArrayList<Row>();
        var come = new ArrayList<Row>();
        for (var row : lines(before, after)) {
            switch (row.kind()) {
                case SAME -> {
                    pair(gone, come, rows);
                    rows.add(row);
                }
                case GONE -> gone.add(row);
                case NEW -> come.add(row);
            }
        }
        pair(gone, come, rows);
        return List.copyOf(rows);
    }

    /** Lines that were replaced stand beside what replaced them, one by one. */
    private static void pair(List<Row> gone, List<Row> come, List<Row> rows) {
        var pairs = Math.min(gone.size(), come.size());
        for (var i = 0; i < pairs; i++) {
            rows.addAll(changed(gone.get(i), come.get(i)));
        }
        rows.addAll(gone.subList(pairs, gone.size()));
        rows.addAll(come.subList(pairs, come.size()));
        gone.clear();
        come.clear();
    }

    private static List<Row> changed(Row gone, Row come) {
        var words = compared(words(gone.text()), words(come.text()));
        var same = words.stream()
                .filter(piece -> piece.kind() == Kind.SAME)
                .mapToInt(piece -> piece.text().strip().length())
                .sum();
        var longest = Math.max(gone.text().length(), come.text().length());
        return same < ALIKE * longest
                ? List.of(gone, come)
                : List.of(new Row(Kind.GONE, side(words, Kind.GONE)), new Row(Kind.NEW, side(words, Kind.NEW)));
    }

    /** What one of the two lines has of it, with neighbours of a kind put together. */
    private static List<Piece> side(List<Piece> words, Kind kind) {
        var pieces = new ArrayList<Piece>();
        for (var word : words) {
            if (word.kind() != Kind.SAME && word.kind() != kind) {
                continue;
            }
            var last = pieces.isEmpty() ? null : pieces.getLast();
            if (last != null && last.kind() == word.kind()) {
                pieces.set(pieces.size() - 1, new Piece(last.kind(), last.text() + word.text()));
            } else {
                pieces.add(word);
            }
        }
        return withoutGaps(pieces, kind);
    }

    /** A space between two changed words reads better as part of the change. */
    private static List<Piece> withoutGaps(List<Piece> pieces, Kind kind) {
        var whole = new ArrayList<Piece>();
        for (var i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var isGap =
                    piece.kind() == Kind.SAME && piece.text().isBlank() && !whole.isEmpty() && i + 1 < pieces.size();
            var mark = isGap ? kind : piece.kind();
            if (!whole.isEmpty() && whole.getLast().kind() == mark) {
                whole.set(whole.size() - 1, new Piece(mark, whole.getLast().text() + piece.text()));
            } else {
                whole.add(new Piece(mark, piece.text()));
            }
        }
        return whole;
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(word -> word.group()).toList();
    }

    private static List<Row> lines(String before, String after) {
        return compared(before.lines().toList(), after.lines().toList()).stream()
                .map(line -> new Row(line.kind(), List.of(line)))
                .toList();
    }

    private static List<Piece> compared(List<String> old, List<String> now) {
        var head = 0;
        while (head < Math.min(old.size(), now.size()) && old.get(head).equals(now.get(head))) {
            head++;
        }
        var tail = 0;
        while (tail < Math.min(old.size(), now.size()) - head
                && Objects.equals(old.get(old.size() - 1 - tail), now.get(now.size() - 1 - tail))) {
            tail++;
        }
        var pieces = new ArrayList<Piece>();
        old.subList(0, head).forEach(one -> pieces.add(new Piece(Kind.SAME, one)));
        pieces.addAll(middle(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail)));
        old.subList(old.size() - tail, old.size()).forEach(one -> pieces.add(new Piece(Kind.SAME, one)));
        return pieces;
    }

    private static List<Piece> middle(List<String> old, List<String> now) {
        var pieces = new ArrayList<Piece>();
        var common = (long) old.size() * now.size() > MOST_PAIRS ? new int[0][0] : common(old, now);
        var i = 0;
        var j = 0;
        while (i < old.size() || j < now.size()) {
            if (common.length > 0
                    && i < old.size()
                    && j < now.size()
                    && old.get(i).equals(now.get(j))) {
                pieces.add(new Piece(Kind.SAME, old.get(i++)));
                j++;
            } else if (j == now.size()
                    || i < old.size() && (common.length == 0 || common[i + 1][j] >= common[i][j + 1])) {
                pieces.add(new Piece(Kind.GONE, old.get(i++)));
            } else {
                pieces.add(new Piece(Kind.NEW, now.get(j++)));
            }
        }
        return pieces;
    }

    /** How much the two have in common from there on. */
    private static int[][] common(List<String> old, List<String> now) {
        var common = new int[old.size() + 1][now.size() + 1];
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
