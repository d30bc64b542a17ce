package deskhand.helpdesk.chatwoot;

import deskhand.base.ReplyText;
import java.util.ArrayList;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Chatwoot makes of texts, in both directions. */
final class ChatwootText {

    /** The key of our own mark in {@code content_attributes}; Chatwoot keeps it and tells it back. */
    static final String MARKER = "deskhand";

    private static final String WORD_JOINER = "\u2060";

    /** Looks ahead instead of taking two braces at a time, so that three do not leave two behind. */
    private static final Pattern OPENING = Pattern.compile("\\{(?=[{%])");

    static final int LONGEST = 150_000;

    /** Before what a program took a customer to say in a recording, which it may have misheard. */
    static final String TRANSCRIPT = "[Transcript] ";

    private static final Pattern MARKUP =
            Pattern.compile("<(?:br|p|div|span|a|b|i|strong|em|ul|ol|li|blockquote)\\b[^<>]{0,500}>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,2000}>");
    private static final Pattern LINE_END = Pattern.compile("(?i)<br ?/?>|</(?:p|div|li|h[1-6]|tr)>");

    private ChatwootText() {}

    /** Everything that is posted is rendered as a template, so what could begin one is broken. */
    static String posted(String text) {
        var broken = OPENING.matcher(text).replaceAll("{" + WORD_JOINER);
        return broken.length() <= LONGEST ? broken : broken.substring(0, LONGEST - 1) + "…";
    }

    /** What was said in this message, with what Chatwoot wrote down of recordings in it, told apart from what was typed. */
    static String heard(Part message) {
        var heard = new ArrayList<String>();
        heard.add(typed(message));
        message.parts("attachments").forEach(file -> {
            var transcript = file.text("transcribed_text");
            if (transcript != null) {
                heard.add(TRANSCRIPT + plain(transcript));
            }
        });
        return heard.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /** Without what is quoted of earlier messages. */
    private static String typed(Part message) {
        var attributes = message.part("content_attributes");
        var email = attributes.part("email");
        if (email.isObject()) {
            var fresh = first(
                    email.part("text_content").text("quoted"),
                    email.part("html_content").text("quoted"),
                    message.text("content"));
            return withoutHistory(plain(fresh));
        }
        return plain(Objects.requireNonNullElse(message.text("content"), ""));
    }

    /** Chatwoot cuts off what it knows of, which is some programs' way to quote and no signature. */
    private static String withoutHistory(String text) {
        var kept = ReplyText.fresh(text);
        return kept.isBlank() ? text : kept;
    }

    /** What was chosen or filled in, one answer a line; empty if it is no answer to a form. */
    static String answered(Part message) {
        return message.part("content_attributes").parts("submitted_values").stream()
                .map(answer -> {
                    var title = answer.text("title");
                    var value = answer.text("value");
                    return title == null || value == null || title.equals(value)
                            ? first(value, title)
                            : title + ": " + value;
                })
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String first(@Nullable String... texts) {
        for (var text : texts) {
            if (text != null) {
                return text;
            }
        }
        return "";
    }

    /** Some releases sent what they had rendered for the channel. */
    private static String plain(String text) {
        if (!MARKUP.matcher(text).find()) {
            return text.strip();
        }
        var lines = LINE_END.matcher(text).replaceAll("\n");
        return TAG.matcher(lines)
                .replaceAll("")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }
}
