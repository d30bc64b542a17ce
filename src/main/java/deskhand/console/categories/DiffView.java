package deskhand.console.categories;

import deskhand.playbook.TextDiff;
import deskhand.playbook.TextDiff.Kind;
import deskhand.playbook.TextDiff.Piece;
import deskhand.playbook.TextDiff.Row;
import java.util.ArrayList;
import java.util.List;

/** What differs between two wordings, with long stretches that stay as they are folded together. */
public record DiffView(List<Line> lines, boolean isSame) {

    /** So many lines around a change are shown. */
    private static final int AROUND = 2;

    public DiffView {
        lines = List.copyOf(lines);
    }

    /**
     * A line as it is shown.
     *
     * @param skipped in place of a line: so many stay as they are; 0 for a line
     */
    public record Line(Kind kind, List<Piece> pieces, int skipped) {

        public Line {
            pieces = List.copyOf(pieces);
        }

        public boolean isGone() {
            return kind == Kind.GONE;
        }

        public boolean isNew() {
            return kind == Kind.NEW;
        }
    }

    public static DiffView of(String before, String after) {
        var rows = TextDiff.rows(before, after);
        var lines = new ArrayList<Line>();
        var skipped = 0;
        for (var i = 0; i < rows.size(); i++) {
            if (isNearChange(rows, i)) {
                gap(lines, skipped);
                skipped = 0;
                lines.add(new Line(rows.get(i).kind(), rows.get(i).pieces(), 0));
            } else {
                skipped++;
            }
        }
        gap(lines, skipped);
        return new DiffView(lines, rows.stream().allMatch(row -> row.kind() == Kind.SAME));
    }

    private static void gap(List<Line> lines, int skipped) {
        if (skipped > 0) {
            lines.add(new Line(Kind.SAME, List.of(), skipped));
        }
    }

    private static boolean isNearChange(List<Row> rows, int at) {
        return rows.subList(Math.max(0, at - AROUND), Math.min(rows.size(), at + AROUND + 1)).stream()
                .anyMatch(row -> row.kind() != Kind.SAME);
    }
}
