package deskhand.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON schema of an answer record, as strict providers want it: every part required, nothing besides, and null only
 * where the record allows it.
 */
@Singleton
class AnswerSchema {

    private final ObjectMapper json;
    private final Map<Class<?>, String> schemas = new ConcurrentHashMap<>();

    AnswerSchema(ObjectMapper json) {
        this.json = json;
    }

    String of(Class<?> type) {
        return schemas.computeIfAbsent(type, record -> {
            try {
                return json.writeValueAsString(object(record));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Whether an answer has at least half of the parts it should have: whoever is told a schema and knows schemas names all. */
    boolean resembles(String answer, Class<?> type) {
        try {
            var parts = json.readValue(answer, Argument.mapOf(String.class, Object.class));
            var wanted = Stream.of(type.getRecordComponents())
                    .map(component -> name(type, component))
                    .toList();
            return parts != null
                    && 2 * wanted.stream().filter(parts::containsKey).count() >= wanted.size();
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }

    private static Map<String, Object> object(Class<?> record) {
        var properties = new LinkedHashMap<String, Object>();
        for (var component : record.getRecordComponents()) {
            properties.put(name(record, component), property(component));
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", new ArrayList<>(properties.keySet()));
        schema.put("additionalProperties", false);
        return schema;
    }

    /** Jackson's annotation lands on the field. */
    private static String name(Class<?> record, RecordComponent component) {
        try {
            var named = record.getDeclaredField(component.getName()).getAnnotation(JsonProperty.class);
            return named == null ? component.getName() : named.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> property(RecordComponent component) {
        var told = component.getAnnotation(Answer.class);
        var schema = type(component.getAnnotatedType());
        if (told != null && told.oneOf().length > 0) {
            schema.put("enum", List.of(told.oneOf()));
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            schema = new LinkedHashMap<>(Map.of("anyOf", List.of(schema, Map.of("type", "null"))));
        }
        if (told != null && !told.value().isEmpty()) {
            schema.put("description", told.value());
        }
        return schema;
    }

    private static Map<String, Object> type(AnnotatedType annotated) {
        var schema = new LinkedHashMap<String, Object>();
        var type = annotated.getType();
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            schema.put("type", "array");
            schema.put("items", one((Class<?>) list.getActualTypeArguments()[0]));
            return schema;
        }
        return one((Class<?>) type);
    }

    private static Map<String, Object> one(Class<?> type) {
        if (type.isRecord()) {
            return object(type);
        }
        var schema = new LinkedHashMap<String, Object>();
        if (type == String.class) {
            schema.put("type", "string");
        } else if (type == boolean.class || type == Boolean.class) {
            schema.put("type", "boolean");
        } else if (type == int.class || type == Integer.class || type == long.class) {
            schema.put("type", "integer");
        } else if (type == double.class || type == Double.class) {
            schema.put("type", "number");
        } else if (type.isEnum()) {
            schema.put("type", "string");
            schema.put(
                    "enum",
                    Stream.of(type.getEnumConstants()).map(Object::toString).toList());
        } else {
            throw new IllegalArgumentException("A model cannot answer with " + type);
        }
        return schema;
    }
}
