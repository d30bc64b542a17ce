package deskhand.learning.correction;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How to get from one text to another, word by word. */
public final class Difference {

    /** Beyond that the middle is told as one piece: nobody reads such a comparison, and it costs the square. */
    private static final int MOST_WORDS = 1_500;

    private static final Pattern PIECE = Pattern.compile("\\s+|[^\\s]+");

    private Difference() {}

    /**
     * A run of words.
     *
     * @param what kept, cut (only in the draft) or added (only in what was sent)
     */
    @Schema(name = "CorrectionPiece")
    @Serdeable
    public record Piece(
            @Schema(
                    type = "string",
                    allowableValues = {"kept", "cut", "added"})
            String what,

            String text) {}

    static List<Piece> between(String draft, String sent) {
        var one = pieces(draft);
        var other = pieces(sent);
        var parts = new ArrayList<Piece>();
        var from = 0;
        while (from < one.size() && from < other.size() && one.get(from).equals(other.get(from))) {
            add(parts, "kept", one.get(from++));
        }
        var oneEnd = one.size();
        var otherEnd = other.size();
        while (oneEnd > from && otherEnd > from && one.get(oneEnd - 1).equals(other.get(otherEnd - 1))) {
            oneEnd--;
            otherEnd--;
        }
        middle(parts, one.subList(from, oneEnd), other.subList(from, otherEnd));
        one.subList(oneEnd, one.size()).forEach(piece -> add(parts, "kept", piece));
        return List.copyOf(parts);
    }

    private static void middle(List<Piece> parts, List<String> one, List<String> other) {
        if (one.size() > MOST_WORDS || other.size() > MOST_WORDS) {
            one.forEach(piece -> add(parts, "cut", piece));
            other.forEach(piece -> add(parts, "added", piece));
            return;
        }
        var common = common(one, other);
        var i = 0;
        var j = 0;
        while (i < one.size() || j < other.size()) {
            if (i < one.size() && j < other.size() && one.get(i).equals(other.get(j))) {
                add(parts, "kept", one.get(i++));
                j++;
            } else if (j == other.size() || (i < one.size() && common[i + 1][j] >= common[i][j + 1])) {
                add(parts, "cut", one.get(i++));
            } else {
                add(parts, "added", other.get(j++));
            }
        }
    }

    /** How long the longest common run of pieces is from each pair of places on. */
    private static int[][] common(List<String> one, List<String> other) {
        var common = new int[one.size() + 1][other.size() + 1];
        for (var i = one.size() - 1; i >= 0; i--) {
            for (var j = other.size() - 1; j >= 0; j--) {
                common[i][j] = one.get(i).equals(other.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<String> pieces(String text) {
        return PIECE.matcher(text).results().map(match -> match.group()).toList();
    }

    private static void add(List<Piece> parts, String what, String piece) {
        if (!parts.isEmpty() && parts.getLast().what().equals(what)) {
            parts.add(new Piece(what, parts.removeLast().text() + piece));
        } else {
            parts.add(new Piece(what, piece));
        }
    }
}
