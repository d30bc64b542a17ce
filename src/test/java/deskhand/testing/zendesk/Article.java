package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import deskhand.testing.http.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the help center. {@code segment}: only some people may read it. */
public record Article(
        long id,
        String locale,
        String title,
        String html,
        boolean draft,
        @Nullable Long segment,
        List<String> labels,
        Instant updatedAt) {

    public Article {
        labels = List.copyOf(labels);
    }

    public static Article of(long id, String title, String html, Instant updatedAt) {
        return new Article(id, "en-us", title, html, false, null, List.of(), updatedAt);
    }

    public Article onlyFor(long userSegment) {
        return new Article(id, locale, title, html, draft, userSegment, labels, updatedAt);
    }

    public Article asDraft() {
        return new Article(id, locale, title, html, true, segment, labels, updatedAt);
    }

    Fields json(String base) {
        return Json.object("id", id, "title", title)
                .and("body", html)
                .and("html_url", base + "/hc/" + locale + "/articles/" + id)
                .and("locale", locale)
                .and("source_locale", "en-us")
                .and("draft", draft)
                .and("outdated", false)
                .and("promoted", false)
                .and("section_id", 2001)
                .and("user_segment_id", segment)
                .and("label_names", labels)
                .and("content_tag_ids", List.of())
                .and("edited_at", Times.iso(updatedAt))
                .and("created_at", Times.iso(updatedAt))
                .and("updated_at", Times.iso(updatedAt));
    }
}
