package deskhand.pipeline.assemble;

import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A reply's markdown as a channel can show it. */
public enum Shape {
    MARKDOWN {
        @Override
        String of(String markdown) {
            return markdown;
        }
    },
    PLAIN {
        @Override
        String of(String markdown) {
            var text = LINK.matcher(markdown).replaceAll("$1: $2");
            return STRONG.matcher(HEADING.matcher(text).replaceAll("")).replaceAll("$1");
        }
    },
    HTML {
        @Override
        String of(String markdown) {
            var html = new ArrayList<String>();
            for (var block : markdown.strip().split("\\n{2,}")) {
                html.add(block(block));
            }
            return String.join("\n", html);
        }
    };

    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]{1,300})]\\((https?://[^\\s()]{1,1000})\\)");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*\\n]{1,500})\\*\\*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+");
    private static final Pattern BARE = Pattern.compile("(?<![\"=>])(https?://[^\\s<>\"()]{1,1000}[\\w/])");
    private static final Pattern BULLET = Pattern.compile("^\\s*[-*•]\\s+(.*)");

    abstract String of(String markdown);

    static Shape named(@Nullable String word) {
        return word == null ? MARKDOWN : valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static String block(String block) {
        var lines = block.lines().toList();
        if (lines.stream().allMatch(line -> BULLET.matcher(line).matches())) {
            var items = new StringBuilder("<ul>");
            lines.forEach(line -> items.append("<li>")
                    .append(inline(BULLET.matcher(line).replaceAll("$1")))
                    .append("</li>"));
            return items.append("</ul>").toString();
        }
        return "<p>" + String.join("<br>\n", lines.stream().map(Shape::inline).toList()) + "</p>";
    }

    /** Escaped before anything else, so that no tag but ours comes out. */
    private static String inline(String line) {
        var safe = HEADING.matcher(line)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        var linked = LINK.matcher(safe).replaceAll("<a href=\"$2\">$1</a>");
        var bare = BARE.matcher(linked).replaceAll("<a href=\"$1\">$1</a>");
        return STRONG.matcher(bare).replaceAll("<strong>$1</strong>");
    }
}
