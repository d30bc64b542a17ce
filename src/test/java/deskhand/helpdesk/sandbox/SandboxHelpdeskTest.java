package deskhand.helpdesk.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskEvent;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.RawDelivery;
import deskhand.helpdesk.TimedSignature;
import deskhand.helpdesk.Translation;
import deskhand.helpdesk.Verification;
import io.micronaut.serde.ObjectMapper;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxHelpdeskTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Connection CONNECTION =
            new Connection(1, "demo", "sandbox", null, null, "token", "secret", Mode.AUTO, 0);
    private static final String MESSAGE = """
            {"event":"message_created",
             "message":{"id":"7","author":"AUTHOR","private":PRIVATE,"text":"Hello","attachments":[],"marker":null,
                        "created_at":"2026-11-21T09:59:59Z"},
             "conversation":{"id":"3","channel":"chat","subject":null,"status":"open",
                        "assignee":{"kind":"nobody","name":null},"team":null,"labels":["vip"],"priority":null,
                        "contact":{"id":"c1","name":"Mira","email":"mira@example.com","verified":true},
                        "updated_at":"2026-11-21T09:59:59.5Z"}}
            """;

    private final SandboxHelpdesk helpdesk = new SandboxHelpdesk(
            new SandboxTranslator(ObjectMapper.getDefault()),
            new SandboxClient(HttpClient.newHttpClient(), ObjectMapper.getDefault(), new OwnAddress(() -> {
                throw new IllegalStateException("not called");
            })));

    @Test
    void a_signed_delivery_is_genuine_under_its_own_id() {
        assertThat(helpdesk.verify(CONNECTION, signed("{}", NOW, NOW))).isEqualTo(new Verification.Genuine("d-1"));
    }

    @Test
    void a_changed_body_is_forged() {
        var genuine = signed("{}", NOW, NOW);

        var changed = new RawDelivery(genuine.headers(), "{ }".getBytes(UTF_8), NOW);

        assertThat(helpdesk.verify(CONNECTION, changed)).isInstanceOf(Verification.Forged.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-sandbox-delivery", "x-sandbox-timestamp", "x-sandbox-signature"})
    void without_one_of_its_headers_a_delivery_is_forged(String header) {
        var genuine = signed("{}", NOW, NOW);
        var headers = new HashMap<>(genuine.headers());
        headers.remove(header);

        assertThat(helpdesk.verify(CONNECTION, new RawDelivery(headers, genuine.body(), NOW)))
                .isInstanceOf(Verification.Forged.class);
    }

    @Test
    void a_delivery_from_six_minutes_ago_or_ahead_is_stale() {
        assertThat(helpdesk.verify(CONNECTION, signed("{}", NOW.minusSeconds(360), NOW)))
                .isInstanceOf(Verification.Stale.class);
        assertThat(helpdesk.verify(CONNECTION, signed("{}", NOW.plusSeconds(360), NOW)))
                .isInstanceOf(Verification.Stale.class);
    }

    @Test
    void each_author_becomes_its_own_event() {
        assertThat(event("customer", false)).isInstanceOf(HelpdeskEvent.CustomerSaid.class);
        assertThat(event("agent", false)).isInstanceOf(HelpdeskEvent.AgentSaid.class);
        assertThat(event("agent", true)).isInstanceOf(HelpdeskEvent.NoteWritten.class);
        assertThat(event("bot", false)).isInstanceOf(HelpdeskEvent.BotSaid.class);
        assertThat(event("bot", true)).isInstanceOf(HelpdeskEvent.BotSaid.class);
    }

    @Test
    void an_unknown_event_is_irrelevant() {
        assertThat(translate("{\"event\":\"label_renamed\"}")).isInstanceOf(Translation.Irrelevant.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}", "{\"event\":null}", "{\"event\":{}}"})
    void what_is_no_event_is_malformed(String body) {
        assertThat(translate(body)).isInstanceOf(Translation.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"message_created\"}",
                "{\"event\":\"message_created\",\"message\":{},\"conversation\":{}}",
                "{\"event\":\"conversation_updated\",\"conversation\":[]}"
            })
    void an_event_with_parts_missing_is_unreadable(String body) {
        assertThat(translate(body)).isInstanceOf(Translation.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"open\"|\"OPEN\"",
                "\"nobody\"|\"ghost\"",
                "\"7\"|\"\"",
                "2026-11-21T09:59:59.5Z|+99999-01-01T00:00:00Z",
                "[\"vip\"]|[null]",
                "\"customer\",\"private\":false|\"customer\",\"private\":true"
            })
    void a_valid_message_with_one_wrong_part_is_unreadable(String swap) {
        var parts = swap.split("\\|");
        var message = message("customer", false);
        assertThat(message).contains(parts[0]);

        assertThat(translate(message.replace(parts[0], parts[1]))).isInstanceOf(Translation.Unreadable.class);
    }

    @Test
    void what_a_database_cannot_hold_does_not_come_through() {
        var event = (HelpdeskEvent.CustomerSaid)
                ((Translation.Understood) translate(message("customer", false).replace("Hello", "a\\u0000b\\ud800c")))
                        .event();

        assertThat(event.said().text()).isEqualTo("ab\uFFFDc");
    }

    private HelpdeskEvent event(String author, boolean hidden) {
        return ((Translation.Understood) translate(message(author, hidden))).event();
    }

    private static String message(String author, boolean hidden) {
        return MESSAGE.replace("AUTHOR", author).replace("PRIVATE", Boolean.toString(hidden));
    }

    private Translation translate(String body) {
        return helpdesk.translate(CONNECTION, new RawDelivery(Map.of(), body.getBytes(UTF_8), NOW));
    }

    private static RawDelivery signed(String body, Instant signedAt, Instant receivedAt) {
        var bytes = body.getBytes(UTF_8);
        var timestamp = Long.toString(signedAt.getEpochSecond());
        return new RawDelivery(
                Map.of(
                        "x-sandbox-delivery",
                        "d-1",
                        "x-sandbox-timestamp",
                        timestamp,
                        "x-sandbox-signature",
                        TimedSignature.of("secret", timestamp, bytes)),
                bytes,
                receivedAt);
    }
}
