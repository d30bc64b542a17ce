package deskhand.testing.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the fake tells whom, signed and delivered as Chatwoot does. */
class FakeWebhooksTest {

    private ChatwootShop shop = new ChatwootShop();

    @AfterEach
    void close() {
        shop.close();
    }

    private void reopen(Setup setup) {
        shop.close();
        shop = new ChatwootShop(setup);
    }

    private Webhook account(String... events) {
        return shop.chatwoot.account().webhook(shop.receiver.url("/account"), events);
    }

    private List<String> events(String path) {
        shop.chatwoot.webhooks().untilDelivered();
        return shop.receiver.got(path).stream().map(Receiver.Got::event).toList();
    }

    private JsonNode only(String path, String event) {
        shop.chatwoot.webhooks().untilDelivered();
        var got = shop.receiver.got(path, event);
        assertThat(got).hasSize(1);
        return got.getFirst().json();
    }

    @Test
    void a_signature_is_made_as_prescribed() {
        // Checked with openssl dgst -sha256 -hmac.
        var body = "{\"event\":\"conversation_opened\",\"id\":1801,\"note\":\"tea \\u0026 rye\"}";

        assertThat(Signature.of("s3cr3t-of-a-bot", 1795000000, body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("sha256=ef4208e3dbfcbb3d9774147a6f304c80ae368b9343b9f34965774b80a6f2d359");
    }

    @Test
    void the_attached_bot_hears_of_a_new_conversation_but_not_its_creation() {
        var conversation = shop.conversation();

        assertThat(events("/bot")).contains("message_created").doesNotContain("conversation_created");
        var event = only("/bot", "message_created");
        assertThat(conversation.status()).isEqualTo(Status.PENDING);
        assertThat(event.path("message_type").asText()).isEqualTo("incoming");
        assertThat(event.path("sender").has("type")).isFalse();
        assertThat(event.at("/conversation/id").asInt()).isEqualTo(conversation.id());
        assertThat(event.at("/conversation/meta/assignee_type").asText()).isEqualTo("AgentBot");
        assertThat(event.at("/conversation/messages/0/message_type").asInt()).isZero();
        assertThat(event.has("attachments")).isFalse();
    }

    @Test
    void deliveries_are_signed_over_bytes_escaped_as_rails_does() {
        var webhook = account("message_created");
        shop.chatwoot.newConversation(shop.web, shop.mara, "1 < 2 & 3 > 2\u2028è");
        shop.chatwoot.webhooks().untilDelivered();

        var toBot = shop.receiver.got("/bot", "message_created").getFirst();
        var toAccount = shop.receiver.got("/account").getFirst();
        assertThat(toBot.isSignedWith(shop.bot.secret())).isTrue();
        assertThat(toAccount.isSignedWith(webhook.secret())).isTrue();
        assertThat(toAccount.isSignedWith("other")).isFalse();
        assertThat(new String(toBot.body(), StandardCharsets.UTF_8))
                .contains("1 \\u003c 2 \\u0026 3 \\u003e 2\\u2028è");
        assertThat(toBot.id()).isNotEqualTo(toAccount.id());
    }

    @Test
    void older_releases_do_not_sign_for_bots() {
        reopen(Setup.usual().release("4.12.1"));
        account("message_created");

        var conversation = shop.conversation();

        assertThat(events("/bot")).containsExactly("message_created");
        assertThat(shop.receiver.got("/bot").getFirst().signature()).isNull();
        assertThat(shop.receiver.got("/account").getFirst().signature()).isNotNull();
        assertThat(conversation.owner()).isNull();
    }

    @Test
    void account_webhooks_get_what_they_subscribe_to() {
        account("conversation_created", "contact_updated", "conversation_typing_on");

        var conversation = shop.conversation();
        shop.chatwoot.customerTypes(conversation, true);
        shop.chatwoot.changeEmail(shop.mara, "new@example.org");

        assertThat(events("/account"))
                .containsExactlyInAnyOrder("conversation_created", "conversation_typing_on", "contact_updated");
        assertThat(only("/account", "contact_updated")
                        .at("/changed_attributes/0/email/current_value")
                        .asText())
                .isEqualTo("new@example.org");
    }

    @Test
    void a_resolution_is_told_three_times_to_the_bot() {
        var conversation = shop.conversation();
        shop.chatwoot.webhooks().untilDelivered();

        shop.chatwoot.resolve(conversation, shop.admin);

        assertThat(events("/bot"))
                .contains("conversation_resolved", "conversation_status_changed", "conversation_updated");
        assertThat(only("/bot", "conversation_status_changed")
                        .path("changed_attributes")
                        .isNull())
                .isTrue();
        assertThat(shop.receiver.got("/bot", "conversation_updated").stream()
                        .map(got -> got.json().path("changed_attributes").toString()))
                .anyMatch(changes -> changes.contains("\"current_value\":\"resolved\""));
    }

    @Test
    void a_bot_that_owns_a_conversation_hears_of_it_without_being_attached() {
        shop.web.attach(null);
        var conversation = shop.conversation();
        assertThat(conversation.status()).isEqualTo(Status.OPEN);
        assertThat(events("/bot")).isEmpty();

        shop.chatwoot.agentGivesBack(conversation, shop.bot);
        shop.chatwoot.customerWrites(conversation, "Hello?");

        assertThat(events("/bot")).contains("message_created");
    }

    @Test
    void activities_and_unsigned_macros() {
        var conversation = shop.conversation();
        shop.chatwoot.resolve(conversation, shop.ines);
        shop.chatwoot.macroRuns(conversation, shop.receiver.url("/macro"));

        assertThat(events("/bot").stream().filter("message_created"::equals)).hasSize(1);
        assertThat(conversation.activities()).hasSize(1);
        var macro = shop.receiver.got("/macro").getFirst();
        assertThat(macro.event()).isEqualTo("macro.executed");
        assertThat(macro.signature()).isNull();
        assertThat(macro.id()).isNull();
    }

    @Test
    void a_bot_is_tried_three_times_and_then_people_get_the_conversation() {
        shop.receiver.answering(500, 429, 500);

        var conversation = shop.conversation();
        shop.chatwoot.webhooks().untilDelivered();

        var delivery = shop.chatwoot.webhooks().log("message_created").getFirst();
        assertThat(delivery.answers()).containsExactly(500, 429, 500);
        assertThat(delivery.state()).isEqualTo(Delivery.State.FAILED);
        assertThat(shop.receiver.got("/bot", "message_created").stream()
                        .map(Receiver.Got::id)
                        .distinct())
                .hasSize(1);
        assertThat(conversation.status()).isEqualTo(Status.OPEN);
        assertThat(conversation.activities().getFirst()).contains("error with the agent bot");
    }

    @Test
    void other_failures_are_not_tried_again() {
        shop.receiver.answering(503);

        var conversation = shop.conversation();
        shop.chatwoot.webhooks().untilDelivered();

        assertThat(shop.chatwoot.webhooks().log("message_created").getFirst().answers())
                .containsExactly(503);
        assertThat(conversation.status()).isEqualTo(Status.OPEN);
    }

    @Test
    void a_setting_keeps_conversations_pending_when_the_bot_fails() {
        shop.chatwoot.keepingPendingOnBotFailure().webhooks().refusingPrivateAddresses(true);

        var conversation = shop.conversation();
        shop.chatwoot.webhooks().untilDelivered();

        assertThat(conversation.status()).isEqualTo(Status.PENDING);
    }

    @Test
    void account_webhooks_are_tried_once() {
        shop.web.attach(null);
        account("message_created");
        shop.receiver.answering(500);

        shop.conversation();

        assertThat(events("/account")).hasSize(1);
    }

    @Test
    void redirects_are_followed_with_the_same_body() {
        shop.bot.url(shop.receiver.url("/moved"));

        shop.conversation();

        assertThat(events("/bot")).contains("message_created");
    }

    @Test
    void deliveries_may_come_twice_late_or_never() {
        var webhooks = shop.chatwoot.webhooks().duplicating(1).shuffling(Duration.ofMillis(20));
        var conversation = shop.conversation();
        assertThat(events("/bot").stream().filter("message_created"::equals)).hasSize(2);

        webhooks.duplicating(0).dropping(1);
        shop.chatwoot.customerWrites(conversation, "lost");
        assertThat(webhooks.log("message_created").getLast().state()).isEqualTo(Delivery.State.DROPPED);

        webhooks.dropping(0).hold(delivery -> delivery.event().equals("message_created"));
        IntStream.range(0, 3).forEach(n -> shop.chatwoot.customerWrites(conversation, "held " + n));
        assertThat(events("/bot").stream().filter("message_created"::equals)).hasSize(2);
        webhooks.releaseReversed().untilDelivered();
        var late = shop.receiver.got("/bot", "message_created");
        assertThat(late.subList(2, 5).stream()
                        .map(got -> got.json().path("content").asText()))
                .containsExactly("held 2", "held 1", "held 0");
    }
}
