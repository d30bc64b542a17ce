package deskhand.tool;

import deskhand.base.SafePattern;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Whether arguments fit a tool's schema. Of JSON schema it knows what arguments need and no more; a schema that uses anything
 * else is not taken, so that nothing goes unchecked. A field that the schema does not name is one too many.
 */
final class ArgumentCheck {

    private static final Set<String> KNOWN = Set.of(
            "type",
            "description",
            "properties",
            "required",
            "additionalProperties",
            "enum",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "items",
            "maxItems",
            "pattern");
    private static final Set<String> TYPES = Set.of("object", "string", "integer", "number", "boolean", "array");

    private ArgumentCheck() {}

    /** What is wrong with a schema itself, in words for whoever wrote it. */
    static Optional<String> schema(JsonNode schema) {
        if (!schema.isObject() || !"object".equals(text(schema.get("type")))) {
            return Optional.of("A tool's schema is a JSON object with \"type\":\"object\".");
        }
        return part("schema", schema);
    }

    private static Optional<String> part(String path, JsonNode schema) {
        if (!schema.isObject()) {
            return Optional.of(path + " is no JSON object.");
        }
        for (var entry : schema.entries()) {
            if (!KNOWN.contains(entry.getKey())) {
                return Optional.of(path + " uses " + entry.getKey() + ", which is not known here. Known are: "
                        + String.join(", ", KNOWN.stream().sorted().toList()) + ".");
            }
        }
        var type = text(schema.get("type"));
        if (type == null || !TYPES.contains(type)) {
            return Optional.of(path + " has no type out of "
                    + String.join(", ", TYPES.stream().sorted().toList()) + ".");
        }
        var pattern = text(schema.get("pattern"));
        if (pattern != null && !SafePattern.isKnown(pattern)) {
            return Optional.of(path + " has a pattern that cannot be read: use RE2's syntax.");
        }
        var properties = schema.get("properties");
        if (properties != null && properties.isObject()) {
            for (var property : properties.entries()) {
                var wrong = part(path + "." + property.getKey(), property.getValue());
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        }
        var items = schema.get("items");
        return items == null ? Optional.empty() : part(path + "[]", items);
    }

    /** What is wrong with arguments, in words for a model. */
    static Optional<String> arguments(JsonNode schema, JsonNode arguments) {
        var wrong = new ArrayList<String>();
        check("", schema, arguments, wrong);
        return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", wrong));
    }

    private static void check(String path, JsonNode schema, JsonNode value, List<String> wrong) {
        var type = String.valueOf(text(schema.get("type")));
        if (!isOf(type, value)) {
            wrong.add((path.isEmpty() ? "the arguments" : path) + " must be of type " + type);
            return;
        }
        var allowed = schema.get("enum");
        if (allowed != null && allowed.isArray() && stream(allowed).noneMatch(value::equals)) {
            wrong.add(path + " must be one of "
                    + stream(allowed).map(ArgumentCheck::shown).toList());
        }
        switch (type) {
            case "object" -> checkObject(path, schema, value, wrong);
            case "array" -> checkArray(path, schema, value, wrong);
            case "string" -> checkLength(path, schema, value, wrong);
            case "integer", "number" -> checkSize(path, schema, value, wrong);
            default -> {}
        }
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "number" -> value.isNumber();
            case "integer" ->
                value.isNumber()
                        && value.getBigDecimalValue().stripTrailingZeros().scale() <= 0;
            default -> false;
        };
    }

    private static void checkObject(String path, JsonNode schema, JsonNode value, List<String> wrong) {
        var properties = schema.get("properties");
        for (var entry : value.entries()) {
            var property = properties == null ? null : properties.get(entry.getKey());
            var name = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            if (property == null) {
                wrong.add("there is no argument " + name);
            } else {
                check(name, property, entry.getValue(), wrong);
            }
        }
        var required = schema.get("required");
        if (required != null && required.isArray()) {
            stream(required)
                    .map(JsonNode::getStringValue)
                    .filter(name -> value.get(name) == null)
                    .forEach(name -> wrong.add(name + " is missing"));
        }
    }

    private static void checkArray(String path, JsonNode schema, JsonNode value, List<String> wrong) {
        var most = schema.get("maxItems");
        if (most != null && value.size() > most.getIntValue()) {
            wrong.add(path + " has more than " + most.getIntValue() + " items");
            return;
        }
        var items = schema.get("items");
        if (items != null) {
            stream(value).forEach(item -> check(path + "[]", items, item, wrong));
        }
    }

    private static void checkLength(String path, JsonNode schema, JsonNode value, List<String> wrong) {
        var length = value.getStringValue().length();
        var least = schema.get("minLength");
        var most = schema.get("maxLength");
        if (least != null && length < least.getIntValue()) {
            wrong.add(path + " is shorter than " + least.getIntValue() + " characters");
        }
        if (most != null && length > most.getIntValue()) {
            wrong.add(path + " is longer than " + most.getIntValue() + " characters");
        }
        var pattern = text(schema.get("pattern"));
        if (pattern != null && !SafePattern.exact(pattern).isIn(value.getStringValue())) {
            wrong.add(path + " must look like " + pattern);
        }
    }

    private static void checkSize(String path, JsonNode schema, JsonNode value, List<String> wrong) {
        var size = value.getBigDecimalValue();
        var least = bound(schema.get("minimum"));
        var most = bound(schema.get("maximum"));
        if (least != null && size.compareTo(least) < 0) {
            wrong.add(path + " is less than " + least.toPlainString());
        }
        if (most != null && size.compareTo(most) > 0) {
            wrong.add(path + " is more than " + most.toPlainString());
        }
    }

    private static @Nullable BigDecimal bound(@Nullable JsonNode number) {
        return number == null || !number.isNumber()
                ? null
                : number.getBigDecimalValue().stripTrailingZeros();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.values().spliterator(), false);
    }

    private static String shown(JsonNode value) {
        return value.isString() ? value.getStringValue() : String.valueOf(value.getValue());
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || !value.isString() ? null : value.getStringValue();
    }
}
