package deskhand.knowledge.reading;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Keeps of an HTML page what is said in it: headings, paragraphs, lists and tables, without menus and scripts. */
final class HtmlText {

    private static final String NOISE =
            "script, style, noscript, template, nav, footer, aside, form, button, iframe, svg,"
                    + " [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=search]";
    private static final String MAIN = "main article, article, main, [role=main]";
    private static final int MOST_NODES = 400_000;

    private HtmlText() {}

    static Reading.Text read(String html) {
        Nesting.check(html);
        var page = Jsoup.parse(html);
        page.select(NOISE).remove();
        var main = page.select(MAIN).stream()
                .filter(element -> element.text().length() > 200)
                .findFirst()
                .orElse(page.body());
        var first = main.selectFirst("h1");
        var title = first == null ? page.title() : first.text();
        if (first != null) {
            first.remove();
        }
        return new Reading.Text(title, markdown(main));
    }

    private static String markdown(Element root) {
        var text = new StringBuilder();
        var visitor = new Writer(text);
        root.traverse(visitor);
        return text.toString()
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /** Walks without recursion, as pages can be nested a million deep. */
    private static final class Writer implements NodeVisitor {

        private final StringBuilder text;
        private int nodes;

        Writer(StringBuilder text) {
            this.text = text;
        }

        @Override
        public void head(Node node, int depth) {
            if (++nodes > MOST_NODES || text.length() > Files.LONGEST) {
                throw new TooMuch("The page is too large. Split it into smaller ones.");
            }
            if (node instanceof TextNode words) {
                write(words.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element) {
                begin(element.normalName());
            }
        }

        private void begin(String name) {
            switch (name) {
                case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    line("\n" + "#".repeat(Math.max(2, name.charAt(1) - '0')) + " ");
                case "li" -> line("- ");
                case "br" -> text.append('\n');
                case "tr" -> {
                    newLine();
                    text.append("| ");
                }
                case "p", "div", "section", "ul", "ol", "table", "blockquote", "pre", "dl", "dd" -> line("\n");
                case "dt" -> line("\n**");
                default -> {}
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol" -> text.append("\n");
                    case "td", "th" -> text.append(" | ");
                    case "dt" -> text.append("**");
                    default -> {}
                }
            }
        }

        private void line(String start) {
            var inItem = text.length() >= 2 && (endsWith("- ") || endsWith("| "));
            if (!inItem) {
                newLine();
            }
            text.append(inItem ? start.strip() : start);
        }

        private void newLine() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        private void write(String words) {
            if (words.isBlank() && (text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1)))) {
                return;
            }
            var atStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
            text.append(atStart ? words.stripLeading() : words);
        }

        private boolean endsWith(String end) {
            return text.indexOf(end, text.length() - end.length()) >= 0;
        }
    }
}
