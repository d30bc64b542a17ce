package deskhand.customer.operation;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The arguments of an operation as its JSON schema has them: for filling in by people, and for checking whatever comes. */
public record OperationForm(String operation, String description, String schema, List<Field> fields) {

    public OperationForm {
        fields = List.copyOf(fields);
    }

    /** @param type string, number, integer, boolean or array (of strings) */
    public record Field(
            String name,
            String type,
            String says,
            boolean required,
            List<String> choices,
            @Nullable Integer shortest,
            @Nullable Integer longest,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable String pattern) {

        public Field {
            choices = List.copyOf(choices);
        }

        @Nullable
        String objection(Object value) {
            return switch (type) {
                case "boolean" -> value instanceof Boolean ? null : name + " must be true or false.";
                case "array" -> isTexts(value) ? null : name + " must be a list of at most 50 short texts.";
                case "integer", "number" -> objectionToNumber(value);
                default -> objectionToText(value);
            };
        }

        private static boolean isTexts(Object value) {
            return value instanceof List<?> list
                    && list.size() <= 50
                    && list.stream().allMatch(one -> one instanceof String text && text.length() <= 200);
        }

        private @Nullable String objectionToNumber(Object value) {
            if (!(value instanceof Number)) {
                return name + " must be a number.";
            }
            var number = new BigDecimal(value.toString());
            if (type.equals("integer") && number.stripTrailingZeros().scale() > 0) {
                return name + " must be a whole number.";
            }
            return least != null && number.compareTo(least) < 0 || most != null && number.compareTo(most) > 0
                    ? name + " must be from " + least + " to " + most + "."
                    : null;
        }

        private @Nullable String objectionToText(Object value) {
            if (!(value instanceof String text)) {
                return name + " must be a text.";
            }
            if (!choices.isEmpty() && !choices.contains(text)) {
                return name + " must be one of: " + String.join(", ", choices) + ".";
            }
            if (pattern != null && !Pattern.matches(pattern, text)) {
                return name + " has the wrong form: " + says + ".";
            }
            return text.length() < Objects.requireNonNullElse(shortest, 0)
                            || text.length() > Objects.requireNonNullElse(longest, 2_000)
                    ? name + " is too short or too long."
                    : null;
        }
    }

    static OperationForm of(String operation, String schema, ObjectMapper json) {
        try {
            var read = map(json.readValue(schema, Object.class));
            var required = list(read.get("required"));
            var fields = new ArrayList<Field>();
            map(read.get("properties")).forEach((name, told) -> fields.add(field(name, map(told), required)));
            return new OperationForm(operation, String.valueOf(read.get("description")), schema, fields);
        } catch (IOException e) {
            throw new IllegalStateException("The schema of " + operation + " is no JSON", e);
        }
    }

    private static Field field(String name, Map<String, Object> told, List<String> required) {
        return new Field(
                name,
                String.valueOf(told.get("type")),
                String.valueOf(told.get("description")),
                required.contains(name),
                list(told.get("enum")),
                whole(told.get("minLength")),
                whole(told.get("maxLength")),
                number(told.get("minimum")),
                number(told.get("maximum")),
                (String) told.get("pattern"));
    }

    /** What is wrong with arguments, if something is. Those that are null count as left out. */
    Optional<String> objection(Map<String, Object> arguments) {
        for (var name : arguments.keySet()) {
            if (fields.stream().noneMatch(field -> field.name().equals(name))) {
                return Optional.of("There is no argument " + name + ".");
            }
        }
        for (var field : fields) {
            var value = arguments.get(field.name());
            if (value == null && field.required()) {
                return Optional.of(field.name() + " is missing: " + field.says() + ".");
            }
            var objection = value == null ? null : field.objection(value);
            if (objection != null) {
                return Optional.of(objection);
            }
        }
        return Optional.empty();
    }

    /** In one order, texts without space around them, and without what is null or empty. */
    static Map<String, Object> plain(Map<String, Object> arguments) {
        var plain = new TreeMap<String, Object>();
        arguments.forEach((name, value) -> {
            var kept = value instanceof String text ? text.strip() : value;
            if (kept != null && !kept.equals("") && !kept.equals(List.of())) {
                plain.put(name, kept);
            }
        });
        return plain;
    }

    static Map<String, Object> map(@Nullable Object json) {
        var map = new LinkedHashMap<String, Object>();
        if (json instanceof Map<?, ?> told) {
            told.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }

    private static List<String> list(@Nullable Object json) {
        return json instanceof List<?> told ? told.stream().map(String::valueOf).toList() : List.of();
    }

    private static @Nullable Integer whole(@Nullable Object json) {
        return json instanceof Number told ? told.intValue() : null;
    }

    private static @Nullable BigDecimal number(@Nullable Object json) {
        return json instanceof Number told ? new BigDecimal(told.toString()) : null;
    }
}
