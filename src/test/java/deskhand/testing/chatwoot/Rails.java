package deskhand.testing.chatwoot;

import deskhand.testing.http.Json;
import org.jspecify.annotations.Nullable;

/** JSON as Rails writes it into webhooks. */
final class Rails {

    private Rails() {}

    /** Rails escapes what could end a script element; whoever writes the body anew loses the signature. */
    static String write(@Nullable Object value) {
        return Json.write(value)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
