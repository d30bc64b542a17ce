package deskhand.knowledge.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes the title off a Markdown text: its first heading, or {@code title:} in front matter. */
final class MarkdownText {

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---\\R(.{0,4000}?)\\R---\\s*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("\\A\\s*#\\s+([^\\r\\n]{1,300})(?:\\R|\\z)");

    private MarkdownText() {}

    static Reading.Text read(String markdown) {
        var front = FRONT_MATTER.matcher(markdown);
        var fields = new HashMap<String, String>();
        var body = markdown;
        if (front.find()) {
            front.group(1).lines().forEach(line -> field(line, fields));
            body = markdown.substring(front.end());
        }
        var heading = HEADING.matcher(body);
        if (heading.find()) {
            var title = fields.getOrDefault("title", heading.group(1).strip());
            return new Reading.Text(title, body.substring(heading.end()));
        }
        return new Reading.Text(fields.get("title"), body);
    }

    private static void field(String line, Map<String, String> fields) {
        var colon = line.indexOf(':');
        if (colon > 0) {
            var value = line.substring(colon + 1).strip().replaceAll("^[\"']|[\"']$", "");
            fields.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), value);
        }
    }
}
