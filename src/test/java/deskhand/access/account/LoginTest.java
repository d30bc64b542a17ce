package deskhand.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.access.Role;
import deskhand.testing.Person;
import deskhand.testing.Service;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginTest {

    private static final String TOKEN = "a-token-of-some-length";

    private static Team team;
    private static Service service;

    @BeforeAll
    static void start() {
        team = Team.of(Map.of("deskhand.api-token", TOKEN));
        service = team.service;
        team.joins("vera@example.com", Role.VIEWER);
    }

    @AfterAll
    static void stop() {
        team.close();
    }

    @BeforeEach
    void forgiveAll() {
        service.query("delete from login_failure returning who");
    }

    @Test
    void a_person_logs_in_and_out() {
        var person = Person.at(service);
        assertThat(person.get("/approvals?state=").headers().firstValue("location"))
                .hasValue("/access?to=%2Fapprovals%3Fstate%3D");
        assertThat(person.get("/access").body()).contains("name=\"email\"", "name=\"token\"");

        var entered = person.post(
                "/access", Map.of("email", " Ada@Example.com", "password", Team.PASSWORD, "to", "/approvals?state="));

        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("location")).hasValue("/approvals?state=");
        assertThat(person.get("/approvals").body()).contains("Log out", ">ada<");
        assertThat(person.api("GET", "/api/v1/me", "").body()).contains("\"name\":\"ada\"", "\"role\":\"admin\"");

        var session = person.cookie(SessionCookie.NAME);
        assertThat(person.post("/access/log-out", Map.of()).statusCode()).isEqualTo(303);
        assertThat(person.cookie(SessionCookie.NAME)).isEmpty();
        assertThat(person.bringing(SessionCookie.NAME, session)
                        .api("GET", "/api/v1/me", "")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void no_page_can_send_people_elsewhere_after_they_logged_in() {
        for (var elsewhere : List.of("https://evil.example", "//evil.example", "/\\evil.example", "javascript:x", "")) {
            var entered = Person.at(service)
                    .post("/access", Map.of("email", Team.ADMIN, "password", Team.PASSWORD, "to", elsewhere));
            assertThat(entered.headers().firstValue("location")).as(elsewhere).hasValue("/");
        }
    }

    @Test
    void the_cookie_is_kept_from_scripts_and_other_sites() {
        var person = team.loggedIn(Team.ADMIN);

        assertThat(person.setCookie(SessionCookie.NAME))
                .contains("HTTPOnly", "SameSite=Strict", "Path=/", "Max-Age=604800")
                .doesNotContain("Secure");
        assertThat(person.setCookie(SessionCookie.DEVICE)).contains("HTTPOnly", "SameSite=Strict", "Path=/access");
        var behindTls =
                Person.at(service).saying(Map.of("Sec-Fetch-Site", "same-origin", "X-Forwarded-Proto", "https"));
        behindTls.logIn(Team.ADMIN, Team.PASSWORD);
        assertThat(behindTls.setCookie(SessionCookie.NAME)).contains("Secure");
    }

    @Test
    void what_is_kept_of_a_session_lets_nobody_in() {
        var session = team.loggedIn(Team.ADMIN).cookie(SessionCookie.NAME);

        assertThat(service.query("select id_hash from console_session"))
                .isNotEmpty()
                .doesNotContain(session)
                .allSatisfy(hash -> assertThat(Person.at(service)
                                .bringing(SessionCookie.NAME, hash)
                                .api("GET", "/api/v1/me", "")
                                .statusCode())
                        .isEqualTo(401));
        assertThat(service.query("select password_hash from account"))
                .allSatisfy(hash ->
                        assertThat(hash).startsWith("pbkdf2-sha512:210000:").doesNotContain("horse"));
    }

    @Test
    void a_session_that_somebody_planted_is_not_taken_over() {
        var person = Person.at(service).bringing(SessionCookie.NAME, "planted-by-somebody-else");
        person.logIn(Team.ADMIN, Team.PASSWORD);
        var first = person.cookie(SessionCookie.NAME);
        assertThat(first).isNotEqualTo("planted-by-somebody-else").hasSize(43);

        person.logIn("vera@example.com", Team.PASSWORD);

        assertThat(person.cookie(SessionCookie.NAME)).isNotEqualTo(first);
        assertThat(Person.at(service)
                        .bringing(SessionCookie.NAME, first)
                        .api("GET", "/api/v1/me", "")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whether_there_is_an_account_cannot_be_told() {
        var disabled = team.joins("dora@example.com", Role.AGENT);
        var accounts = service.bean(Accounts.class);
        accounts.change(disabled, null, null, false);
        accounts.add("nora@example.com", "Nora", Role.AGENT, null);
        var passwords = service.bean(CountingPasswords.class);

        var answers = Stream.of(Team.ADMIN, "dora@example.com", "nora@example.com", "nobody@example.com")
                .map(email -> {
                    var before = passwords.looks.get();
                    var answer = Person.at(service).logIn(email, "not the password");
                    assertThat(passwords.looks.get() - before).as(email).isEqualTo(1);
                    return answer.statusCode() + answer.body().replace(email, "") + named(answer);
                })
                .collect(Collectors.toSet());

        assertThat(answers).hasSize(1);
        assertThat(Person.at(service).logIn("dora@example.com", Team.PASSWORD).statusCode())
                .isEqualTo(401);
    }

    /** The names of all headers. */
    private static String named(HttpResponse<String> answer) {
        return answer.headers().map().keySet().toString();
    }

    @Test
    void whoever_guesses_is_stopped_after_some_tries_and_so_is_whoever_guesses_at_nobody() {
        for (var email : List.of("vera@example.com", "nobody@example.com")) {
            var guesser = Person.at(service);
            for (var i = 0; i < LoginLimits.PER_ACCOUNT; i++) {
                assertThat(guesser.logIn(email, "guess number " + i).statusCode())
                        .isEqualTo(401);
            }
            var looks = service.bean(CountingPasswords.class).looks.get();

            var stopped = guesser.logIn(email, Team.PASSWORD);

            assertThat(stopped.statusCode()).isEqualTo(429);
            assertThat(stopped.headers().firstValueAsLong("retry-after").orElseThrow())
                    .isPositive();
            assertThat(stopped.body()).contains("Try again in");
            assertThat(service.bean(CountingPasswords.class).looks).hasValue(looks);
        }
    }

    @Test
    void a_stranger_who_guesses_locks_out_strangers_and_not_the_owner() {
        var owner = team.loggedIn(Team.ADMIN);
        var guesser = Person.at(service);
        for (var i = 0; i <= LoginLimits.PER_ACCOUNT; i++) {
            guesser.logIn(Team.ADMIN, "guess number " + i);
        }
        assertThat(Person.at(service).logIn(Team.ADMIN, Team.PASSWORD).statusCode())
                .isEqualTo(429);

        assertThat(owner.logIn(Team.ADMIN, Team.PASSWORD).statusCode()).isEqualTo(303);
        assertThat(Person.at(service).post("/access", Map.of("token", TOKEN)).statusCode())
                .isEqualTo(303);
        var forged = Person.at(service).bringing(SessionCookie.DEVICE, "made.up");
        assertThat(forged.logIn(Team.ADMIN, Team.PASSWORD).statusCode()).isEqualTo(429);
        var ofAnother = Person.at(service)
                .bringing(
                        SessionCookie.DEVICE, team.loggedIn("vera@example.com").cookie(SessionCookie.DEVICE));
        assertThat(ofAnother.logIn(Team.ADMIN, Team.PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void a_lock_ends_by_itself_although_somebody_goes_on_guessing() {
        var guesser = Person.at(service);
        for (var i = 0; i < 3 * LoginLimits.PER_ACCOUNT; i++) {
            guesser.logIn(Team.ADMIN, "guess number " + i);
        }
        service.query("update login_failure set since = since - interval '15 minutes' returning who");

        assertThat(Person.at(service).logIn(Team.ADMIN, Team.PASSWORD).statusCode())
                .isEqualTo(303);
    }

    @Test
    void whoever_tries_one_password_on_all_accounts_is_stopped_by_the_address() {
        var sprayer = Person.at(service);
        for (var i = 0; i < 3; i++) {
            assertThat(sprayer.logIn("somebody" + i + "@example.com", "Summer2026!!")
                            .statusCode())
                    .isEqualTo(401);
        }
        service.query("update login_failure set failures = " + LoginLimits.PER_ADDRESS
                + " where who like 'login-address:%' returning who");

        assertThat(sprayer.logIn("somebody-else@example.com", "Summer2026!!").statusCode())
                .isEqualTo(429);
    }

    @Test
    void many_guesses_at_once_are_counted_all() {
        var codes = IntStream.range(0, 3 * LoginLimits.PER_ACCOUNT)
                .parallel()
                .mapToObj(i -> Person.at(service)
                        .logIn("vera@example.com", "guess number " + i)
                        .statusCode())
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));

        assertThat(codes.get(429)).isGreaterThanOrEqualTo(2L * LoginLimits.PER_ACCOUNT);
    }

    @Test
    void a_session_ends_when_nobody_uses_it_and_at_the_latest_after_a_week() {
        var idle = team.loggedIn(Team.ADMIN);
        service.query("update console_session set seen_at = seen_at - interval '12 hours' returning id_hash");
        assertThat(idle.api("GET", "/api/v1/me", "").statusCode()).isEqualTo(401);

        var old = team.loggedIn(Team.ADMIN);
        service.query("update console_session set ends_at = ends_at - interval '7 days' returning id_hash");
        assertThat(old.api("GET", "/api/v1/me", "").statusCode()).isEqualTo(401);

        var used = team.loggedIn(Team.ADMIN);
        service.query("update console_session set seen_at = seen_at - interval '11 hours' returning id_hash");
        assertThat(used.api("GET", "/api/v1/me", "").statusCode()).isEqualTo(200);
        assertThat(service.count("select count(*) from console_session where seen_at > now() - interval '1 minute'"))
                .isEqualTo(1);
    }

    @Test
    void what_ended_is_removed() throws Exception {
        team.loggedIn(Team.ADMIN);
        service.query("update console_session set ends_at = now() - interval '1 minute' returning id_hash");
        service.query("update login_failure set since = now() - interval '1 hour' returning who");

        service.bean(Sweep.class).run();

        assertThat(service.count("select count(*) from console_session")).isZero();
        assertThat(service.count("select count(*) from login_failure")).isZero();
    }

    @Test
    void logging_in_says_nothing_that_caches_or_referrers_keep() {
        var page =
                Service.exchange(HttpRequest.newBuilder(service.uri("/access")).build());

        assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(page.headers().allValues("referrer-policy")).containsExactly("same-origin");
        assertThat(page.headers().firstValue("content-security-policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("frame-ancestors 'none'", "form-action 'self'"));
    }
}
