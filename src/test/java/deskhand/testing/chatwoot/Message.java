package deskhand.testing.chatwoot;

import deskhand.testing.http.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A line of a conversation as it is stored. */
public final class Message {

    /** In the order of Chatwoot's numbers. */
    enum Type {
        INCOMING,
        OUTGOING,
        ACTIVITY,
        TEMPLATE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    final int id;
    final Type type;
    final @Nullable Sender sender;
    final boolean hidden;
    final String contentType;
    final Instant createdAt;
    final Fields additionalAttributes;
    final List<Attachment> attachments;
    volatile @Nullable String content;
    volatile Fields attributes;
    volatile @Nullable String sourceId;
    volatile String status = "sent";
    volatile boolean reachedCustomer;

    Message(int id, Draft draft, @Nullable String content, Instant createdAt) {
        this.id = id;
        this.type = draft.type;
        this.sender = draft.sender;
        this.hidden = draft.hidden;
        this.contentType = draft.contentType;
        this.createdAt = createdAt;
        this.additionalAttributes = new Fields(draft.additionalAttributes);
        this.attachments = new CopyOnWriteArrayList<>(draft.attachments);
        this.content = content;
        this.attributes = new Fields(draft.attributes);
        this.sourceId = draft.sourceId;
    }

    public int id() {
        return id;
    }

    public @Nullable String content() {
        return content;
    }

    public boolean isPrivate() {
        return hidden;
    }

    public @Nullable Sender sender() {
        return sender;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** {@code sent}, {@code delivered}, {@code read} or {@code failed}. */
    public String status() {
        return status;
    }

    public @Nullable String sourceId() {
        return sourceId;
    }

    /** Content attributes, ours among them. */
    public Fields attributes() {
        return new Fields(attributes);
    }

    public boolean isFrom(Sender other) {
        return other.equals(sender);
    }

    boolean isPublic() {
        return !hidden && type != Type.ACTIVITY;
    }

    boolean isReply() {
        return type == Type.OUTGOING && !hidden;
    }

    void attribute(String name, @Nullable Object value) {
        attributes = new Fields(attributes).and(name, value);
    }

    @Override
    public String toString() {
        return "Message[" + id + " " + type.word() + (hidden ? " private" : "") + "]";
    }
}
