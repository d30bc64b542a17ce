package deskhand.testing.zendesk;

import static deskhand.testing.zendesk.ZendeskShop.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskhand.testing.TestTime;
import deskhand.testing.http.Description;
import deskhand.testing.http.Door;
import deskhand.testing.http.Mishap;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is let in, how much, and what the fake does when told to misbehave. */
class FakeFaultsTest {

    private static final String HELLO =
            "{\"ticket\":{\"comment\":{\"html_body\":\"Hello\",\"public\":true},\"metadata\":{\"deskhand_run\":\"r\"}}}";

    private final TestTime time = new TestTime();
    private final ZendeskShop shop = new ZendeskShop(Setup.usual().clock(time));
    private final Ticket ticket = shop.ticket();
    private final String at = "tickets/" + ticket.id();

    @AfterEach
    void close() {
        shop.close();
    }

    private String token(String scope) {
        var request = "{\"grant_type\":\"client_credentials\",\"client_id\":\"" + shop.hookup.clientId()
                + "\",\"client_secret\":\"" + shop.hookup.clientSecret() + "\",\"scope\":\"" + scope
                + "\",\"expires_in\":7200}";
        return json(shop.exchange("POST", "/oauth/tokens", request, "none"))
                .path("access_token")
                .asText();
    }

    @Test
    void tokens_are_minted_and_end() {
        var token = token("read tickets:write");
        assertThat(shop.send(token, "GET", at, null).statusCode()).isEqualTo(200);

        time.pass(Duration.ofHours(2));
        var expired = shop.send(token, "GET", at, null);
        assertThat(expired.statusCode()).isEqualTo(401);
        assertThat(json(expired).path("error").asText()).isEqualTo("invalid_token");

        var next = token("read tickets:write");
        shop.hookup.bot().suspended(true);
        assertThat(shop.send(next, "GET", at, null).statusCode()).isEqualTo(401);
    }

