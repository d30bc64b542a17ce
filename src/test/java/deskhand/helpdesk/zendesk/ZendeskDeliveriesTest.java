package deskhand.helpdesk.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.RawDelivery;
import deskhand.helpdesk.Translation;
import deskhand.helpdesk.Verification;
import deskhand.testing.zendesk.Golden;
import deskhand.testing.zendesk.Signature;
import io.micronaut.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of deliveries before anybody is asked. */
class ZendeskDeliveriesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final String BODY = "{\"schema\":\"aibot.zendesk.trigger/1\",\"kind\":\"customer_message\","
            + "\"ticket_id\":\"48213\",\"current_user_id\":\"9001000000001\",\"latest_comment_id\":\"9003000000417\","
            + "\"via\":\"Mail\"}";

    private final ZendeskTranslator translator = new ZendeskTranslator(JsonMapper.createDefault());

    private static Connection connection(Map<String, String> settings) {
        return new Connection(
                1, "acme", "zendesk", null, "77001234", null, Golden.SECRET, Map.of(), settings, Mode.DRAFT, 1);
    }

    private static RawDelivery signed(String secret, String timestamp, byte[] body) {
        return new RawDelivery(
                Map.of(
                        "x-zendesk-webhook-invocation-id",
                        "01JD7289P20TDGZTF1C9DF6NGB",
                        "x-zendesk-webhook-signature-timestamp",
                        timestamp,
                        "x-zendesk-webhook-signature",
                        Signature.of(secret, timestamp, body)),
                body,
                NOW);
    }

    private static Verification verified(Connection connection, RawDelivery delivery) {
        return ZendeskSignature.verify(connection, delivery, WINDOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "2021-03-25T05:09:27Z {\"event\":\"ticket.updated\",\"id\":123} S/RDdU2ERmj7LHDDoWJ2onPYH+t7/f2+LTM4dL7UiLM=",
                "2026-11-21T09:30:00Z '' VJHktYuk99puFmw7cfMWeAazFEKVp0yEDFejkoaqDOc=",
                "2026-11-21T09:30:00Z {\"t\":\"é漢字🙂\"} /E56QJVS/mfVA/ogbQYdifWagvQ7c4Ji8R+TQnHVUN8="
            })
    void signatures_are_those_of_zendesk(String timestamp, String body, String signature) {
        assertThat(ZendeskSignature.of(ZendeskSignature.TEST_SECRET, timestamp, body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(signature);
    }

    @Test
    void signatures_of_a_trigger_body_are_those_of_zendesk() {
        var body = BODY.getBytes(StandardCharsets.UTF_8);
        assertThat(ZendeskSignature.of(ZendeskSignature.TEST_SECRET, "2026-11-21T09:30:00Z", body))
                .isEqualTo("eSSP+jOKfeeQVUNB9px+kDxyAI3hrsgZK4lqydZiX78=");
        assertThat(ZendeskSignature.of("prod-secret-EXAMPLE-0001", "2026-11-21T09:30:00Z", body))
                .isEqualTo("Ry0Tq1svUe0bKoi/H5VOMwW0cy+nL19lp8HSLlN533A=");
    }

    @Test
    void a_delivery_is_genuine_within_ten_minutes() {
        var body = BODY.getBytes(StandardCharsets.UTF_8);
        var acme = connection(Map.of());
        assertThat(verified(acme, signed(Golden.SECRET, "2026-11-21T09:30:00Z", body)))
                .isEqualTo(new Verification.Genuine("01JD7289P20TDGZTF1C9DF6NGB"));
        assertThat(verified(acme, signed(Golden.SECRET, "2026-11-21T09:20:01Z", body)))
                .isInstanceOf(Verification.Genuine.class);
        assertThat(verified(acme, signed(Golden.SECRET, "2026-11-21T09:19:59Z", body)))
                .isInstanceOf(Verification.Stale.class);
        assertThat(verified(acme, signed(Golden.SECRET, "2026-11-21T09:40:01Z", body)))
                .isInstanceOf(Verification.Stale.class);
        assertThat(verified(acme, signed(Golden.SECRET, "yesterday", body))).isInstanceOf(Verification.Stale.class);
        assertThat(verified(acme, signed("another", "2026-11-21T09:30:00Z", body)))
                .isInstanceOf(Verification.Forged.class);
    }

    @Test
    void whatever_is_missing_or_from_another_account_is_forged() {
        var body = BODY.getBytes(StandardCharsets.UTF_8);
        var good = signed(Golden.SECRET, "2026-11-21T09:30:00Z", body);
        assertThat(good.headers().keySet()).allSatisfy(name -> {
            var headers = new HashMap<>(good.headers());
            headers.remove(name);
            assertThat(verified(connection(Map.of()), new RawDelivery(headers, body, NOW)))
                    .isInstanceOf(Verification.Forged.class);
        });
        var headers = new HashMap<>(good.headers());
        headers.put("x-zendesk-account-id", "1");
        assertThat(verified(connection(Map.of()), new RawDelivery(headers, body, NOW)))
                .isInstanceOf(Verification.Forged.class);
        headers.put("x-zendesk-account-id", "77001234");
        headers.put(
                "x-zendesk-webhook-signature",
                good.header("x-zendesk-webhook-signature") + "," + good.header("x-zendesk-webhook-signature"));
        assertThat(verified(connection(Map.of()), new RawDelivery(headers, body, NOW)))
                .isInstanceOf(Verification.Forged.class);
    }

    @Test
    void the_test_secret_that_everybody_knows_counts_only_while_it_is_waited_for_and_has_no_effect() {
        var body = Golden.named("trigger-customer-message").body();
        var test = signed(ZendeskSignature.TEST_SECRET, "2026-11-21T09:30:00Z", body);
        assertThat(verified(connection(Map.of()), test)).isInstanceOf(Verification.Forged.class);

        var pending = connection(Map.of("verification_pending", "true"));
        assertThat(verified(pending, test)).isInstanceOf(Verification.Genuine.class);
        assertThat(translator.translate(pending, test)).isEqualTo(new Translation.Irrelevant("test"));
        assertThat(translator.translate(pending, signed(Golden.SECRET, "2026-11-21T09:30:00Z", body)))
                .isInstanceOf(Translation.LookAt.class);
    }

    private static Connection withSecrets(Map<String, String> secrets, Map<String, String> settings) {
        return new Connection(
                1, "acme", "zendesk", null, "77001234", null, Golden.SECRET, secrets, settings, Mode.DRAFT, 1);
    }

    private static RawDelivery showing(String authorization, RawDelivery delivery) {
        var headers = new HashMap<>(delivery.headers());
        headers.put("authorization", authorization);
        return new RawDelivery(headers, delivery.body(), NOW);
    }

    @Test
    void our_webhook_shows_its_token_beside_the_signature() {
        var acme = withSecrets(Map.of("webhook_token", "0123"), Map.of());
        var signed = signed(Golden.SECRET, "2026-11-21T09:30:00Z", BODY.getBytes(StandardCharsets.UTF_8));

        assertThat(verified(acme, showing("Bearer 0123", signed))).isInstanceOf(Verification.Genuine.class);
        assertThat(verified(acme, signed)).isEqualTo(new Verification.Forged("the webhook's token does not fit"));
        assertThat(verified(acme, showing("Bearer 01234", signed))).isInstanceOf(Verification.Forged.class);
        assertThat(verified(acme, showing("Basic 0123", signed))).isInstanceOf(Verification.Forged.class);
        var stolen = signed("another", "2026-11-21T09:30:00Z", signed.body());
        assertThat(verified(acme, showing("Bearer 0123", stolen)))
                .as("the token alone is no proof")
                .isEqualTo(new Verification.Forged("the signature does not fit"));
    }

    @Test
    void a_webhook_for_events_and_a_test_need_no_token_and_open_nothing_else() {
        var body = BODY.getBytes(StandardCharsets.UTF_8);
        var acme = withSecrets(Map.of("webhook_token", "0123", "event_secret", "of-events"), Map.of());
        assertThat(verified(acme, signed("of-events", "2026-11-21T09:30:00Z", body)))
                .isInstanceOf(Verification.Genuine.class);
        assertThat(verified(acme, signed(Golden.SECRET, "2026-11-21T09:30:00Z", body)))
                .isInstanceOf(Verification.Forged.class);

        var test = signed(ZendeskSignature.TEST_SECRET, "2026-11-21T09:30:00Z", body);
        assertThat(verified(acme, test)).isInstanceOf(Verification.Forged.class);
        var pending = withSecrets(Map.of("webhook_token", "0123"), Map.of("verification_pending", "true"));
        assertThat(verified(pending, test)).isInstanceOf(Verification.Genuine.class);
    }

    @Test
    void a_message_of_a_chat_without_a_ticket_is_nothing_to_look_at_yet() {
        var told = new String(Golden.named("chat-message").body(), StandardCharsets.UTF_8);
        var without = told.replaceFirst("\"detail\":\\{[^}]*}", "\"detail\":{\"id\":null}");
        assertThat(without).isNotEqualTo(told);

        assertThat(translator.translate(
                        connection(Map.of()), new RawDelivery(Map.of(), without.getBytes(StandardCharsets.UTF_8), NOW)))
                .isEqualTo(new Translation.Irrelevant("messaging_ticket.message_added"));
    }

    @Test
    void what_zendesk_signs_is_genuine() {
        assertThat(Golden.all().stream().filter(golden -> !golden.isMalformed()))
                .allSatisfy(golden -> {
                    var at = Instant.parse(golden.headers().get("x-zendesk-webhook-signature-timestamp"));
                    assertThat(verified(connection(Map.of()), new RawDelivery(golden.headers(), golden.body(), at)))
                            .isInstanceOf(Verification.Genuine.class);
                });
    }

    private Translation translated(String file, Map<String, String> settings) {
        return translator.translate(
                connection(settings),
                new RawDelivery(
                        Map.of(), Golden.named(file.replace(".json", "")).body(), NOW));
    }

    private Translation translated(String file) {
        return translated(file, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "trigger-customer-message.json, false",
        "trigger-recovered.json, false",
        "trigger-agent-reply.json, true",
        "trigger-solved.json, true",
        "customer-mail.json, false",
        "customer-reopens.json, false",
        "customer-follow-up.json, false",
        "integration-for-customer.json, false",
        "chat-message.json, false",
        "chat-agent.json, true",
        "chat-placeholder.json, false",
        "customer-stranger.json, true",
        "human-reply.json, true",
        "human-note.json, true",
        "assigned.json, true",
        "group-changed.json, true",
        "status-solved.json, true",
        "merged.json, true",
        "soft-deleted.json, true"
    })
    void a_delivery_tells_which_ticket_to_look_at(String file, boolean onlyIfKnown) {
        assertThat(translated(file)).isInstanceOfSatisfying(Translation.LookAt.class, look -> {
            assertThat(look.ref()).matches("482\\d\\d");
            assertThat(look.onlyIfKnown()).isEqualTo(onlyIfKnown);
        });
    }

    @Test
    void what_the_bot_did_itself_and_ratings_are_nothing_to_look_at() {
        assertThat(translated("rated.json")).isInstanceOf(Translation.Irrelevant.class);
        var bot = "\"actor_id\":\"";
        var own = new String(Golden.named("own-note").body(), StandardCharsets.UTF_8);
        var id = own.substring(own.indexOf(bot) + bot.length()).replaceFirst("(?s)\".*", "");
        for (var file : new String[] {"own-note.json", "own-reply.json", "trigger-own-reply.json"}) {
            assertThat(translated(file, Map.of("bot_id", id))).as(file).isInstanceOf(Translation.Irrelevant.class);
        }
    }

    @Test
    void tickets_outside_the_pilot_are_not_begun() {
        assertThat(translated("customer-mail.json", Map.of("pilot_tag", "ai_pilot")))
                .isInstanceOfSatisfying(
                        Translation.LookAt.class,
                        look -> assertThat(look.onlyIfKnown()).isTrue());
    }

    @Test
    void nothing_malformed_throws_or_starts_anything_without_a_ticket() {
        assertThat(Golden.all().stream().filter(Golden::isMalformed))
                .isNotEmpty()
                .allSatisfy(golden -> {
                    var translation =
                            translator.translate(connection(Map.of()), new RawDelivery(Map.of(), golden.body(), NOW));
                    if (translation instanceof Translation.LookAt look) {
                        assertThat(look.ref()).as(golden.file()).matches("[1-9]\\d*");
                    }
                });
        for (var file :
                new String[] {"not-json", "truncated", "text", "array", "empty", "schema-missing", "schema-unknown"}) {
            assertThat(translated("malformed/" + file + ".json")).as(file).isInstanceOf(Translation.Malformed.class);
        }
        for (var file : new String[] {"ticket-path", "ticket-empty", "ticket-negative", "other-account"}) {
            assertThat(translated("malformed/" + file + ".json")).as(file).isInstanceOf(Translation.Unreadable.class);
        }
    }
}
