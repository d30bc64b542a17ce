package deskhand.helpdesk.zendesk;

import deskhand.base.ReplyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a comment says, without what is quoted of earlier ones. */
final class CommentText {

    private static final Pattern MARKED_QUOTE = Pattern.compile(
            "gmail_quote|yahoo_quoted|moz-cite-prefix|divRplyFwdMsg|OutlookMessageHeader|<blockquote",
            Pattern.CASE_INSENSITIVE);
    private static final int TOO_BIG_FILE = 5;

    private CommentText() {}

    static String heard(Part comment) {
        var html = Objects.requireNonNullElse(comment.text("html_body"), "");
        var plain = comment.text("plain_body");
        if (plain == null) {
            plain = comment.text("body");
        }
        if (plain == null) {
            plain = ReplyText.freshOfHtml(html);
        }
        if (!isMail(comment)) {
            return plain.strip();
        }
        var fresh = MARKED_QUOTE.matcher(html).find() ? ReplyText.freshOfHtml(html) : ReplyText.fresh(plain);
        return fresh.isBlank() ? plain.strip() : fresh;
    }

    static boolean isMail(Part comment) {
        return switch (String.valueOf(comment.part("via").text("channel"))) {
            case "email", "mail" -> true;
            default -> false;
        };
    }

    /** The kinds and names of files, never their addresses: those open them for anybody. */
    static List<String> attachments(Part comment) {
        var files = new ArrayList<String>();
        for (var file : comment.parts("attachments")) {
            var type = Objects.requireNonNullElse(file.text("content_type"), "file")
                    .replaceFirst("/.*", "");
            var bad = "malware_found".equals(file.text("malware_scan_result")) ? "infected " : "";
            var name = file.text("file_name");
            files.add(bad + (name == null ? type : type + " " + name));
        }
        if (comment.part("metadata").texts("flags").contains(Integer.toString(TOO_BIG_FILE))) {
            files.add("a file that was too big for Zendesk");
        }
        return files;
    }
}
