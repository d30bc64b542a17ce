package deskhand.console.rules;

import deskhand.console.form.Note;
import java.util.List;

/** Lists of settings that are edited one by one. */
public record PlainView(String tab, String title, List<Part> parts, Note told) {

    public PlainView {
        parts = List.copyOf(parts);
    }

    /**
     * A list.
     *
     * @param address where its entries are, each by its key
     * @param add what the link to a new one says, empty where nothing can be added
     */
    public record Part(String title, String says, String address, String add, List<Line> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** An entry of it. */
    public record Line(String key, String title, List<String> facts, String says, boolean isOn) {

        public Line {
            facts = List.copyOf(facts);
        }
    }
}
