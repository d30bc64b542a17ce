package deskhand.helpdesk.zendesk;

import deskhand.base.Storable;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of Zendesk's JSON, where ids are numbers in the API and texts in events, and any key may be absent. What is missing
 * is null; what is needed and missing throws {@link IllegalArgumentException}.
 */
public record Part(@Nullable JsonNode node) {

    public Part part(String key) {
        return new Part(node != null && node.isObject() ? node.get(key) : null);
    }

    public List<Part> parts(String key) {
        var list = part(key).node;
        var parts = new ArrayList<Part>();
        if (list != null && list.isArray()) {
            list.values().forEach(one -> parts.add(new Part(one)));
        }
        return parts;
    }

    /** The texts and numbers of a list. */
    public List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var one : parts(key)) {
            var text = one.text();
            if (text != null) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    public boolean isObject() {
        return node != null && node.isObject();
    }

    public boolean isTrue(String key) {
        var value = part(key).node;
        return value != null && value.isBoolean() && value.getBooleanValue();
    }

    /** Text, or a number in digits. */
    public @Nullable String text(String key) {
        return part(key).text();
    }

    /** Itself as a text, or a number in digits. */
    public @Nullable String text() {
        if (node == null || !(node.isString() || node.isNumber())) {
            return null;
        }
        var text = Storable.text(node.isString() ? node.getStringValue() : node.coerceStringValue());
        return text.isBlank() ? null : text;
    }

    public String needed(String key) {
        var text = text(key);
        if (text == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return text;
    }

    public long number(String key) {
        return Long.parseLong(needed(key));
    }

    /** A time with up to nine digits behind the point. */
    public Instant time(String key) {
        return Instant.parse(needed(key));
    }

    @Override
    public String toString() {
        return "Part";
    }
}
