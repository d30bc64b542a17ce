package deskhand.console;

import deskhand.customer.operation.OperationForm;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The arguments of an operation as fields of a form, and back. */
final class ApprovalForm {

    /** Fields of the form that are arguments. */
    private static final String MARK = "argument-";

    private ApprovalForm() {}

    static List<ApprovalView.Field> fields(OperationForm form, Map<String, Object> arguments) {
        return form.fields().stream()
                .map(field -> new ApprovalView.Field(
                        MARK + field.name(),
                        field.name().replace('_', ' '),
                        kind(field),
                        field.says(),
                        field.required(),
                        shown(arguments.get(field.name())),
                        field.type().equals("boolean") ? List.of("true", "false") : field.choices()))
                .toList();
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

    /** What was entered. A number that is none stays a text, so that the check says what is wrong. */
    static Map<String, Object> entered(OperationForm form, Map<String, String> sent) {
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
