package deskhand.helpdesk.chatwoot;

import deskhand.base.Storable;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of Chatwoot's JSON, where any key may be absent or null and new ones come with most releases. What is missing
 * is null; what is needed and missing throws {@link IllegalArgumentException}.
 */
record Part(@Nullable JsonNode node) {

    Part part(String key) {
        return new Part(node != null && node.isObject() ? node.get(key) : null);
    }

    List<Part> parts(String key) {
        var list = part(key).node;
        var parts = new ArrayList<Part>();
        if (list != null && list.isArray()) {
            list.values().forEach(one -> parts.add(new Part(one)));
        }
        return parts;
    }

    List<String> texts(String key) {
        return parts(key).stream()
                .flatMap(one ->
                        one.node != null && one.node.isString() ? Stream.of(one.node.getStringValue()) : Stream.of())
                .toList();
    }

    boolean isObject() {
        return node != null && node.isObject();
    }

    boolean has(String key) {
        var value = part(key).node;
        return value != null && !value.isNull();
    }

    boolean isTrue(String key) {
        var value = part(key).node;
        return value != null && value.isBoolean() && value.getBooleanValue();
    }

    /** Said to be so; nothing said is not enough. */
    boolean isFalse(String key) {
        var value = part(key).node;
        return value != null && value.isBoolean() && !value.getBooleanValue();
    }

    /** Text, or a number in digits. */
    @Nullable
    String text(String key) {
        var value = part(key).node;
        if (value == null || !(value.isString() || value.isNumber())) {
            return null;
        }
        var text = Storable.text(value.isString() ? value.getStringValue() : value.coerceStringValue());
        return text.isBlank() ? null : text;
    }

    String needed(String key) {
        var text = text(key);
        if (text == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return text;
    }

    @Nullable
    Long number(String key) {
        var value = part(key).node;
        return value != null && value.isNumber() ? value.getLongValue() : null;
    }

    /** A time as Chatwoot writes it here and there: ISO 8601, or seconds since 1970 with or without a fraction. */
    @Nullable
    Instant time(String key) {
        var value = part(key).node;
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            var seconds = value.getBigDecimalValue();
            return Instant.ofEpochSecond(
                    seconds.longValue(),
                    seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
        }
        return Instant.parse(value.getStringValue());
    }
}
