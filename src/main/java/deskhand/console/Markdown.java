package deskhand.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Shows the little Markdown that replies and notes use. Whatever comes in, only the handful of tags written here come
 * out: text is escaped before anything else happens to it.
 */
public final class Markdown {

    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
    private static final Pattern BULLET = Pattern.compile("\\s*[-*•]\\s+(.*)");
    private static final Pattern NUMBERED = Pattern.compile("\\s*\\d{1,3}[.)]\\s+(.*)");
    private static final Pattern QUOTE = Pattern.compile("\\s*>\\s?(.*)");
    private static final Pattern RULE = Pattern.compile("\\s*(-{3,}|\\*{3,}|_{3,})\\s*");
    private static final Pattern CODE = Pattern.compile("`([^`]{1,500})`");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]{1,500})\\*\\*");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![\\w*_])[*_]([^*_\\s][^*_]{0,300})[*_](?![\\w*_])");
    /** No spaces, brackets, set-aside parts or escaped quotes, so that punctuation around an address stays outside. */
    private static final String ADDRESS = "https?://(?:(?!&quot;|&#39;|&lt;|&gt;)[^\\s()\\x00]){1,1000}";

    private static final Pattern LINK =
            Pattern.compile("\\[([^\\]]{1,300})]\\((" + ADDRESS + ")\\)|(" + ADDRESS + "(?<=[\\w/]))");

    private final StringBuilder html = new StringBuilder();
    private final List<String> open = new ArrayList<>();
    private String block = "";

    private Markdown() {}

    public static String toHtml(String markdown) {
        var page = new Markdown();
        var isCode = false;
        for (var line : markdown.replace("\0", "").split("\\R", -1)) {
            if (line.strip().startsWith("```")) {
                isCode = !isCode;
                page.close();
            } else if (isCode) {
                page.add("pre", escaped(line));
            } else {
                page.line(line);
            }
        }
        page.close();
        return page.html.toString();
    }

    private void line(String line) {
        var heading = HEADING.matcher(line);
        var bullet = BULLET.matcher(line);
        var numbered = NUMBERED.matcher(line);
        var quote = QUOTE.matcher(line);
        if (line.isBlank()) {
            close();
        } else if (RULE.matcher(line).matches()) {
            close();
            html.append("<hr>");
        } else if (heading.matches()) {
            close();
            html.append("<h4>").append(inline(heading.group(1))).append("</h4>");
        } else if (bullet.matches()) {
            add("ul", inline(bullet.group(1)));
        } else if (numbered.matches()) {
            add("ol", inline(numbered.group(1)));
        } else if (quote.matches()) {
            add("blockquote", inline(quote.group(1)));
        } else {
            add("p", inline(line.strip()));
        }
    }

    /** Lines of the same kind belong together. */
    private void add(String tag, String content) {
        if (!tag.equals(block)) {
            close();
            block = tag;
        }
        open.add(content);
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        var isList = block.equals("ul") || block.equals("ol");
        html.append('<').append(block).append('>');
        html.append(
                isList
                        ? "<li>" + String.join("</li><li>", open) + "</li>"
                        : String.join(block.equals("pre") ? "\n" : "<br>", open));
        html.append("</").append(block).append('>');
        open.clear();
        block = "";
    }

    /** Code and links are set aside first: nothing inside them means anything else. */
    private static String inline(String text) {
        var aside = new ArrayList<String>();
        var rest = CODE.matcher(escaped(text)).replaceAll(it -> {
            aside.add("<code>" + it.group(1) + "</code>");
            return "\0" + (aside.size() - 1) + "\0";
        });
        rest = LINK.matcher(rest).replaceAll(it -> {
            var address = it.group(2) == null ? it.group(3) : it.group(2);
            var says = it.group(1) == null ? address : it.group(1);
            aside.add("<a href=\"" + address + "\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">" + says
                    + "</a>");
            return "\0" + (aside.size() - 1) + "\0";
        });
        rest = STRONG.matcher(rest).replaceAll("<strong>$1</strong>");
        rest = EMPHASIS.matcher(rest).replaceAll("<em>$1</em>");
        // twice, because a link's words may hold code that was set aside before it
        for (var round = 0; round < 2; round++) {
            for (var i = 0; i < aside.size(); i++) {
                rest = rest.replace("\0" + i + "\0", aside.get(i));
            }
        }
        return rest;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
