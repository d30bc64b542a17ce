package deskhand.base;

import com.google.re2j.Pattern;

/** An HTML mail as text, with what mail programs mark as quoted told by a line that plain mails have as well. */
final class HtmlText {

    private static final Pattern NO_TEXT =
            Pattern.compile("(?is)<!--.*?-->|<(?:style|script|head|title)\\b.*?</(?:style|script|head|title)>");
    private static final Pattern OLDER = Pattern.compile(
            "(?is)<(?:div|blockquote|span|hr|p)\\b[^>]*(?:class|id|type)=[\"']?[^\"'>]*(?:gmail_quote|gmail_extra|yahoo_quoted|moz-cite-prefix|divRplyFwdMsg"
                    + "|OutlookMessageHeader|zmail_extra|protonmail_quote|OLK_SRC_BODY_SECTION|stopSpelling)[^>]*>");
    private static final Pattern QUOTE = Pattern.compile("(?is)<blockquote\\b.*</blockquote>");
    private static final Pattern BREAK = Pattern.compile(
            "(?i)<br\\s*/?>|</(?:p|div|tr|li|h\\d|table|ul|blockquote)>|<(?:p|div|tr|li|h\\d|hr)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("(?s)<[a-zA-Z/!?][^>]*>");

    private HtmlText() {}

    static String of(String html) {
        var text = NO_TEXT.matcher(html).replaceAll("");
        var older = OLDER.matcher(text);
        if (older.find()
                && !TAG.matcher(text.substring(0, older.start())).replaceAll("").isBlank()) {
            text = text.substring(0, older.start());
        }
        text = QUOTE.matcher(text).replaceAll("");
        text = text.replaceAll("\\s+", " ");
        text = BREAK.matcher(text).replaceAll("\n");
        text = TAG.matcher(text).replaceAll("");
        return unescaped(text).replaceAll("(?m)^[ \\t]+|[ \\t]+$", "");
    }

    private static String unescaped(String text) {
        return text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
