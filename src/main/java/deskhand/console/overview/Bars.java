package deskhand.console.overview;

import deskhand.console.overview.OverviewView.Piece;
import deskhand.insight.Figures.Decisions;
import java.util.ArrayList;
import java.util.List;

/** Cuts what was decided into the pieces of a bar. */
final class Bars {

    private static final int LONGEST = 100;

    private Bars() {}

    /** {@code most}: how many a bar of full length stands for. What there is little of is still to be seen. */
    static List<Piece> of(Decisions decisions, long most) {
        var pieces = new ArrayList<Piece>();
        var start = 0;
        start += add(pieces, "good", start, decisions.sent(), most);
        start += add(pieces, "care", start, decisions.drafted(), most);
        add(pieces, "stop", start, decisions.escalated(), most);
        return pieces;
    }

    private static int add(List<Piece> pieces, String tone, int start, long number, long most) {
        if (number == 0 || most == 0) {
            return 0;
        }
        var length = (int) Math.max(2, Math.min(LONGEST - start, Math.round((double) LONGEST * number / most)));
        pieces.add(new Piece(tone, start, length));
        return length;
    }
}
