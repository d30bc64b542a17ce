package deskhand.knowledge.reading;

import deskhand.base.Storable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts running text between sentences, and only where there are none between words. */
public final class Sentences {

    private static final Pattern END = Pattern.compile("(?<=[.!?。！？])\\s+|\\n+");

    private Sentences() {}

    /** Pieces of at most so many characters, together the whole text. */
    public static List<String> pieces(String text, int most) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (var sentence : END.split(text.strip())) {
            if (!piece.isEmpty() && piece.length() + sentence.length() + 1 > most) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            var rest = sentence;
            while (rest.length() > most) {
                var part = Storable.beginning(rest, most);
                var space = part.lastIndexOf(' ');
                part = space > most / 2 ? part.substring(0, space) : part;
                pieces.add(part);
                rest = rest.substring(part.length()).strip();
            }
            piece.append(piece.isEmpty() ? "" : " ").append(rest);
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }
}
