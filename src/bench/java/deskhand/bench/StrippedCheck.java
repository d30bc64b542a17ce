package deskhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Whether what is left of a mail is what its case asks for. White space does not count. */
final class StrippedCheck {

    private StrippedCheck() {}

    static boolean passes(String text, JsonNode checks) {
        var left = squeezed(text);
        for (var check : checks.properties()) {
            var wanted = check.getValue().isArray() ? Evaluate.list(check.getValue()) : List.of(check.getValue());
            if (!wanted.stream().allMatch(one -> holds(check.getKey(), left, squeezed(one.asText())))) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(String check, String left, String wanted) {
        return switch (check) {
            case "starts_with" -> left.startsWith(wanted);
            case "ends_with" -> left.endsWith(wanted);
            case "contains" -> left.contains(wanted);
            case "not_contains" -> !left.contains(wanted);
            default -> left.equals(wanted);
        };
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
