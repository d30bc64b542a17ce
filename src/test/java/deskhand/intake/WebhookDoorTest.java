package deskhand.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.testing.Service;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the door answers, and what is in the database after it. Starts from a good delivery and breaks one thing a test. */
class WebhookDoorTest {

    private static final String SECRET = "webhook-secret";
    private static final String CONVERSATION = """
        "conversation":{"id":"%s","channel":"chat","subject":null,"status":"open",
        "assignee":{"kind":"nobody","name":null},"team":null,"labels":[],"priority":null,
        "contact":{"id":"c1","name":"Ida","email":"ida@example.com","verified":true},
        "updated_at":"2026-11-21T10:00:00Z"}""";
    private static final String MESSAGE = """
        {"event":"message_created","message":{"id":"%s","author":"customer","private":false,"text":"Hello",
        "attachments":[],"marker":null,"created_at":"2026-11-21T10:00:00Z"},%s}""";

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start(Map.of("deskhand.turn.quiet-window", "1h", "deskhand.turn.longest-wait", "1h"));
        service.bean(Connections.class)
                .put("shop", new ConnectionSpec("sandbox", null, null, "a-token", SECRET, Mode.SHADOW));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_genuine_message_is_stored_with_its_effect_before_it_is_acknowledged() {
        var id = id();

        assertThat(post(message(id)).statusCode()).isEqualTo(200);

        assertThat(turnsOf(id)).isEqualTo(1);
        assertThat(stateOfLast()).isEqualTo("TAKEN");
    }

    @Test
    void a_card_number_is_stored_nowhere() {
        var id = id();

        post(message(id).replace("Hello", "My card is 4111 1111 1111 1111"));

        assertThat(service.query("select text from message"))
                .anyMatch(text -> text.equals("My card is [card number removed]"));
        assertThat(service.query("select convert_from(body, 'UTF8') from delivery"))
                .noneMatch(body -> body.contains("4111 1111"));
    }

    @Test
    void the_same_delivery_twice_has_one_effect() {
        var id = id();
        var delivery = UUID.randomUUID().toString();

        assertThat(post(delivery, now(), message(id), SECRET).statusCode()).isEqualTo(200);
        assertThat(post(delivery, now(), message(id), SECRET).statusCode()).isEqualTo(200);

        assertThat(messagesOf(id)).isEqualTo(1);
        assertThat(service.count("select count(*) from delivery where key = '" + delivery + "'"))
                .isEqualTo(1);
    }

    @Test
    void the_same_message_under_a_new_delivery_id_has_no_second_effect() {
        var id = id();

        post(message(id));
        assertThat(post(message(id)).statusCode()).isEqualTo(200);

        assertThat(messagesOf(id)).isEqualTo(1);
        assertThat(turnsOf(id)).isEqualTo(1);
        assertThat(stateOfLast()).isEqualTo("KNOWN");
    }

    @Test
    void what_an_agent_answered_waits_no_more_although_the_answer_was_heard_of_first() {
        var conversation = id();
        var answer = said(conversation, "agent", "2026-11-21T10:00:05Z");
        var before = said(conversation, "customer", "2026-11-21T10:00:04Z");
        var after = said(conversation, "customer", "2026-11-21T10:00:06Z");

        assertThat(post(answer).statusCode()).isEqualTo(200);
        assertThat(post(before).statusCode()).isEqualTo(200);
        assertThat(post(after).statusCode()).isEqualTo(200);

        assertThat(service.query("select answered from message m join conversation c on c.id = m.conversation_id"
                        + " where c.ref = '" + conversation + "' and author = 'CUSTOMER' order by said_at"))
                .containsExactly("t", "f");
    }

    @Test
    void a_forged_signature_is_refused_and_leaves_nothing() {
        var id = id();

        var answer = post(UUID.randomUUID().toString(), now(), message(id), "another-secret");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(messagesOf(id)).isZero();
    }

