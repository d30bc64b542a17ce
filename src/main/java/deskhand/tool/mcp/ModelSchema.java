package deskhand.tool.mcp;

import deskhand.base.SafePattern;
import deskhand.base.Storable;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A server's schema as a model sees it: without the arguments that are filled by code or left out, and in the few words that
 * arguments are checked by here. What cannot be said in them stops the tool rather than going unchecked.
 */
final class ModelSchema {

    private static final int DEEPEST = 6;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int LONGEST_VALUE = 1_000;
    private static final Set<String> KEPT = Set.of(
            "type", "description", "enum", "minLength", "maxLength", "minimum", "maximum", "maxItems", "required");
    private static final Set<String> UNKNOWN = Set.of(
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "then",
            "else",
            "patternProperties",
            "dependentSchemas",
            "prefixItems",
            "propertyNames",
            "$dynamicRef");

    private final JsonNode root;
    private final Predicate<String> steers;

    /** Why it cannot be offered to a model. */
    static final class Unfit extends RuntimeException {

        Unfit(String why) {
            super(why, null, false, false);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    private ModelSchema(JsonNode root, Predicate<String> steers) {
        this.root = root;
        this.steers = steers;
    }

    /**
     * {@code without}: arguments that the model is not asked for; {@code steers}: descriptions of arguments that look like it
     * are dropped.
     */
    static JsonNode of(JsonNode schema, Set<String> without, Predicate<String> steers) {
        return new ModelSchema(schema, steers).arguments(without);
    }

    /** Every argument of a schema, and those within it. */
    static void visit(JsonNode schema, BiConsumer<String, JsonNode> argument) {
        var properties = schema.get("properties");
        if (properties != null && properties.isObject()) {
            properties.entries().forEach(entry -> {
                argument.accept(entry.getKey(), entry.getValue());
                visit(entry.getValue(), argument);
            });
        }
        var items = schema.get("items");
        if (items != null && items.isObject()) {
            visit(items, argument);
        }
    }

    static List<String> names(@Nullable JsonNode list) {
        var names = new ArrayList<String>();
        if (list != null && list.isArray()) {
            list.values().forEach(one -> {
                if (one.isString()) {
                    names.add(one.getStringValue());
                }
            });
        }
        return names;
    }

    private JsonNode arguments(Set<String> without) {
        var kept = new LinkedHashMap<String, JsonNode>();
        var properties = root.get("properties");
        if (properties != null && properties.isObject()) {
            properties.entries().forEach(entry -> {
                if (!without.contains(entry.getKey())) {
                    kept.put(entry.getKey(), part(entry.getKey(), entry.getValue(), 1));
                }
            });
        }
        var required = names(root.get("required")).stream()
                .filter(kept::containsKey)
                .map(JsonNode::createStringNode)
                .toList();
        UNKNOWN.stream().filter(word -> root.get(word) != null).findFirst().ifPresent(word -> {
            throw new Unfit("Its schema uses " + word + " on the arguments as a whole, which is not known here.");
        });
        return JsonNode.createObjectNode(Map.of(
                "type", JsonNode.createStringNode("object"),
                "properties", JsonNode.createObjectNode(kept),
                "required", JsonNode.createArrayNode(required),
                "additionalProperties", JsonNode.createBooleanNode(false)));
    }

    private JsonNode part(String path, JsonNode given, int depth) {
        if (depth > DEEPEST || !given.isObject()) {
            throw new Unfit("The argument " + path + " is nested too deeply or has no schema.");
        }
        var node = plain(path, given, 0);
        UNKNOWN.stream().filter(word -> node.get(word) != null).findFirst().ifPresent(word -> {
            throw new Unfit("The argument " + path + " uses " + word
                    + ", which is not known here. Leave it out if it is not" + " required.");
        });
        var part = new LinkedHashMap<String, JsonNode>();
        node.entries().forEach(entry -> {
            if (KEPT.contains(entry.getKey())) {
                part.put(entry.getKey(), entry.getValue());
            }
        });
        var type = type(path, node);
        part.put("type", JsonNode.createStringNode(type));
        var only = node.get("const");
        if (only != null) {
            part.put("enum", JsonNode.createArrayNode(List.of(only)));
        }
        describe(path, part);
        switch (type) {
            case "object" -> object(path, node, part, depth);
            case "array" -> array(path, node, part, depth);
            case "string" -> string(node, part);
            default -> part.remove("required");
        }
        return JsonNode.createObjectNode(part);
    }

    /** Follows references within the schema, and takes "this or nothing" as this. */
    private JsonNode plain(String path, JsonNode node, int steps) {
        if (steps > DEEPEST) {
            throw new Unfit("The argument " + path + " refers to itself.");
        }
        var reference = node.get("$ref");
        if (reference != null && reference.isString()) {
            return plain(path, referred(path, reference.getStringValue()), steps + 1);
        }
        for (var word : List.of("anyOf", "oneOf")) {
            var either = node.get(word);
            if (either != null && either.isArray()) {
                var real = new ArrayList<JsonNode>();
                either.values().forEach(one -> {
                    if (!one.isObject() || !isNothing(one.get("type"))) {
                        real.add(one);
                    }
                });
                if (real.size() == 1 && real.getFirst().isObject()) {
                    return plain(path, real.getFirst(), steps + 1);
                }
            }
        }
        return node;
    }

    private JsonNode referred(String path, String reference) {
        var at = root;
        for (var step : reference.replaceFirst("^#/", "").split("/")) {
            var next = at.isObject() ? at.get(step) : null;
            if (next == null || !reference.startsWith("#/")) {
                throw new Unfit("The argument " + path + " refers to " + Storable.beginning(reference, 80)
                        + ", which is not in the schema.");
            }
            at = next;
        }
        return at;
    }

    private static boolean isNothing(@Nullable JsonNode type) {
        return type != null && type.isString() && type.getStringValue().equals("null");
    }

    private static String type(String path, JsonNode node) {
        var type = node.get("type");
        if (type != null && type.isString()) {
            return type.getStringValue();
        }
        var types = names(type).stream().filter(one -> !one.equals("null")).toList();
        if (types.size() == 1) {
            return types.getFirst();
        }
        if (type == null && node.get("properties") != null) {
            return "object";
        }
        if (type == null && !names(node.get("enum")).isEmpty()) {
            return "string";
        }
        throw new Unfit("The argument " + path + " has no single type. Leave it out if it is not required.");
    }

    private void describe(String path, Map<String, JsonNode> part) {
        var description = part.remove("description");
        if (description != null && description.isString() && !steers.test(description.getStringValue())) {
            part.put(
                    "description",
                    JsonNode.createStringNode(Storable.beginning(description.getStringValue(), LONGEST_DESCRIPTION)));
        }
        if (names(part.get("enum")).stream().anyMatch(steers) || steers.test(path)) {
            throw new Unfit("What the argument " + Storable.beginning(path, 60)
                    + " may be looks like it is to steer the bot. Leave it out if it is not required.");
        }
    }

    private void object(String path, JsonNode node, Map<String, JsonNode> part, int depth) {
        var within = new LinkedHashMap<String, JsonNode>();
        var properties = node.get("properties");
        if (properties != null && properties.isObject()) {
            properties
                    .entries()
                    .forEach(entry ->
                            within.put(entry.getKey(), part(path + "." + entry.getKey(), entry.getValue(), depth + 1)));
        }
        part.put("properties", JsonNode.createObjectNode(within));
        part.put("additionalProperties", JsonNode.createBooleanNode(false));
    }

    private void array(String path, JsonNode node, Map<String, JsonNode> part, int depth) {
        var items = node.get("items");
        if (items == null) {
            throw new Unfit("The argument " + path + " is a list of anything. Leave it out if it is not required.");
        }
        part.remove("required");
        part.put("items", part(path + "[]", items, depth + 1));
        part.putIfAbsent("maxItems", JsonNode.createNumberNode(20));
    }

    private static void string(JsonNode node, Map<String, JsonNode> part) {
        part.remove("required");
        part.putIfAbsent("maxLength", JsonNode.createNumberNode(LONGEST_VALUE));
        var pattern = node.get("pattern");
        if (pattern != null && pattern.isString() && SafePattern.isKnown(pattern.getStringValue())) {
            part.put("pattern", pattern);
        }
    }
}
