package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What somebody said on a ticket. Its author need not be who brought it. */
public final class Comment {

    /** What is longer is cut off without a word, in bytes. */
    private static final int LONGEST = 65_535;

    final long id;
    final User author;
    final String html;
    final String plain;
    final Via via;
    final Instant createdAt;
    final List<Integer> flags;
    private final List<Long> attachmentIds = new ArrayList<>();
    private final List<Attachment> attachments;
    volatile boolean isPublic;
    volatile long auditId;

    /** Mailed to the customer. */
    volatile boolean mailed;

    Comment(long id, Draft draft, String text, Via via, Instant createdAt, List<Long> attachmentIds) {
        this.id = id;
        this.author = draft.author;
        this.via = via;
        this.createdAt = createdAt;
        this.flags = List.copyOf(draft.flags);
        this.isPublic = draft.isPublic;
        this.attachments = List.copyOf(draft.attachments);
        this.attachmentIds.addAll(attachmentIds);
        var cut = Words.cut(text, LONGEST);
        plain = draft.html ? Words.plain(cut) : cut;
        html = draft.html
                ? "<div class=\"zd-comment\" dir=\"auto\">" + cut + "</div>"
                : "<div class=\"zd-comment\" dir=\"auto\">" + Words.html(cut) + "</div>";
    }

    public long id() {
        return id;
    }

    public User author() {
        return author;
    }

    public boolean isPublic() {
        return isPublic;
    }

    public String html() {
        return html;
    }

    public String text() {
        return plain;
    }

    List<Fields> attachments(String base, boolean withInline) {
        var told = new ArrayList<Fields>();
        for (var i = 0; i < attachments.size(); i++) {
            var attachment = attachments.get(i);
            if (withInline || !attachment.inline()) {
                told.add(attachment.json(attachmentIds.get(i), base));
            }
        }
        return told;
    }

    /** As an event of its audit. */
    Fields event(String base) {
        return Json.object("id", id, "type", "Comment")
                .and("author_id", author.id)
                .and("public", isPublic)
                .and("body", plain)
                .and("html_body", html)
                .and("plain_body", plain)
                .and("attachments", attachments(base, true))
                .and("audit_id", auditId);
    }

    /** The marker of a change is told by its audit alone. */
    Fields json(String base, boolean withInline) {
        var options = new Fields();
        flags.forEach(flag -> options.put(flag.toString(), Json.object("trusted", false)));
        var metadata = Json.object("system", Json.object("client", "Mozilla/5.0", "location", "Oslo, Norway"))
                .and("custom", new Fields());
        if (!flags.isEmpty()) {
            metadata.and("flags", flags).and("flags_options", options);
        }
        return event(base)
                .and("attachments", attachments(base, withInline))
                .and("metadata", metadata)
                .and("via", via.json())
                .and("created_at", Times.iso(createdAt));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Comment[%d %s]", id, isPublic ? "public" : "private");
    }
}
