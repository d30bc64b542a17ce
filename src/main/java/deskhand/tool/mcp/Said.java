package deskhand.tool.mcp;

import deskhand.base.Storable;
import deskhand.tool.Canonical;
import deskhand.tool.Tool.Result;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a server answered to a use, as a result. Texts are taken, and of everything else that it was there. */
final class Said {

    private Said() {}

    static Result result(ObjectMapper json, Allowed tool, JsonNode answer) {
        var structured = answer.get("structuredContent");
        var text = texts(answer);
        if (text.isBlank() && structured != null && structured.isObject()) {
            text = Canonical.of(structured);
        }
        text = Storable.text(Storable.beginning(text, tool.row().mostCharacters()));
        var wrong = answer.get("isError");
        if (wrong != null && wrong.isBoolean() && wrong.getBooleanValue()) {
            return new Result.Failed(text.isBlank() ? "It failed. Go on without it." : "It failed: " + text);
        }
        return new Result.Done(
                text.isBlank() ? "It answered nothing." : text,
                fields(tool.row().name(), structured == null ? read(json, text) : structured));
    }

    private static String texts(JsonNode answer) {
        var text = new StringBuilder();
        var content = answer.get("content");
        if (content != null && content.isArray()) {
            for (var part : content.values()) {
                var said = part.isObject() ? text(part) : null;
                if (said != null) {
                    text.append(text.isEmpty() ? "" : "\n").append(said);
                }
            }
        }
        return text.toString();
    }

    private static @Nullable String text(JsonNode part) {
        var type = part.get("type");
        var kind = type == null || !type.isString() ? "" : type.getStringValue();
        var resource = part.get("resource");
        var text = kind.equals("resource") && resource != null && resource.isObject()
                ? resource.get("text")
                : part.get("text");
        if (text != null && text.isString()) {
            return text.getStringValue();
        }
        return switch (kind) {
            case "image", "audio", "resource", "resource_link" -> "[a file that is not read here]";
            default -> null;
        };
    }

    private static @Nullable JsonNode read(ObjectMapper json, String text) {
        try {
            return text.startsWith("{") ? json.readValue(text, JsonNode.class) : null;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** The single values of a JSON object, as {@code tool.name}. */
    private static Map<String, String> fields(String tool, @Nullable JsonNode values) {
        var fields = new LinkedHashMap<String, String>();
        if (values != null && values.isObject()) {
            values.entries().forEach(entry -> {
                if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
                    fields.put(
                            tool + "." + entry.getKey(),
                            Storable.text(String.valueOf(entry.getValue().getValue())));
                }
            });
        }
        return fields;
    }
}
