package deskhand.helpdesk.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.Mode;
import deskhand.testing.Service;
import deskhand.testing.TestTime;
import deskhand.testing.zendesk.FakeZendesk;
import io.micronaut.json.JsonMapper;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Access tokens that live for two hours. */
class TokensTest {

    private final FakeZendesk zendesk = FakeZendesk.start();
    private final Service service = Service.start(Map.of());
    private final TestTime time = new TestTime();
    private Tokens tokens;

    @BeforeEach
    void start() {
        tokens = new Tokens(service.bean(ZendeskWire.class), JsonMapper.createDefault(), time);
    }

    @AfterEach
    void stop() {
        service.close();
        zendesk.assertNoInvalidRequests();
        zendesk.close();
    }

    private Connection connection(String id, String secret, int version) {
        return new Connection(
                1,
                "acme",
                "zendesk",
                zendesk.url(),
                null,
                null,
                "webhook-secret",
                Map.of("client_secret", secret),
                Map.of("client_id", id),
                Mode.DRAFT,
                version);
    }

    private Connection connection(int version) {
        var client = zendesk.account()
                .sessions()
                .client("deskhand", zendesk.account().agent("Assistant"));
        return connection(client.identifier(), client.secret(), version);
    }

    private int minted() {
        return zendesk.account().sessions().minted();
    }

    @Test
    void one_is_used_until_shortly_before_its_end() {
        var acme = connection(1);
        var first = tokens.pass(acme);
        time.pass(Duration.ofMinutes(107));
        assertThat(tokens.pass(acme)).isEqualTo(first);
        time.pass(Duration.ofMinutes(2));
        assertThat(tokens.pass(acme)).isNotEqualTo(first).isInstanceOf(Tokens.Pass.Shown.class);
        assertThat(minted()).isEqualTo(2);
    }

    @Test
    void many_at_once_share_one() {
        var acme = connection(1);
        var passes = IntStream.range(0, 50)
                .parallel()
                .mapToObj(call -> tokens.pass(acme))
                .distinct();
        assertThat(passes).hasSize(1);
        assertThat(minted()).isEqualTo(1);
    }

    @Test
    void a_changed_connection_and_a_refused_token_want_another() {
        var first = tokens.pass(connection(1));
        var second = tokens.pass(connection(2));
        assertThat(second).isNotEqualTo(first);
        tokens.forget(connection(2), ((Tokens.Pass.Shown) second).authorization());
        assertThat(tokens.pass(connection(2))).isNotEqualTo(second);
        assertThat(minted()).isEqualTo(3);
    }

    @Test
    void a_client_that_zendesk_does_not_know_has_none() {
        assertThat(tokens.pass(connection("nobody", "nothing", 1)))
                .isEqualTo(new Tokens.Pass.None(new HelpdeskAnswer.No(Tokens.NO_TOKEN, "")));
    }
}
