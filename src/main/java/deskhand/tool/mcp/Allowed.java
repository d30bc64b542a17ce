package deskhand.tool.mcp;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A tool that an admin allowed, ready for use. */
record Allowed(AllowedRow row, Offer offer, Map<String, Filled> bound, List<String> leftOut) {

    static Allowed read(ObjectMapper json, AllowedRow row) {
        var bound = new LinkedHashMap<String, Filled>();
        node(json, row.bound())
                .entries()
                .forEach(entry -> bound.put(
                        entry.getKey(), Filled.valueOf(entry.getValue().getStringValue())));
        var leftOut = ModelSchema.names(node(json, row.leftOut()));
        return new Allowed(row, Offer.read(json, row.definition()), bound, leftOut);
    }

    /** What a model reads: the admin's words if there are any. */
    String description() {
        return row.description() == null ? offer.description() : row.description();
    }

    static String written(ObjectMapper json, Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode node(ObjectMapper json, String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, JsonNode.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
