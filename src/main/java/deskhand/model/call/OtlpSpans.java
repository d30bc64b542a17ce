package deskhand.model.call;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls as OTLP's JSON, with the attributes of the GenAI conventions. The calls of a turn are one trace. */
final class OtlpSpans {

    private static final int CLIENT = 3;
    private static final int ERROR = 2;

    private OtlpSpans() {}

    /** A call and the model that was asked for, which its record does not keep. */
    record Told(ModelCall call, String requested) {}

    static Map<String, Object> of(List<Told> calls) {
        var scope = Map.of("name", "deskhand.model", "version", "1");
        var spans = calls.stream().map(OtlpSpans::span).toList();
        return Map.of(
                "resourceSpans",
                List.of(Map.of(
                        "resource", Map.of("attributes", List.of(text("service.name", "deskhand"))),
                        "scopeSpans", List.of(Map.of("scope", scope, "spans", spans)))));
    }

    private static Map<String, Object> span(Told told) {
        var call = told.call();
        var end = call.at().plusMillis(call.millis());
        var failed = !call.outcome().equals(ModelCall.OK);
        return Map.of(
                "traceId", traceId(call),
                "spanId", UUID.randomUUID().toString().replace("-", "").substring(0, 16),
                "name", "chat " + told.requested(),
                "kind", CLIENT,
                "startTimeUnixNano", nanos(call.at()),
                "endTimeUnixNano", nanos(end),
                "attributes", attributes(told, failed),
                "status", failed ? Map.of("code", ERROR, "message", call.outcome()) : Map.of());
    }

    private static List<Map<String, Object>> attributes(Told told, boolean failed) {
        var call = told.call();
        var attributes = new ArrayList<Map<String, Object>>();
        attributes.add(text("gen_ai.operation.name", "chat"));
        attributes.add(text("gen_ai.provider.name", call.provider()));
        attributes.add(text("gen_ai.request.model", told.requested()));
        if (call.answer() != null) {
            attributes.add(text("gen_ai.response.model", call.model()));
        }
        attributes.add(text("gen_ai.output.type", "json"));
        number(attributes, "gen_ai.usage.input_tokens", call.tokensIn());
        number(attributes, "gen_ai.usage.output_tokens", call.tokensOut());
        number(attributes, "gen_ai.usage.cache_read.input_tokens", call.tokensCached());
        if (call.finish() != null) {
            attributes.add(Map.of(
                    "key",
                    "gen_ai.response.finish_reasons",
                    "value",
                    Map.of("arrayValue", Map.of("values", List.of(Map.of("stringValue", call.finish()))))));
        }
        if (call.conversationId() != null) {
            attributes.add(text("gen_ai.conversation.id", call.conversationId().toString()));
        }
        if (failed) {
            attributes.add(text("error.type", call.outcome()));
        }
        attributes.add(text("deskhand.role", call.role()));
        attributes.add(text("deskhand.profile", call.profile()));
        attributes.add(text("deskhand.prompt", call.prompt()));
        if (call.cost() != null) {
            attributes.add(Map.of(
                    "key",
                    "deskhand.cost",
                    "value",
                    Map.of("doubleValue", call.cost().doubleValue())));
        }
        return attributes;
    }

    private static Map<String, Object> text(String key, String value) {
        return Map.of("key", key, "value", Map.of("stringValue", value));
    }

    private static void number(List<Map<String, Object>> attributes, String key, @Nullable Integer value) {
        if (value != null) {
            attributes.add(Map.of("key", key, "value", Map.of("intValue", value.toString())));
        }
    }

    private static String nanos(Instant at) {
        return Long.toString(at.getEpochSecond() * 1_000_000_000L + at.getNano());
    }

    private static String traceId(ModelCall call) {
        var of = Objects.requireNonNullElseGet(call.turnId(), UUID::randomUUID).toString();
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(("turn " + of).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
