package deskhand.testing.zendesk;

import com.fasterxml.jackson.databind.JsonNode;
import deskhand.testing.http.Answer.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** One request on its way through the fake, with the caller found out. */
record Call(
        Matcher path,
        Map<String, List<String>> query,
        JsonNode body,
        @Nullable User caller,
        @Nullable String authorization,
        String host) {

    /** The first word of the name by which the account was called: the subdomain of a brand. */
    String subdomain() {
        return host.replaceFirst("[.:].*$", "");
    }

    long id(String group) {
        return Long.parseLong(path.group(group));
    }

    String word(String group) {
        return path.group(group);
    }

    /** Calls that need no caller never ask. */
    User user() {
        var user = caller;
        if (user == null) {
            throw new Refused(Refusal.unknownCaller());
        }
        return user;
    }

    Optional<String> query(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Named in {@code include}. */
    Set<String> included() {
        return Set.of(query("include").orElse("").split(","));
    }

    @Nullable
    String text(String field) {
        return text(body, field);
    }

    static @Nullable String text(JsonNode object, String field) {
        var value = object.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }
}
