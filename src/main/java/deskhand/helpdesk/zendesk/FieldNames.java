package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Connection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which of our facts goes into which field of an account's own, as {@code ai_category=360077001122, ai_outcome=…}. */
public final class FieldNames {

    private static final String ONE = "\\s*[a-z_]{1,50}\\s*=\\s*[0-9]{1,18}\\s*";

    private FieldNames() {}

    public static boolean isFine(String text) {
        return text.isBlank() || text.matches(ONE + "(," + ONE + ")*");
    }

    static Map<String, Long> of(Connection connection) {
        var text = connection.setting(ZendeskHelpdesk.FIELDS);
        var names = new LinkedHashMap<String, Long>();
        if (text != null && isFine(text)) {
            for (var one : text.split(",")) {
                var parts = one.split("=");
                names.put(parts[0].strip(), Long.valueOf(parts[1].strip()));
            }
        }
        return names;
    }
}
