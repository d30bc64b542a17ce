package deskhand.helpdesk.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Author;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskEvent;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.TimedSignature;
import deskhand.helpdesk.Translation;
import deskhand.testing.chatwoot.Golden;
import io.micronaut.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event that Chatwoot sends, and what it means to us. */
class ChatwootTranslatorTest {

    private static final Connection CONNECTION = new Connection(
            1, "acme", "chatwoot", "https://chat.example", "7", "t", "s", Map.of(), Map.of(), Mode.AUTO, 0);

    private static final ChatwootTranslator translator = new ChatwootTranslator(JsonMapper.createDefault());

    static Stream<Golden> wellFormed() {
        return Golden.all().stream()
                .filter(golden -> !golden.isMalformed() && !golden.about().contains("to be skipped"));
    }

    @ParameterizedTest
    @MethodSource("wellFormed")
    void who_spoke_is_told_apart(Golden golden) {
        var translation = translate(golden.body());

        switch (golden.means()) {
            case "customer" -> assertThat(event(translation)).isInstanceOf(HelpdeskEvent.CustomerSaid.class);
            case "human" -> assertThat(event(translation)).isInstanceOf(HelpdeskEvent.AgentSaid.class);
            case "human_note" -> assertThat(event(translation)).isInstanceOf(HelpdeskEvent.NoteWritten.class);
            case "deleted" -> assertThat(event(translation)).isInstanceOf(HelpdeskEvent.MessageDeleted.class);
            case "failed" ->
                assertThat(event(translation))
                        .isInstanceOfSatisfying(
                                HelpdeskEvent.ReplyUndelivered.class,
                                it -> assertThat(it.why()).isEqualTo("Recipient not found"));
            case "choice" -> assertThat(event(translation)).isInstanceOf(HelpdeskEvent.CustomerSaid.class);
            case "own", "machine", "captain", "bot" ->
                assertThat(translation)
                        .isInstanceOfSatisfying(
                                Translation.Understood.class,
                                it -> assertThat(it.event()).isInstanceOf(HelpdeskEvent.BotSaid.class));
            case "conversation" -> assertThat(event(translation)).isInstanceOf(HelpdeskEvent.ConversationChanged.class);
            default -> assertThat(translation).isNotInstanceOf(Translation.Malformed.class);
        }
    }

    @Test
    void a_mail_is_heard_without_what_it_quotes() {
        var said = customerSaid("customer-email-quoted");

        assertThat(said.said().text()).isNotBlank().doesNotContain("wrote:").doesNotContain("\n>");
        assertThat(said.conversation().channel()).isEqualTo("email");
        assertThat(said.conversation().subject()).isNotBlank();
    }

    @Test
    void whoever_is_blocked_or_answers_automatically_is_not_answered() {
        assertThat(translate(Golden.named("customer-blocked").body())).isInstanceOf(Translation.Irrelevant.class);
        assertThat(translate(Golden.named("customer-email-auto-reply").body()))
                .isInstanceOf(Translation.Irrelevant.class);
    }

    @Test
    void an_attachment_without_words_is_heard() {
        var said = customerSaid("customer-attachment-only").said();

        assertThat(said.text()).isEmpty();
        assertThat(said.attachments()).isNotEmpty();
    }

    @Test
    void only_replies_to_mails_reach_a_mailbox() {
        assertThat(customerSaid("customer-email-quoted").conversation().mailbox())
                .isTrue();
        assertThat(customerSaid("customer-widget-verified").conversation().mailbox())
                .isFalse();
        assertThat(customerSaid("customer-whatsapp").conversation().mailbox()).isFalse();
    }

    @Test
    void only_a_proven_visitor_counts_as_verified() {
        assertThat(customerSaid("customer-widget").conversation().contact().verified())
                .isFalse();
        assertThat(customerSaid("customer-widget-verified")
                        .conversation()
                        .contact()
                        .verified())
                .isTrue();
    }

    @Test
    void our_own_words_come_back_with_their_marker() {
        assertThat(event(translate(Golden.named("own-reply").body())))
                .isInstanceOfSatisfying(HelpdeskEvent.BotSaid.class, it -> {
                    assertThat(it.said().author()).isEqualTo(Author.BOT);
                    assertThat(it.said().hidden()).isFalse();
                });
    }

    @Test
    void what_the_customer_chose_in_a_form_is_said_by_the_customer() {
        assertThat(customerSaid("updated-choice").said().text()).isNotBlank();
        assertThat(customerSaid("updated-form").said().text()).isNotBlank();
        assertThat(translate(Golden.named("updated-rating").body())).isInstanceOf(Translation.Irrelevant.class);
    }

