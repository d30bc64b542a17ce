package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.util.List;

/** A file beside a comment. {@code inline}: a picture within the text, told only when asked for. */
public record Attachment(String name, String contentType, byte[] content, boolean inline, String scan) {

    public static Attachment photo() {
        return new Attachment("broken-buckle.jpg", "image/jpeg", new byte[] {1, 2, 3}, false, "malware_not_found");
    }

    public Attachment inlined() {
        return new Attachment(name, contentType, content, true, scan);
    }

    public Attachment infected() {
        return new Attachment(name, contentType, content, inline, "malware_found");
    }

    String path(long id) {
        return "/attachments/token/t" + id + "/";
    }

    Fields json(long id, String base) {
        return Json.object("id", id, "file_name", name)
                .and("content_type", contentType)
                .and("size", content.length)
                .and("inline", inline)
                .and("deleted", false)
                .and("content_url", base + path(id) + "?name=" + name)
                .and("malware_scan_result", scan)
                .and("malware_access_override", false)
                .and("thumbnails", List.of());
    }
}
