package deskhand.testing.chatwoot;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;

/**
 * A file beside a message. {@code kind}: image, audio, video, file. {@code transcript}: what Chatwoot wrote down of a recording,
 * empty for nothing yet.
 */
public record Attachment(String kind, String name, String contentType, long size, String transcript) {

    public static Attachment photo() {
        return new Attachment("image", "broken-buckle.jpg", "image/jpeg", 81_344, "");
    }

    public static Attachment voice() {
        return voice("");
    }

    public static Attachment voice(String transcript) {
        return new Attachment("audio", "voice.ogg", "audio/ogg", 20_480, transcript);
    }

    Fields json(int id, int messageId, String base) {
        var fields = Json.object("id", id, "message_id", messageId)
                .and("file_type", kind)
                .and("account_id", Account.ID)
                .and("extension", name.substring(name.lastIndexOf('.') + 1))
                .and("content_type", contentType)
                .and("data_url", base + "/files/" + id + "/" + name)
                .and("thumb_url", "")
                .and("file_size", size)
                .and("width", null)
                .and("height", null);
        return kind.equals("audio") ? fields.and("transcribed_text", transcript) : fields;
    }
}
