package deskhand.testing.zendesk;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** What Zendesk makes of the text of a comment. */
final class Words {

    private Words() {}

    static String cut(String text, int bytes) {
        var whole = StandardCharsets.UTF_8.encode(text);
        if (whole.remaining() <= bytes) {
            return text;
        }
        var room = CharBuffer.allocate(text.length());
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(whole.array(), 0, bytes), room, false);
        return room.flip().toString();
    }

    static String html(String plain) {
        return "<p dir=\"auto\">"
                + plain.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\n", "<br>")
                + "</p>";
    }

    static String plain(String html) {
        return html.replaceAll("(?i)<br ?/?>|</(p|div|li|h[1-6])>", "\n")
                .replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .strip();
    }
}
