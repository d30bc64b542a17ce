package deskhand.command.view;

import static java.util.Objects.requireNonNull;

import deskhand.customer.operation.OperationForm;
import deskhand.customer.operation.Operations;
import deskhand.tool.approval.Approval;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The arguments of an approval's operation as fields of a form, and back. Whether they are possible is checked by nobody here. */
@Singleton
public class ArgumentForms {

    /** Fields of the form that are arguments. */
    private static final String MARK = "argument-";

    private final Operations operations;
    private final ObjectMapper json;

    ArgumentForms(Operations operations, ObjectMapper json) {
        this.operations = operations;
        this.json = json;
    }

    /** {@code sent}: a form whose values are shown in place of the approval's own. */
    public List<ArgumentField> fields(Approval approval, @Nullable Map<String, String> sent) {
        var form = operations.form(approval.operation());
        var arguments = sent == null ? arguments(approval) : entered(form, sent);
        return form.fields().stream()
                .map(field -> new ArgumentField(
                        MARK + field.name(),
                        field.name().replace('_', ' '),
                        kind(field),
                        field.says(),
                        field.required(),
                        shown(arguments.get(field.name())),
                        field.type().equals("boolean") ? List.of("true", "false") : field.choices()))
                .toList();
    }

    /** The arguments that were entered, as JSON. */
    public String entered(Approval approval, Map<String, String> sent) {
        try {
            return json.writeValueAsString(entered(operations.form(approval.operation()), sent));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> arguments(Approval approval) {
        try {
            var arguments = new LinkedHashMap<String, Object>();
            if (json.readValue(approval.arguments(), Object.class) instanceof Map<?, ?> read) {
                read.forEach((name, value) -> arguments.put(String.valueOf(name), requireNonNull(value)));
            }
            return arguments;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kind(OperationForm.Field field) {
        return switch (field.type()) {
            case "boolean" -> "choice";
            case "number", "integer" -> "number";
            case "array" -> "list";
            default -> field.choices().isEmpty() ? "text" : "choice";
        };
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining("\n"));
            case Double number ->
                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    /** A number that is none stays a text, so that the check says what is wrong. */
    private static Map<String, Object> entered(OperationForm form, Map<String, String> sent) {
        var arguments = new LinkedHashMap<String, Object>();
        for (var field : form.fields()) {
            var text = sent.getOrDefault(MARK + field.name(), "").strip();
            if (!text.isEmpty()) {
                arguments.put(field.name(), value(field.type(), text));
            }
        }
        return arguments;
    }

    private static Object value(String type, String text) {
        return switch (type) {
            case "boolean" -> text.equals("true");
            case "array" ->
                Arrays.stream(text.split("\\R"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
            case "number", "integer" -> number(text);
            default -> text;
        };
    }

    private static Object number(String text) {
        try {
            return new BigDecimal(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
