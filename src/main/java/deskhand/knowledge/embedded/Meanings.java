package deskhand.knowledge.embedded;

import deskhand.knowledge.reading.Sentences;
import deskhand.model.embedded.Embedder;
import jakarta.inject.Singleton;
import java.util.List;

/** Computes what passages mean. A passage is taken in windows, as a model looks at the beginning of a text only. */
@Singleton
class Meanings {

    /** Characters of a window; with the heading in front it stays below what the embedder looks at. */
    private static final int WINDOW = 480;

    private static final int HEADING = 100;

    private final VectorRows rows;
    private final Embedder embedder;

    Meanings(VectorRows rows, Embedder embedder) {
        this.rows = rows;
        this.embedder = embedder;
    }

    String model() {
        return embedder.name() + "/" + WINDOW;
    }

    /** How many numbers tell the meaning of one window. */
    int dimension() {
        return embedder.embed("one").length;
    }

    /** Computes and stores the next passages that wait; says how many there were. */
    int computeNext(int most) {
        var waiting = rows.waiting(model(), most);
        waiting.forEach(passage -> rows.add(passage.id(), model(), compute(passage)));
        return waiting.size();
    }

    void forgetOthers() {
        rows.forgetOthers(model());
    }

    byte[] compute(PassageText passage) {
        var windows = windows(passage).stream().map(embedder::embed).toList();
        var width = Codes.FACTOR + windows.getFirst().length;
        var stored = new byte[width * windows.size()];
        for (var i = 0; i < windows.size(); i++) {
            Codes.encode(windows.get(i), stored, i * width);
        }
        return stored;
    }

    private static List<String> windows(PassageText passage) {
        var heading = passage.heading();
        var lead = heading.length() <= HEADING ? heading : "…" + heading.substring(heading.length() - HEADING);
        return Sentences.pieces(passage.text(), WINDOW).stream()
                .map(piece -> lead + ". " + piece)
                .toList();
    }
}