    @Test
    void a_replay_from_long_ago_is_refused() {
        var longAgo = Instant.now().minusSeconds(600).getEpochSecond();

        assertThat(post(UUID.randomUUID().toString(), longAgo, message(id()), SECRET)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void an_unknown_connection_looks_like_a_false_signature() {
        var answer = service.send("POST", "/webhooks/sandbox/nobody", message(id()));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(service.send("POST", "/webhooks/faxdesk/shop", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void garbage_with_a_right_signature_is_a_400_that_says_why() {
        for (var body : new String[] {"", "nonsense", "[]", "{\"no\":\"event\"}"}) {
            assertThat(post(body).statusCode()).as(body).isEqualTo(400);
        }
    }

    @Test
    void what_is_logged_of_a_bad_delivery_names_it() {
        var log = new ListAppender<ILoggingEvent>();
        var intake = (Logger) LoggerFactory.getLogger("deskhand.intake");
        log.start();
        intake.addAppender(log);
        try {
            var delivery = id();
            var body = "{\"event\":\"message_created\",\"conversation\":{\"status\":\"dreaming\"}}";
            assertThat(post(delivery, now(), body, SECRET).statusCode()).isEqualTo(200);
            assertThat(log.list).anySatisfy(event -> {
                assertThat(event.getLevel()).isEqualTo(Level.ERROR);
                assertThat(event.getMDCPropertyMap()).containsEntry("delivery", delivery);
            });

            log.list.clear();
            var crash = id();
            service.run("alter table delivery rename to delivery_away");
            try {
                post(crash, now(), message(id()), SECRET);
            } finally {
                service.run("alter table delivery_away rename to delivery");
            }
            assertThat(log.list)
                    .filteredOn(event -> event.getLevel() == Level.ERROR)
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(event.getMDCPropertyMap()).containsEntry("delivery", crash));
        } finally {
            intake.detachAppender(log);
        }
    }

    @Test
    void an_event_that_cannot_be_read_is_kept_because_it_may_be_about_a_customer() {
        var answer = post("{\"event\":\"message_created\",\"conversation\":{\"status\":\"dreaming\"}}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(stateOfLast()).isEqualTo("FAILED");
        assertThat(service.get("/api/v1/deliveries?state=failed").body())
                .contains("message_created", "does not fit the sandbox's contract");
    }

    @Test
    void an_unknown_event_is_acknowledged_and_counted() {
        var answer = post("{\"event\":\"moon_rose\"," + CONVERSATION.formatted("1") + "}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(stateOfLast()).isEqualTo("IGNORED");
        assertThat(service.get("/prometheus").body())
                .contains("deskhand_deliveries_total{kind=\"sandbox\",outcome=\"ignored\"}");
    }

    @Test
    void a_body_over_the_limit_is_refused_with_413_before_it_is_read() {
        var request = HttpRequest.newBuilder(service.uri("/webhooks/sandbox/shop"))
                .expectContinue(true)
                .POST(HttpRequest.BodyPublishers.ofString("x".repeat(1_100_000)))
                .build();

        assertThat(Service.exchange(request).statusCode()).isEqualTo(413);
    }

    @Test
    void characters_that_a_database_cannot_hold_do_no_harm() {
        var id = id();

        var answer = post(message(id).replace("Hello", "He\\u0000llo \\ud800!"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(messagesOf(id)).isEqualTo(1);
    }

    @Test
    void a_stored_delivery_can_be_looked_at_and_replayed() {
        var id = id();
        post(message(id));
        var delivery = service.query("select max(id) from delivery").getFirst();

        assertThat(service.get("/api/v1/deliveries/" + delivery).body()).contains("message_created", "ida@example.com");
        var replayed = service.send("POST", "/api/v1/deliveries/" + delivery + "/replay", "");

        assertThat(replayed.statusCode()).isEqualTo(200);
        assertThat(messagesOf(id)).isEqualTo(1);
    }

    @Test
    void while_a_webhook_secret_is_exchanged_both_count() {
        var answer = service.send("POST", "/api/v1/connections/shop/webhook-secret", "");
        var next = answer.body().replaceAll(".*\"webhook_secret\":\"([0-9a-f]+)\".*", "$1");
        assertThat(next).hasSize(48);
        try {
            Await.until(
                    "the new secret counts",
                    () -> post(id(), now(), message(id()), next).statusCode() == 200);
            assertThat(post(id(), now(), message(id()), SECRET).statusCode()).isEqualTo(200);

            assertThat(service.send("DELETE", "/api/v1/connections/shop/webhook-secret/old", "")
                            .statusCode())
                    .isEqualTo(204);
            Await.until(
                    "the old secret does not count",
                    () -> post(id(), now(), message(id()), SECRET).statusCode() != 200);
            assertThat(post(id(), now(), message(id()), next).statusCode()).isEqualTo(200);
            assertThat(service.get("/api/v1/audit?part=connections&item=shop").body())
                    .contains("\"webhook_secret\":\"changed\"", "/webhook-secret/old")
                    .doesNotContain(next);
        } finally {
            service.send("PUT", "/api/v1/connections/shop", "{\"webhook_secret\":\"" + SECRET + "\"}");
        }
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static String message(String id) {
        return MESSAGE.formatted(id, CONVERSATION.formatted(id));
    }

    private static String said(String conversation, String author, String at) {
        return MESSAGE.formatted(id(), CONVERSATION.formatted(conversation))
                .replace("\"author\":\"customer\"", "\"author\":\"" + author + "\"")
                .replace("2026-11-21T10:00:00Z", at);
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private static HttpResponse<String> post(String body) {
        return post(UUID.randomUUID().toString(), now(), body, SECRET);
    }

    private static HttpResponse<String> post(String delivery, long timestamp, String body, String secret) {
        return Service.exchange(HttpRequest.newBuilder(service.uri("/webhooks/sandbox/shop"))
                .header("Content-Type", "application/json")
                .header("X-Sandbox-Delivery", delivery)
                .header("X-Sandbox-Timestamp", Long.toString(timestamp))
                .header("X-Sandbox-Signature", signature(timestamp + "." + body, secret))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String signature(String signed, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long messagesOf(String conversation) {
        return service.count(
                "select count(*) from message m join conversation c on c.id = m.conversation_id where c.ref = '"
                        + conversation + "'");
    }

    private static long turnsOf(String conversation) {
        return service.count(
                "select count(*) from turn t join conversation c on c.id = t.conversation_id where c.ref = '"
                        + conversation + "'");
    }

    private static String stateOfLast() {
        return service.query("select state from delivery order by id desc limit 1")
                .getFirst();
    }
}
