package deskhand.testing.chatwoot;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.time.Instant;

/** A page of the help center. {@code status} is draft, published or archived. */
public record Article(
        int id,
        String portal,
        String locale,
        String slug,
        String title,
        String content,
        String status,
        Instant updatedAt) {

    Fields json() {
        return Json.object("id", id, "slug", slug)
                .and("title", title)
                .and("content", content)
                .and("description", "")
                .and("status", status)
                .and("locale", locale)
                .and("updated_at", updatedAt.getEpochSecond())
                .and("category", Json.object("id", 1, "name", "General", "slug", "general", "locale", locale))
                .and("views", 0)
                .and("author", null);
    }
}