    @Test
    void scopes_are_heeded_and_audits_want_the_global_one() {
        assertThat(shop.send(token("tickets:read"), "GET", at, null).statusCode())
                .isEqualTo(200);
        assertThat(shop.send(token("tickets:read"), "GET", at + "/audits?page%5Bsize%5D=1", null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(shop.send(token("read"), "PUT", at, HELLO).statusCode()).isEqualTo(403);
        assertThat(shop.send(token("read tickets:write"), "PUT", at, HELLO).statusCode())
                .isEqualTo(200);
        shop.zendesk.takingAnyRequest();
        assertThat(shop.send(token("read ticket:wrote"), "GET", "users/me", null)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void wrong_clients_and_times_get_no_token() {
        shop.zendesk.takingAnyRequest();
        var wrong = "{\"grant_type\":\"client_credentials\",\"client_id\":\"x\",\"client_secret\":\"y\"}";
        assertThat(shop.exchange("POST", "/oauth/tokens", wrong, "none").statusCode())
                .isEqualTo(401);
        var shortLived = "grant_type=client_credentials&client_id=" + shop.hookup.clientId() + "&client_secret="
                + shop.hookup.clientSecret() + "&expires_in=300";
        assertThat(shop.exchange("POST", "/oauth/tokens", shortLived, "none").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_old_way_in_is_shut_unless_the_account_opens_it() {
        var token = shop.zendesk.account().sessions().apiToken();
        var pair = shop.ines.email() + "/token:" + token;
        var basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        assertThat(shop.exchange("GET", at, null, basic).statusCode()).isEqualTo(401);

        shop.zendesk.account().settings().apiTokens(true);

        assertThat(json(shop.exchange("GET", "users/me", null, basic))
                        .at("/user/id")
                        .asLong())
                .isEqualTo(shop.ines.id());
    }

    @Test
    void every_answer_tells_the_limits() {
        var answer = shop.put(at, HELLO);

        assertThat(answer.headers().firstValue("X-Rate-Limit")).contains("400");
        assertThat(answer.headers().firstValue("X-Rate-Limit-Remaining")).contains("399");
        assertThat(answer.headers().firstValue("Zendesk-RateLimit-tickets-update"))
                .hasValueSatisfying(text -> assertThat(text).startsWith("total=100; remaining=99; resets="));
    }

    @Test
    void one_ticket_takes_thirty_updates_in_ten_minutes() {
        IntStream.range(0, 30)
                .forEach(n -> assertThat(shop.put(at, HELLO).statusCode()).isEqualTo(200));
        var refused = shop.put(at, HELLO);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("600");
        assertThat(shop.put("tickets/" + shop.ticket().id(), HELLO).statusCode())
                .isEqualTo(200);

        time.pass(Duration.ofMinutes(10));
        assertThat(shop.put(at, HELLO).statusCode()).isEqualTo(200);
    }

    @Test
    void the_account_has_a_limit_of_its_own() {
        IntStream.range(0, 400).forEach(n -> shop.get("users/me"));
        var refused = shop.get("users/me");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        time.pass(Duration.ofMinutes(1));
        assertThat(shop.get("users/me").statusCode()).isEqualTo(200);
    }

    @Test
    void a_hang_up_does_nothing_and_a_lost_answer_does_it() {
        shop.zendesk.faults().next(Mishap.hangUp()).next(Mishap.loseAnswer()).next(Mishap.gatewayTimeout());

        assertThatThrownBy(() -> shop.put(at, HELLO)).isInstanceOf(UncheckedIOException.class);
        assertThat(ticket.publicReplies()).isEmpty();
        assertThatThrownBy(() -> shop.put(at, HELLO)).isInstanceOf(UncheckedIOException.class);
        assertThat(ticket.publicReplies()).hasSize(1);
        assertThat(ticket.audits().getLast().custom()).containsEntry("deskhand_run", "r");
        assertThat(shop.put(at, HELLO).statusCode()).isEqualTo(504);
        assertThat(ticket.publicReplies()).hasSize(2);
    }

    @Test
    void trouble_speaks_as_zendesk_does() {
        shop.zendesk
                .faults()
                .next(Trouble.throttled(7))
                .next(Trouble.updateConflict())
                .next(Trouble.databaseConflict())
                .next(Trouble.deadlock())
                .next(Trouble.expiredToken())
                .next(1, "PUT", "/tickets/", Trouble.brokenServer());

        assertThat(shop.put(at, HELLO).headers().firstValue("Retry-After")).contains("7");
        assertThat(shop.put(at, HELLO).body()).contains("UpdateConflict");
        assertThat(shop.put(at, HELLO).body()).contains("DatabaseConflict");
        assertThat(shop.put(at, HELLO).statusCode()).isEqualTo(503);
        assertThat(shop.put(at, HELLO).statusCode()).isEqualTo(401);
        assertThat(shop.get(at).statusCode()).isEqualTo(200);
        assertThat(shop.put(at, HELLO).statusCode()).isEqualTo(500);
        assertThat(ticket.publicReplies()).isEmpty();
    }

    @Test
    void requests_outside_the_description_are_refused_and_remembered() {
        var silent = "{\"ticket\":{\"comment\":{\"html_body\":\"Hello\"}}}";

        assertThat(shop.put(at, silent).statusCode()).isEqualTo(Door.INVALID_REQUEST);
        assertThat(shop.put(at, "{\"ticket\":{\"safe_update\":true}}").statusCode())
                .isEqualTo(Door.INVALID_REQUEST);
        assertThat(shop.get(at + "/comments").statusCode()).isEqualTo(Door.INVALID_REQUEST);
        assertThat(ticket.publicReplies()).isEmpty();
        assertThatThrownBy(shop.zendesk::assertNoInvalidRequests).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_description_names_exactly_the_calls_that_are_answered() {
        var answered = shop.zendesk.routes().all().stream()
                .map(route -> Description.shape(route.method(), route.template()))
                .sorted()
                .toList();

        assertThat(Description.read(FakeZendesk.DESCRIPTION).calls()).isEqualTo(answered);
    }
}
