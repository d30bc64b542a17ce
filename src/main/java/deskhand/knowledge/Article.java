package deskhand.knowledge;

import java.util.ArrayList;
import java.util.List;

/** A Markdown article: the first line is its title, each second-level heading begins a passage. */
record Article(String slug, String title, String body, List<Section> sections) {

    record Section(String heading, String text) {}

    static Article read(String slug, String markdown) {
        var lines = markdown.strip().lines().toList();
        var title = lines.getFirst().replaceFirst("^#\\s*", "");
        var sections = new ArrayList<Section>();
        var heading = title;
        var text = new StringBuilder();
        for (var line : lines.subList(1, lines.size())) {
            if (line.startsWith("## ")) {
                add(sections, heading, text);
                heading = title + ": " + line.substring(3).strip();
                text.setLength(0);
            } else {
                text.append(line).append('\n');
            }
        }
        add(sections, heading, text);
        return new Article(slug, title, markdown.strip(), List.copyOf(sections));
    }

    private static void add(List<Section> sections, String heading, StringBuilder text) {
        if (!text.toString().isBlank()) {
            sections.add(new Section(heading, text.toString().strip()));
        }
    }
}
