package deskhand.testing.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** One request on its way through the fake, with the caller found out. */
record Call(
        Matcher path,
        Map<String, List<String>> query,
        JsonNode body,
        @Nullable Sender caller) {

    int id(String group) {
        return Integer.parseInt(path.group(group));
    }

    boolean byBot() {
        return caller instanceof Sender.AgentBot;
    }

    boolean byAdministrator() {
        return caller instanceof Sender.Agent agent && agent.administrator;
    }

    Optional<String> query(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }

    Optional<Integer> number(String name) {
        return query(name).map(Integer::valueOf);
    }

    int page() {
        return Math.max(1, number("page").orElse(1));
    }

    <T> List<T> page(List<T> all, int size) {
        return all.stream().skip((page() - 1L) * size).limit(size).toList();
    }

    boolean has(String field) {
        return body.has(field);
    }

    @Nullable
    String text(String field) {
        var value = body.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }
}
