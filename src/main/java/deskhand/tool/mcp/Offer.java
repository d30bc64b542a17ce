package deskhand.tool.mcp;

import deskhand.base.Storable;
import deskhand.tool.Canonical;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tool as a server offers it. {@code text} is all of it that says what it does, in one spelling; two offers are the same if
 * their texts are.
 */
record Offer(String tool, String text, JsonNode content) {

    private static final int LONGEST = 16_000;

    /** What of an offer a model could read or an admin go by. */
    private static final String[] PARTS = {"name", "title", "description", "inputSchema", "annotations"};

    /** Nothing if it has no name and no schema, or is too long to be looked through. */
    static Optional<Offer> of(JsonNode offered) {
        if (!offered.isObject() || text(offered.get("name")).isBlank() || object(offered.get("inputSchema")) == null) {
            return Optional.empty();
        }
        var parts = new LinkedHashMap<String, JsonNode>();
        for (var part : PARTS) {
            var value = offered.get(part);
            if (value != null && !value.isNull()) {
                parts.put(part, value);
            }
        }
        var content = JsonNode.createObjectNode(parts);
        var text = Storable.text(Canonical.of(content));
        var tool = called(text(offered.get("name")));
        return text.length() > LONGEST || !tool.matches("[a-z][a-z0-9_]{0,37}")
                ? Optional.empty()
                : Optional.of(new Offer(tool, text, content));
    }

    static Offer read(ObjectMapper json, String text) {
        try {
            return of(Objects.requireNonNull(json.readValue(text, JsonNode.class)))
                    .orElseThrow(() -> new IllegalStateException("an offer that was stored is none any more"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As models call it: {@code getOrder} and {@code get-order} become {@code get_order}. */
    private static String called(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }

    /** As the server calls it. */
    String name() {
        return text(content.get("name"));
    }

    String description() {
        return text(content.get("description"));
    }

    JsonNode schema() {
        return Objects.requireNonNull(content.get("inputSchema"));
    }

    /** Whether the server says that it changes nothing; null if it says nothing. */
    @Nullable
    Boolean saysReadOnly() {
        var annotations = object(content.get("annotations"));
        var hint = annotations == null ? null : annotations.get("readOnlyHint");
        return hint == null || !hint.isBoolean() ? null : hint.getBooleanValue();
    }

    /** Short for {@link #text}. */
    String pin() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable JsonNode object(@Nullable JsonNode node) {
        return node != null && node.isObject() ? node : null;
    }

    private static String text(@Nullable JsonNode node) {
        return node == null || !node.isString() ? "" : node.getStringValue();
    }

    @Override
    public String toString() {
        return "Offer[" + tool + "]";
    }
}