    @Test
    void what_was_deleted_before_its_delivery_left_is_no_message() {
        var body = new String(Golden.named("customer-widget").body(), StandardCharsets.UTF_8);
        var deleted =
                body.replaceFirst("\"content_attributes\":\\{[^}]*}", "\"content_attributes\":{\"deleted\":true}");
        assertThat(deleted).isNotEqualTo(body);

        assertThat(event(translate(deleted.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        HelpdeskEvent.MessageDeleted.class,
                        it -> assertThat(it.said().text()).isEmpty());
    }

    @Test
    void an_address_that_was_typed_proves_nothing() {
        var body = new String(Golden.named("updated-email-given").body(), StandardCharsets.UTF_8);
        var nobody = body.replaceAll("\"email\":\"[^\"]*\"", "\"email\":null");

        assertThat(event(translate(nobody.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(HelpdeskEvent.ConversationChanged.class, it -> {
                    assertThat(it.conversation().contact().email()).isEqualTo("jonas.berg@example.org");
                    assertThat(it.conversation().contact().verified()).isFalse();
                });
        assertThat(translate(nobody.replace("\"hmac_verified\":false", "\"hmac_verified\":true")
                        .getBytes(StandardCharsets.UTF_8)))
                .as("what the site proved does not cover it")
                .isInstanceOf(Translation.Irrelevant.class);
        assertThat(translate(body.getBytes(StandardCharsets.UTF_8)))
                .as("Chatwoot has one already")
                .isInstanceOf(Translation.Irrelevant.class);
    }

    @Test
    void who_signed_in_with_one_address_proves_no_other() {
        var body = new String(Golden.named("customer-widget-verified").body(), StandardCharsets.UTF_8);
        var address = event(translate(body.getBytes(StandardCharsets.UTF_8)))
                .conversation()
                .contact()
                .email();

        assertThat(isVerified(body, "null")).isTrue();
        assertThat(isVerified(body, "\"member-3310\"")).isTrue();
        assertThat(isVerified(body, "\"" + address.toUpperCase(Locale.ROOT) + "\""))
                .isTrue();
        assertThat(isVerified(body, "\"mallory@example.org\"")).isFalse();
    }

    private static boolean isVerified(String body, String identifier) {
        var with = body.replaceAll("\"identifier\":(null|\"[^\"]*\")", "\"identifier\":" + identifier);
        return event(translate(with.getBytes(StandardCharsets.UTF_8)))
                .conversation()
                .contact()
                .verified();
    }

    @Test
    void what_is_about_another_account_is_kept_and_not_heard() {
        assertThat(translate(Golden.named("malformed/other-account").body()))
                .isInstanceOf(Translation.Unreadable.class);
    }

    @Test
    void no_body_makes_it_throw() {
        var random = new Random(11);
        var bodies = Golden.all().stream().map(Golden::body).toList();
        for (var round = 0; round < 4_000; round++) {
            var body = bodies.get(random.nextInt(bodies.size())).clone();
            for (var flips = random.nextInt(6); flips > 0 && body.length > 0; flips--) {
                body[random.nextInt(body.length)] = (byte) "{}[]\",:0n\\u\u0000".charAt(random.nextInt(12));
            }
            assertThat(translate(body)).isNotNull();
        }
    }

    @Test
    void the_visitors_secret_is_not_kept() {
        var body = "{\"event\":\"x\",\"contact_inbox\":{\"pubsub_token\":\"visitor-secret\",\"id\":1}}"
                .getBytes(StandardCharsets.UTF_8);

        var kept = new String(
                new ChatwootHelpdesk(translator, null, null, null, Clock.systemUTC()).keepable(body),
                StandardCharsets.UTF_8);

        assertThat(kept).doesNotContain("visitor-secret").contains("\"id\":1");
    }

    @Test
    void of_an_inbox_nothing_is_kept_as_its_channels_keys_may_be_in_it() {
        var body = "{\"event\":\"inbox_updated\",\"id\":7,\"channel\":{\"imap_password\":\"hunter2\"}}"
                .getBytes(StandardCharsets.UTF_8);
        var kept = new ChatwootHelpdesk(translator, null, null, null, Clock.systemUTC()).keepable(body);

        assertThat(new String(kept, StandardCharsets.UTF_8)).isEqualTo("{\"event\":\"inbox_updated\"}");
        assertThat(translate(kept)).isEqualTo(new Translation.Irrelevant("inbox_updated"));
    }

    @Test
    void a_signature_is_computed_as_chatwoot_computes_it() {
        var body = "{\"event\":\"conversation_opened\",\"id\":1843,\"note\":\"a \\u003c b\"}"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(TimedSignature.of("k3V9wqT2mZp7LxA4sD8nRb6Y", "1795255200", body))
                .isEqualTo("sha256=65a27fc342fe1b35422b38291832c1daa747916d08d1d216de0ccdce02758598");
    }

    private static Translation translate(byte[] body) {
        return translator.translate(CONNECTION, body);
    }

    private static HelpdeskEvent event(Translation translation) {
        assertThat(translation).isInstanceOf(Translation.Understood.class);
        return ((Translation.Understood) translation).event();
    }

    private static HelpdeskEvent.CustomerSaid customerSaid(String name) {
        return (HelpdeskEvent.CustomerSaid) event(translate(Golden.named(name).body()));
    }
}
