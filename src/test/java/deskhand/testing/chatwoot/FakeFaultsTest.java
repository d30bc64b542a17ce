package deskhand.testing.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskhand.testing.http.Description;
import deskhand.testing.http.Door;
import deskhand.testing.http.Faults;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the fake does when told to misbehave. */
class FakeFaultsTest {

    private static final String HELLO = "{\"content\":\"Hello\"}";

    private final ChatwootShop shop = new ChatwootShop();
    private final Faults faults = shop.chatwoot.faults();
    private final String bot = shop.bot.token();
    private Conversation conversation;
    private String messages;

    @BeforeEach
    void begin() {
        conversation = shop.conversation();
        messages = "conversations/" + conversation.id() + "/messages";
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void throttling_is_plain_text_and_names_a_time_only_when_asked() {
        faults.next(Fault.throttled()).next(Fault.throttled(3));

        var bare = shop.post(bot, messages, HELLO);
        var timed = shop.post(bot, messages, HELLO);

        assertThat(bare.statusCode()).isEqualTo(429);
        assertThat(bare.headers().firstValue("Content-Type")).contains("text/plain");
        assertThat(bare.headers().firstValue("Retry-After")).isEmpty();
        assertThat(timed.headers().firstValue("Retry-After")).contains("3");
        assertThat(conversation.publicReplies()).isEmpty();
    }

    @Test
    void faults_strike_where_they_are_set() {
        faults.next(1, "POST", "/labels", Fault.badGateway()).next(1, "POST", "/messages", Fault.brokenServer());

        assertThat(shop.post(bot, messages, HELLO).statusCode()).isEqualTo(500);
        assertThat(shop.post(bot, messages, HELLO).statusCode()).isEqualTo(200);
        assertThat(shop.post(bot, "conversations/" + conversation.id() + "/labels", "{\"labels\":[]}")
                        .statusCode())
                .isEqualTo(502);
        faults.always(Fault.error(409, "Conflict"));
        assertThat(shop.post(bot, messages, HELLO).statusCode()).isEqualTo(409);
        faults.clear();
        assertThat(shop.post(bot, messages, HELLO).statusCode()).isEqualTo(200);
    }

    @Test
    void an_account_may_be_without_api_at_its_limit_or_suspended() {
        faults.next(Fault.apiNotInPlan()).next(Fault.planLimit()).next(Fault.suspended());

        var refused = shop.post(bot, messages, HELLO);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).isEqualTo("{\"error\":\"API access is not enabled for this account\"}");
        assertThat(shop.post(bot, messages, HELLO).statusCode()).isEqualTo(402);
        assertThat(shop.post(bot, messages, HELLO).body()).contains("Account is suspended");
        assertThat(conversation.publicReplies()).isEmpty();
    }

    @Test
    void a_hang_up_does_nothing_and_a_lost_answer_does_it() {
        faults.next(Fault.hangUp()).next(Fault.loseAnswer());

        assertThatThrownBy(() -> shop.post(bot, messages, HELLO)).isInstanceOf(UncheckedIOException.class);
        assertThat(conversation.publicReplies()).isEmpty();
        assertThatThrownBy(() -> shop.post(bot, messages, HELLO)).isInstanceOf(UncheckedIOException.class);
        assertThat(conversation.publicReplies()).hasSize(1);
        assertThat(shop.chatwoot.requests("POST", "/messages").getLast().status())
                .isZero();
    }

    @Test
    void answers_may_be_late_slow_or_no_json() {
        faults.next(Fault.delay(Duration.ofMillis(100)))
                .next(Fault.drip(Duration.ofMillis(1)))
                .next(Fault.garbage());

        var start = System.nanoTime();
        assertThat(shop.post(bot, messages, HELLO).statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(99));
        assertThat(ChatwootShop.json(shop.post(bot, messages, HELLO)).path("id").isInt())
                .isTrue();
        var garbage = shop.post(bot, messages, HELLO);
        assertThatThrownBy(() -> ChatwootShop.json(garbage)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_redirect_points_to_another_address() {
        faults.next(Fault.redirect());

        var answer = shop.post(bot, messages, HELLO);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).isPresent();
    }

    @Test
    void requests_outside_the_description_are_refused_and_remembered() {
        var strange = shop.post(bot, messages, "{\"content\":\"x\",\"colour\":\"red\"}");
        shop.get(bot, messages + "?from=3");
        shop.get(bot, "conversations/" + conversation.id() + "/mute");
        shop.post(bot, messages, "{\"content\":");
        shop.post(bot, "conversations/" + conversation.id() + "/assignments", "{\"team_id\":1,\"assignee_id\":2}");
        shop.post(bot, "conversations/" + conversation.id() + "/toggle_priority", "{\"priority\":\"none\"}");

        assertThat(strange.statusCode()).isEqualTo(Door.INVALID_REQUEST);
        assertThat(conversation.publicReplies()).isEmpty();
        assertThat(shop.chatwoot.requests()).allMatch(request -> request.status() == Door.INVALID_REQUEST);
        assertThatThrownBy(shop.chatwoot::assertNoInvalidRequests)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("colour");
        shop.chatwoot.forgetRequests();
        shop.chatwoot.assertNoInvalidRequests();
    }

    @Test
    void the_description_names_exactly_the_calls_that_are_answered() {
        var answered = shop.chatwoot.routes().all().stream()
                .map(route -> Description.shape(route.method(), route.template()))
                .sorted()
                .toList();

        assertThat(Description.read(FakeChatwoot.DESCRIPTION).calls()).isEqualTo(answered);
    }

    @Test
    void the_log_tells_whose_token_a_call_carried() {
        shop.get(bot, "conversations/0");
        shop.get("nonsense", "conversations/0");
        shop.get(shop.ines.token(), "labels");
        shop.get(shop.admin.token(), "labels");

        assertThat(shop.chatwoot.requests().stream().map(HeardRequest::token))
                .containsExactly(
                        HeardRequest.Token.BOT,
                        HeardRequest.Token.UNKNOWN,
                        HeardRequest.Token.AGENT,
                        HeardRequest.Token.ADMINISTRATOR);
    }
}
