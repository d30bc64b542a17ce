package deskhand.testing.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** Our description of the calls that a bot makes to a vendor, and whether a request keeps to it. */
public final class Description {

    private static final JsonMetaSchema META = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .keyword(new NonValidationKeyword("components"))
            .build();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.builder()
            .defaultMetaSchemaIri(META.getIri())
            .metaSchema(META)
            .build();

    private record Parameter(String name, boolean required, JsonSchema schema) {}

    private record Operation(
            String method,
            String template,
            Pattern path,
            Map<String, Parameter> query,
            @Nullable JsonSchema body,
            boolean bodyRequired) {}

    private final Path file;
    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();

    private Description(Path file, JsonNode document) {
        this.file = file;
        this.document = document;
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .forEach(operation -> operations.add(operation(
                                operation.getKey(),
                                path.getKey(),
                                path.getValue().path("parameters"),
                                operation.getValue()))));
    }

    /** {@code file}: an OpenAPI document. */
    public static Description read(Path file) {
        try {
            return new Description(file, Json.tree(new Yaml().<Object>load(Files.readString(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Such as {@code POST /api/v1/accounts/{}/labels}. */
    public List<String> calls() {
        return operations.stream()
                .map(operation -> shape(operation.method(), operation.template()))
                .sorted()
                .toList();
    }

    public static String shape(String method, String template) {
        return method + " " + template.replaceAll("\\{\\w+\\}", "{}");
    }

    private Operation operation(String method, String template, JsonNode shared, JsonNode operation) {
        var query = new TreeMap<String, Parameter>();
        var path = template;
        for (var reference : Stream.concat(
                        shared.valueStream(), operation.path("parameters").valueStream())
                .toList()) {
            var parameter = resolve(reference);
            var name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                var number = parameter.path("schema").path("type").asText().equals("integer");
                path = path.replace("{" + name + "}", number ? "\\d+" : "[^/]+");
            } else {
                query.put(
                        name,
                        new Parameter(name, parameter.path("required").asBoolean(), schema(parameter.path("schema"))));
            }
        }
        var body = resolve(operation.path("requestBody"));
        var schema = body.path("content").path("application/json").path("schema");
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                template,
                Pattern.compile(path),
                query,
                schema.isMissingNode() ? null : schema(schema),
                body.path("required").asBoolean());
    }

    private JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref");
        return reference.isMissingNode() ? node : document.at(reference.asText().substring(1));
    }

    /** A schema can be read alone when the components it refers to travel with it. */
    private JsonSchema schema(JsonNode node) {
        ObjectNode whole = node.deepCopy();
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole);
    }

    public List<String> violations(String method, String path, Map<String, List<String>> query, byte[] body) {
        var onPath = operations.stream()
                .filter(operation -> operation.path().matcher(path).matches())
                .toList();
        // A literal path such as articles/changed may also fit a template; then the literal one is meant.
        return onPath.stream()
                .filter(operation -> operation.method().equals(method))
                .min(Comparator.comparingLong(operation ->
                        operation.template().chars().filter(sign -> sign == '{').count()))
                .map(operation -> violations(operation, query, body))
                .orElseGet(() -> List.of(onPath.isEmpty() ? "no such path" : "no such method on this path"));
    }

    private static List<String> violations(Operation operation, Map<String, List<String>> query, byte[] body) {
        var found = new ArrayList<String>();
        query.forEach((name, values) -> {
            var parameter = operation.query().get(name);
            if (parameter == null) {
                found.add("unknown query parameter " + name);
            } else {
                messages(parameter.schema(), typed(parameter, values))
                        .forEach(message -> found.add("query parameter " + name + ": " + message));
            }
        });
        operation.query().values().stream()
                .filter(parameter -> parameter.required() && !query.containsKey(parameter.name()))
                .forEach(parameter -> found.add("missing query parameter " + parameter.name()));
        found.addAll(bodyViolations(operation, body));
        return found;
    }

    private static List<String> bodyViolations(Operation operation, byte[] body) {
        var schema = operation.body();
        if (body.length == 0) {
            return operation.bodyRequired() ? List.of("no body") : List.of();
        }
        if (schema == null) {
            return List.of("a body where none belongs");
        }
        try {
            return messages(schema, Json.read(body)).toList();
        } catch (UncheckedIOException e) {
            return List.of("the body is not JSON");
        }
    }

    private static Stream<String> messages(JsonSchema schema, JsonNode value) {
        return schema.validate(value).stream().map(ValidationMessage::getMessage);
    }

    @Override
    public String toString() {
        return file.toString();
    }

    /** Query values are text; a schema that wants more says so. */
    private static JsonNode typed(Parameter parameter, List<String> values) {
        var type = parameter.schema().getSchemaNode().path("type").asText();
        var first = values.getFirst();
        return switch (type) {
            case "integer" -> first.matches("-?\\d{1,18}") ? Json.tree(Long.valueOf(first)) : Json.tree(first);
            case "boolean" -> first.matches("true|false") ? Json.tree(Boolean.valueOf(first)) : Json.tree(first);
            case "array" -> Json.tree(values);
            default -> Json.tree(first);
        };
    }
}
