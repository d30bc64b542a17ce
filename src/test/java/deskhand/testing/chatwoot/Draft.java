package deskhand.testing.chatwoot;

import deskhand.testing.http.Fields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message before it is written, for the odd cases that have no word of their own in {@link FakeChatwoot}. */
public final class Draft {

    final Message.Type type;
    final @Nullable Sender sender;
    final Fields attributes = new Fields();
    final Fields additionalAttributes = new Fields();
    final List<Attachment> attachments = new ArrayList<>();

    @Nullable
    String content;

    String contentType = "text";
    boolean hidden;

    @Nullable
    String sourceId;

    @Nullable
    String echoId;

    Draft(Message.Type type, @Nullable Sender sender, @Nullable String content) {
        this.type = type;
        this.sender = sender;
        this.content = content;
    }

    public static Draft from(Sender.Contact customer, @Nullable String content) {
        return new Draft(Message.Type.INCOMING, customer, content);
    }

    public static Draft by(@Nullable Sender sender, @Nullable String content) {
        return new Draft(Message.Type.OUTGOING, sender, content);
    }

    public static Draft template(String content) {
        return new Draft(Message.Type.TEMPLATE, null, content);
    }

    static Draft activity(String content) {
        return new Draft(Message.Type.ACTIVITY, null, content);
    }

    public Draft privately() {
        hidden = true;
        return this;
    }

    public Draft contentType(String contentType) {
        this.contentType = contentType;
        return this;
    }

    public Draft sourceId(@Nullable String sourceId) {
        this.sourceId = sourceId;
        return this;
    }

    public Draft attribute(String name, @Nullable Object value) {
        attributes.put(name, value);
        return this;
    }

    public Draft additionalAttribute(String name, @Nullable Object value) {
        additionalAttributes.put(name, value);
        return this;
    }

    public Draft attach(Attachment attachment) {
        attachments.add(attachment);
        return this;
    }
}
