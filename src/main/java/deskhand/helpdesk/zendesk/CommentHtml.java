package deskhand.helpdesk.zendesk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** Our words as Zendesk takes them: little HTML, nothing in it that Zendesk would fill in, and short enough. */
final class CommentHtml {

    /** Zendesk cuts at 64 kB without a word. */
    static final int LONGEST = 60_000;

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>")
            .build();
    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "strong", "em", "ul", "ol", "li", "a", "blockquote", "code", "pre", "h3", "h4", "hr")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto");

    private static final Pattern LARGE_HEADING = Pattern.compile("(?m)^#{1,2}(?= )");
    private static final String WORD_JOINER = "\u2060";

    private CommentHtml() {}

    /** Cut if it is too long. */
    static String of(String markdown) {
        var html = rendered(markdown);
        var text = markdown;
        while (bytes(html) > LONGEST) {
            var keep = (int) Math.min(text.length() - 1L, (long) text.length() * LONGEST / bytes(html) * 95 / 100);
            text = text.substring(0, Character.isHighSurrogate(text.charAt(Math.max(0, keep - 1))) ? keep - 1 : keep);
            html = rendered(text + "…");
        }
        return html;
    }

    static boolean fits(String markdown) {
        return bytes(rendered(markdown)) <= LONGEST;
    }

    private static String rendered(String markdown) {
        var headings = LARGE_HEADING.matcher(markdown).replaceAll("###");
        var html = RENDERER.render(PARSER.parse(headings));
        var exact = new Document.OutputSettings().prettyPrint(false);
        return defused(Jsoup.clean(html, "", ALLOWED, exact).strip());
    }

    /** Zendesk fills in placeholders whoever wrote them, so that a model or a customer could make it tell secrets. */
    static String defused(String html) {
        var result = html;
        for (var mark : List.of("\\{(?=[{%])", "\\}(?=\\})", "%(?=\\})")) {
            result = result.replaceAll(mark, "$0" + WORD_JOINER);
        }
        return result;
    }

    private static int bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8).length;
    }
}
