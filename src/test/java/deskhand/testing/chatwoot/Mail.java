package deskhand.testing.chatwoot;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail from a customer. {@code text} is what is new in it, {@code quoted} the history below, both as the sender's
 * program wrote them.
 */
public record Mail(
        String subject,
        @Nullable String text,
        @Nullable String html,
        String quoted,
        List<String> cc,
        boolean autoReply,
        @Nullable String from) {

    public Mail {
        cc = List.copyOf(cc);
    }

    public static Mail of(String subject, String text) {
        return new Mail(subject, text, null, "", List.of(), false, null);
    }

    public Mail quoting(String history) {
        return new Mail(subject, text, html, history, cc, autoReply, from);
    }

    /** HTML beside the text; {@link #onlyHtml} for programs that send no text. */
    public Mail html(String html) {
        return new Mail(subject, text, html, quoted, cc, autoReply, from);
    }

    public Mail onlyHtml(String html) {
        return new Mail(subject, null, html, quoted, cc, autoReply, from);
    }

    public Mail cc(String... addresses) {
        return new Mail(subject, text, html, quoted, List.of(addresses), autoReply, from);
    }

    /** An out-of-office note or another machine. */
    public Mail byMachine() {
        return new Mail(subject, text, html, quoted, cc, true, from);
    }

    /** By somebody in copy. Chatwoot books it under the conversation's contact all the same. */
    public Mail by(String address) {
        return new Mail(subject, text, html, quoted, cc, autoReply, address);
    }

    Draft draft(Sender.Contact contact, int number, String at) {
        var whole = text == null ? null : quoted.isEmpty() ? text : text + "\n\n" + quoted;
        var plain = html == null ? null : html.replaceAll("<[^>]+>", " ").strip();
        var messageId = "mail-" + number + "@mail.example.org";
        var email = Json.object("bcc", null, "cc", cc.isEmpty() ? null : cc)
                .and("content_type", html == null ? "text/plain" : "multipart/alternative")
                .and("date", at)
                .and("from", senders(contact))
                .and("headers", null)
                .and("html_content", html == null ? new Fields() : versions(html, plain, plain))
                .and("in_reply_to", null)
                .and("message_id", messageId)
                .and("multipart", html != null)
                .and("number_of_attachments", 0)
                .and("references", List.of())
                .and("subject", subject)
                .and("text_content", whole == null ? new Fields() : versions(whole, whole, text))
                .and("to", List.of("help@fjordgear.example"))
                .and("auto_reply", autoReply);
        var draft = Draft.from(contact, whole == null ? plain : whole).contentType("incoming_email");
        draft.attributes.and("email", email);
        draft.attributes.and("cc_email", cc.isEmpty() ? null : cc).and("bcc_email", null);
        return draft.sourceId(messageId);
    }

    private List<String> senders(Sender.Contact contact) {
        if (from != null) {
            return List.of(from);
        }
        return contact.email == null ? List.of() : List.of(contact.email);
    }

    Fields conversationAttributes(String at) {
        return Json.object("source", "email", "in_reply_to", null)
                .and("auto_reply", autoReply)
                .and("mail_subject", subject)
                .and("initiated_at", Json.object("timestamp", at));
    }

    /** The names mislead: {@code quoted} is the text without the quotation. */
    private static Fields versions(String full, @Nullable String reply, @Nullable String quoted) {
        return Json.object("full", full, "reply", reply).and("quoted", quoted);
    }

    /** What is new in a message: for e-mails without the history. */
    static @Nullable String newText(Message message) {
        if (message.attributes.get("email") instanceof Map<?, ?> email) {
            for (var part : List.of("text_content", "html_content")) {
                if (email.get(part) instanceof Map<?, ?> versions && versions.get("quoted") instanceof String text) {
                    return text;
                }
            }
        }
        return message.content;
    }
}
