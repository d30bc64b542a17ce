package deskhand.testing.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import deskhand.testing.TestTime;
import deskhand.testing.http.Json;
import deskhand.testing.zendesk.Invocation.State;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the fake sends, when, and how often. */
class FakeWebhooksTest {

    private static final String COMMENT = Events.TICKET + "comment_added";

    private final TestTime time = new TestTime();
    private ZendeskShop shop = new ZendeskShop(Setup.usual().clock(time).retryGap(Duration.ofMillis(5)));
    private FakeZendesk zendesk = shop.zendesk;

    @AfterEach
    void close() {
        shop.close();
    }

    private void reopen(Setup setup) {
        shop.close();
        shop = new ZendeskShop(setup);
        zendesk = shop.zendesk;
    }

    private List<Receiver.Got> got() {
        zendesk.webhooks().untilDelivered();
        return shop.receiver.got();
    }

    private List<JsonNode> events(String type) {
        return got().stream()
                .map(Receiver.Got::json)
                .filter(event -> event.path("type").asText().equals(type))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "2021-03-25T05:09:27Z|{\"event\":\"ticket.updated\",\"id\":123}|S/RDdU2ERmj7LHDDoWJ2onPYH+t7/f2+LTM4dL7UiLM=",
                "2026-11-21T09:30:00Z|##|VJHktYuk99puFmw7cfMWeAazFEKVp0yEDFejkoaqDOc=",
                "2026-11-21T09:30:00Z|{\"t\":\"é漢字🙂\"}|/E56QJVS/mfVA/ogbQYdifWagvQ7c4Ji8R+TQnHVUN8="
            })
    void signatures_are_made_as_prescribed(String timestamp, String body, String signature) {
        assertThat(Signature.of(Signature.TEST_SECRET, timestamp, body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(signature);
    }

    @ParameterizedTest
    @CsvSource({
        Signature.TEST_SECRET + ",eSSP+jOKfeeQVUNB9px+kDxyAI3hrsgZK4lqydZiX78=",
        "prod-secret-EXAMPLE-0001,Ry0Tq1svUe0bKoi/H5VOMwW0cy+nL19lp8HSLlN533A="
    })
    void the_secret_is_used_as_it_is_shown(String secret, String signature) {
        var body = """
                {"schema":"aibot.zendesk.trigger/1","kind":"customer_message","ticket_id":"48213",\
                "current_user_id":"9001000000001","latest_comment_id":"9003000000417","via":"Mail"}""";

        assertThat(Signature.of(secret, "2026-11-21T09:30:00Z", body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(signature);
    }

    @Test
    void a_trigger_tells_ids_only_of_what_a_customer_wrote() {
        shop.hookup.watching(shop.receiver.url());
        var ticket = zendesk.newTicket(shop.mara, "\"Tent\"\n", "Where {{is}} it?");

        var got = got().getFirst();
        var comment = ticket.comments().getFirst();
        assertThat(got.text()).isEqualTo("""
                        {"schema":"deskhand.zendesk.trigger/1","kind":"customer_message","ticket_id":"%d",\
                        "current_user_id":"%d","latest_comment_id":"%d","via":"Mail"}""".formatted(ticket.id(), shop.mara.id(), comment.id()));
        assertThat(got.isSignedWith(shop.hookup.triggerSecret())).isTrue();
        assertThat(got.isSignedWith(Signature.TEST_SECRET)).isFalse();
        assertThat(got.header("authorization")).isEqualTo("Bearer " + shop.hookup.bearer());
        assertThat(got.header("x-zendesk-account-id")).isEqualTo(shop.hookup.account());
        assertThat(got.header("x-zendesk-webhook-id"))
                .isEqualTo(shop.hookup.triggerWebhook().id());
        assertThat(got.header("x-zendesk-webhook-signature-timestamp")).isEqualTo("2026-11-23T08:15:30Z");
    }

    @Test
    void triggers_heed_who_acts_and_what_the_ticket_is_like() {
        shop.hookup.watching(shop.receiver.url());
        var ticket = shop.ticket();
        zendesk.agentReplies(ticket, shop.ines, "Soon.");
        zendesk.agentNotes(ticket, shop.ines, "Check the depot");
        zendesk.tag(ticket, shop.ines, "ai_draft");
        zendesk.agentReplies(ticket, shop.ines, "Tomorrow.");
        zendesk.tag(ticket, shop.ines, "ai_off");
        zendesk.customerWrites(ticket, "Fine");
        zendesk.solve(ticket, shop.ines);
        zendesk.close(ticket);

        assertThat(zendesk.webhooks().log("trigger"))
                .extracting(
                        invocation -> Json.read(invocation.body()).path("kind").asText())
                .containsExactly("customer_message", "agent_reply", "solved");
    }

    @Test
    void a_reply_to_a_solved_ticket_opens_it_before_triggers_look() {
        shop.hookup.watching(shop.receiver.url());
        var ticket = shop.ticket();
        zendesk.solve(ticket, shop.ines);

        zendesk.customerWrites(ticket, "Not solved!");

        assertThat(ticket.status()).isEqualTo(Status.OPEN);
        assertThat(zendesk.webhooks().log().getLast().body()).contains("customer_message");
    }

    @Test
    void subscriptions_hear_of_everything_and_our_own_words_too() {
        shop.hookup.subscribing(shop.receiver.url());
        var ticket = shop.ticket();
        var body = "{\"ticket\":{\"comment\":{\"html_body\":\"<p>Hi</p>\",\"public\":false},\"status\":\"pending\"}}";
        shop.put("tickets/" + ticket.id(), body);

        var comments = events(COMMENT).stream()
                .sorted((one, other) -> Boolean.compare(isPublic(other), isPublic(one)))
                .toList();
        var customer = comments.getFirst();
        assertThat(customer.path("account_id").asLong()).isEqualTo(Account.ID);
        assertThat(customer.path("time").asText()).matches(".*\\.\\d{9}Z");
        assertThat(customer.path("subject").asText()).isEqualTo("zen:ticket:" + ticket.id());
        assertThat(customer.at("/detail/id").isTextual()).isTrue();
        assertThat(customer.at("/detail/status").asText()).isEqualTo("NEW");
        assertThat(customer.at("/detail/tags").isNull()).isTrue();
        assertThat(customer.at("/event/comment/author/is_staff").asBoolean()).isFalse();
        assertThat(comments.getLast().at("/event/comment/author/is_staff").asBoolean())
                .isTrue();
        assertThat(events(Events.TICKET + "status_changed")
                        .getFirst()
                        .path("event")
                        .toString())
                .contains("\"previous\":\"NEW\",\"current\":\"PENDING\"");
        assertThat(got()).allMatch(one -> one.isSignedWith(shop.hookup.eventSecret()));
    }

    private static boolean isPublic(JsonNode event) {
        return event.at("/event/comment/is_public").asBoolean();
    }

    @Test
    void a_chat_tells_little() {
        shop.hookup.subscribing(shop.receiver.url());
        var ticket = zendesk.messagingBegins(shop.mara, "my parcel is lost");

        var message = events(Events.MESSAGE).getFirst();
        assertThat(message.path("detail")).hasSize(1);
        assertThat(message.at("/event/actor/type").asText()).isEqualTo("end_user");
        assertThat(isPublic(events(COMMENT).getFirst())).isFalse();
        assertThat(ticket.isMessaging()).isTrue();
    }

    @Test
    void conflicts_are_tried_again_with_the_same_id_and_other_failures_are_not() {
        shop.hookup.watching(shop.receiver.url());
        shop.receiver.answering(409, 409, 202);
        shop.ticket();
        assertThat(got()).hasSize(3);
        assertThat(got().stream()
                        .map(one -> one.header("x-zendesk-webhook-invocation-id"))
                        .distinct())
                .hasSize(1);

        shop.receiver.answering(500);
        shop.ticket();
        assertThat(got()).hasSize(4);
        assertThat(zendesk.webhooks().log().getLast().state()).isEqualTo(State.FAILED);
    }

    @Test
    void a_busy_receiver_is_tried_again_only_if_it_names_a_short_time() {
        shop.hookup.watching(shop.receiver.url());
        shop.receiver.askingToWait(503, 30);
        shop.ticket();
        assertThat(got()).hasSize(2);

        shop.receiver.askingToWait(503, 60);
        shop.ticket();
        assertThat(got()).hasSize(3);
        shop.receiver.answering(429);
        shop.ticket();
        assertThat(got()).hasSize(4);
    }

    @Test
    void a_slow_receiver_is_tried_again() {
        reopen(Setup.usual().patience(Duration.ofMillis(200)).retryGap(Duration.ofMillis(1)));
        shop.hookup.watching(shop.receiver.url());
        shop.receiver.answeringLate(Duration.ofSeconds(1));

        shop.ticket();

        zendesk.webhooks().untilDelivered();
        assertThat(zendesk.webhooks().log().getFirst().answers()).containsExactly(0, 202);
    }

    @Test
    void a_retry_keeps_its_timestamp_unless_the_setup_says_otherwise() {
        shop.hookup.watching(shop.receiver.url());
        shop.receiver.answering(409);
        zendesk.webhooks().hold();
        shop.ticket();
        time.pass(Duration.ofMinutes(1));
        zendesk.webhooks().release();

        assertThat(got()).allMatch(one -> one.isSignedWith(shop.hookup.triggerSecret()));
        assertThat(got().stream()
                        .map(one -> one.header("x-zendesk-webhook-signature-timestamp"))
                        .distinct())
                .containsExactly("2026-11-23T08:16:30Z");
    }

    @Test
    void a_webhook_that_mostly_fails_rests_and_what_comes_meanwhile_is_lost() {
        shop.hookup.watching(shop.receiver.url());
        shop.receiver.answering(IntStream.range(0, 100).map(n -> 500).toArray());
        var ticket = shop.ticket();
        IntStream.range(1, 100).forEach(n -> {
            zendesk.customerWrites(ticket, "Hello " + n);
            zendesk.webhooks().untilDelivered();
        });
        zendesk.customerWrites(ticket, "lost");
        zendesk.webhooks().untilDelivered();
        assertThat(zendesk.webhooks().log().getLast().state()).isEqualTo(State.CIRCUIT_BROKEN);

        time.pass(Duration.ofMinutes(1));
        zendesk.customerWrites(ticket, "heard");
        zendesk.webhooks().untilDelivered();
        assertThat(zendesk.webhooks().log().getLast().state()).isEqualTo(State.DONE);
    }

    @Test
    void deliveries_may_come_twice_late_or_never() {
        shop.hookup.watching(shop.receiver.url());
        var webhooks = zendesk.webhooks().duplicating(1).shuffling(Duration.ofMillis(20));
        var ticket = shop.ticket();
        assertThat(got()).hasSize(2);
        assertThat(got().getFirst().headers()).isEqualTo(got().getLast().headers());

        webhooks.duplicating(0).dropping(1);
        zendesk.customerWrites(ticket, "lost");
        assertThat(webhooks.log().getLast().state()).isEqualTo(State.DROPPED);

        webhooks.dropping(0).hold();
        IntStream.range(0, 3).forEach(n -> zendesk.customerWrites(ticket, "held " + n));
        var ids = ticket.comments().reversed().stream()
                .limit(3)
                .map(comment -> Long.toString(comment.id()))
                .toList();
        assertThat(got()).hasSize(2);
        webhooks.releaseReversed();
        assertThat(got().subList(2, 5).stream()
                        .map(one -> one.json().path("latest_comment_id").asText()))
                .containsExactlyElementsOf(ids);
    }

    @Test
    void a_trial_account_sends_sixty_a_minute() {
        reopen(Setup.usual().plan(Setup.Plan.TRIAL));
        shop.hookup.watching(shop.receiver.url());
        var ticket = shop.ticket();

        IntStream.range(0, 60).forEach(n -> zendesk.customerWrites(ticket, "again"));

        assertThat(zendesk.webhooks().log().getLast().state()).isEqualTo(State.THROTTLED);
    }
}
