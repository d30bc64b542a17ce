package deskhand.console.knowledge;

import deskhand.knowledge.Document;
import deskhand.knowledge.DocumentSpec;
import deskhand.knowledge.Slugs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document as fields of a form, and back. Days are those of UTC. */
final class ArticleForm {

    private static final int LONGEST_BODY = 900_000;
    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})?";

    private final Map<String, String> sent;

    ArticleForm(Map<String, String> sent) {
        this.sent = Map.copyOf(sent);
    }

    static Map<String, String> values(Document document) {
        var values = new LinkedHashMap<String, String>();
        values.put("version", Integer.toString(document.version()));
        values.put("title", document.title());
        values.put("body", document.body());
        put(values, "link", document.link());
        put(values, "public", document.isPublic() ? "on" : null);
        put(values, "category", document.category());
        put(values, "product", document.product());
        values.put("language", document.language());
        values.put("tags", String.join(", ", document.tags()));
        put(values, "valid_from", day(document.validFrom()));
        put(values, "valid_until", day(document.validUntil()));
        return values;
    }

    private static @Nullable String day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }

    private static void put(Map<String, String> into, String name, @Nullable String value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    Map<String, String> values() {
        return sent;
    }

    /** The version that was changed. */
    int version() {
        var text = sent.getOrDefault("version", "");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /**
     * What the document shall be.
     *
     * @throws IllegalArgumentException that says what is wrong with which field
     */
    DocumentSpec spec(@Nullable Document old, String status) {
        var title = needed("title", "Give it a title.");
        var body = needed("body", "Write something in it.");
        if (body.length() > LONGEST_BODY) {
            throw new IllegalArgumentException("It is longer than " + LONGEST_BODY + " characters. Make two of it.");
        }
        var link = text("link");
        if (link != null && !link.matches("https?://\\S{1,2000}")) {
            throw new IllegalArgumentException("The link is a whole address such as https://help.example.com/returns.");
        }
        var language = text("language");
        if (language != null && !language.matches(LANGUAGE)) {
            throw new IllegalArgumentException("The language is two letters, such as en or de.");
        }
        var from = instant("valid_from");
        var until = instant("valid_until");
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("The first day has to be before the last.");
        }
        return new DocumentSpec(
                old == null ? Slugs.of(title) : old.slug(),
                title,
                body,
                link,
                sent.containsKey("public"),
                text("category"),
                text("product"),
                language == null ? "en" : language,
                tags(),
                from,
                until,
                status,
                old == null ? DocumentSpec.BY_HAND : old.origin(),
                null);
    }

    private List<String> tags() {
        var tags = Arrays.stream(sent.getOrDefault("tags", "").split("[,\\r\\n]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        if (tags.size() > 30 || tags.stream().anyMatch(tag -> tag.length() > 60)) {
            throw new IllegalArgumentException("At most 30 tags of at most 60 characters, separated by commas.");
        }
        return tags;
    }

    private @Nullable Instant instant(String name) {
        var text = text(name);
        try {
            return text == null
                    ? null
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("A day is written as 2026-11-30.", e);
        }
    }

    private String needed(String name, String otherwise) {
        var text = text(name);
        if (text == null) {
            throw new IllegalArgumentException(otherwise);
        }
        return text;
    }

    private @Nullable String text(String name) {
        var text = sent.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
