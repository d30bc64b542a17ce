package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Pieces;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a channel behind Chatwoot takes. Chatwoot neither cuts nor splits what is too long: the channel's provider refuses it
 * later, and the customer gets nothing.
 */
record ChatwootChannel(Marks marks, int longest) {

    /** What becomes of Markdown on the way. */
    enum Marks {
        /** All is shown as it is meant. */
        SHOWN,
        /** Of a link only its address is left. */
        LINKS_LOST,
        /** Nothing is understood, or everything is taken away. */
        PLAIN
    }

    static final String WEB_WIDGET = "web_widget";

    private static final ChatwootChannel UNKNOWN = new ChatwootChannel(Marks.PLAIN, 10_000);

    private static final Map<String, ChatwootChannel> BY_NAME = Map.ofEntries(
            Map.entry(WEB_WIDGET, new ChatwootChannel(Marks.SHOWN, 10_000)),
            Map.entry("email", new ChatwootChannel(Marks.SHOWN, 25_000)),
            Map.entry("telegram", new ChatwootChannel(Marks.SHOWN, 4_000)), // 4,096 with the tags of what is shown
            Map.entry("whatsapp", new ChatwootChannel(Marks.LINKS_LOST, 4_096)),
            Map.entry("twilio_whatsapp", new ChatwootChannel(Marks.LINKS_LOST, 1_600)),
            Map.entry("facebook_page", new ChatwootChannel(Marks.LINKS_LOST, 2_000)),
            Map.entry("instagram", new ChatwootChannel(Marks.LINKS_LOST, 1_000)),
            Map.entry("line", new ChatwootChannel(Marks.PLAIN, 2_000)), // loses the marks of lists
            Map.entry("tiktok", new ChatwootChannel(Marks.PLAIN, 6_000)),
            Map.entry("twilio_sms", new ChatwootChannel(Marks.PLAIN, 320)),
            Map.entry("sms", new ChatwootChannel(Marks.PLAIN, 160)),
            Map.entry("api", new ChatwootChannel(Marks.PLAIN, 10_000)));

    private static final Pattern LINK =
            Pattern.compile("\\[([^\\[\\]\\n]{1,300})]\\((https?://[^\\s()]{1,2000}|mailto:[^\\s()]{1,300})\\)");
    private static final Pattern TABLE_RULE =
            Pattern.compile("(?m)^ {0,3}\\|?(?: {0,9}:?-{2,200}:? {0,9}\\|){1,30}[ :-]{0,200}\\n?");
    private static final Pattern TABLE_ROW = Pattern.compile("(?m)^ {0,3}\\|(.{1,2000})\\|[ \\t]{0,9}$");
    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6} {1,9}");
    private static final Pattern BOLD = Pattern.compile("(\\*\\*|__)(?=\\S)([^*_\\n]{1,1000})(?<=\\S)\\1");
    private static final Pattern ITALIC =
            Pattern.compile("(?<![\\w*])([*_])(?=\\S)([^*_\\n]{1,1000})(?<=\\S)\\1(?![\\w*])");
    private static final Pattern CODE = Pattern.compile("`{1,3}([^`\\n]{1,1000})`{1,3}");

    static ChatwootChannel named(String name) {
        return BY_NAME.getOrDefault(name, UNKNOWN);
    }

    /** In as many messages as are needed; empty if those would be too many. */
    List<String> pieces(String text) {
        return Pieces.of(shaped(text), longest);
    }

    private String shaped(String text) {
        return switch (marks) {
            case SHOWN -> text;
            case LINKS_LOST -> lines(text);
            case PLAIN -> bare(lines(text));
        };
    }

    /** Labels stand before the addresses, tables and headings are lines. */
    private static String lines(String text) {
        var links = LINK.matcher(text)
                .replaceAll(link -> Matcher.quoteReplacement(
                        link.group(1).equals(link.group(2)) ? link.group(2) : link.group(1) + ": " + link.group(2)));
        var rows = TABLE_ROW
                .matcher(TABLE_RULE.matcher(links).replaceAll(""))
                .replaceAll(row -> Matcher.quoteReplacement(row.group(1).strip().replaceAll(" {0,9}\\| {0,9}", " – ")));
        return HEADING.matcher(rows).replaceAll("");
    }

    private static String bare(String text) {
        var light = BOLD.matcher(text).replaceAll("$2");
        return CODE.matcher(ITALIC.matcher(light).replaceAll("$2")).replaceAll("$1");
    }
}
