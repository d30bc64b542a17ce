package deskhand.console.knowledge;

import deskhand.console.Stamp;
import java.util.List;

/** A document that somebody should look at. */
public record StaleLine(long id, String title, List<String> why, Stamp changed) {

    public StaleLine {
        why = List.copyOf(why);
    }
}
