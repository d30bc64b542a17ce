package deskhand.access;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.access.account.Team;
import deskhand.access.key.ApiKeys;
import deskhand.testing.Person;
import deskhand.testing.Service;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody does what is above their role, whether a person in a browser or a program with a key. */
class RolesTest {

    private static final Map<Role, Person> PEOPLE = new EnumMap<>(Role.class);
    private static final Map<Role, String> KEYS = new EnumMap<>(Role.class);

    private static Team team;

    @BeforeAll
    static void start() {
        team = Team.of(Map.of());
        for (var role : Role.values()) {
            team.joins(role.word() + "@example.com", role);
            PEOPLE.put(role, team.loggedIn(role.word() + "@example.com"));
            KEYS.put(
                    role,
                    team.service
                            .bean(ApiKeys.class)
                            .make(role.word(), role, null, Visitor.TOKEN)
                            .key());
        }
    }

    @AfterAll
    static void stop() {
        team.close();
    }

    private static HttpResponse<String> byKey(Role role, String method, String path) {
        return Service.exchange(HttpRequest.newBuilder(team.service.uri(path))
                .header("Authorization", "Bearer " + KEYS.get(role))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                .build());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/turns/7, VIEWER",
        "GET, /approvals, VIEWER",
        "GET, /api/v1/deliveries/7, AGENT",
        "GET, /operations/deliveries/7, AGENT",
        "POST, /api/v1/approvals/7/approve, AGENT",
        "POST, /approvals/7/approve, AGENT",
        "POST, /api/v1/actions/7/retry, AGENT",
        "POST, /operations/actions/7/retry, AGENT",
        "GET, /api/v1/customers?email=x, AGENT",
        "POST, /api/v1/prompts/nothing, TUNER",
        "PUT, /api/v1/red-lines/nothing, TUNER",
        "DELETE, /api/v1/documents/7, TUNER",
        "DELETE, /api/v1/customers?email=x, ADMIN",
        "PUT, /api/v1/models/profiles/fast, ADMIN",
        "PUT, /api/v1/connections/acme, ADMIN",
        "GET, /api/v1/accounts, ADMIN",
        "GET, /accounts, ADMIN",
        "POST, /accounts, ADMIN",
        "POST, /accounts/1/disable, ADMIN",
        "POST, /accounts/keys, ADMIN",
        "PUT, /api/v1/accounts/1, ADMIN",
        "POST, /api/v1/accounts/1/link, ADMIN",
        "GET, /api/v1/api-keys, ADMIN",
        "POST, /api/v1/api-keys, ADMIN",
        "DELETE, /api/v1/api-keys/99, ADMIN",
        "POST, /api/v1/not-there, ADMIN",
    })
    void an_address_lets_a_role_in_or_not(String method, String path, Role needed) {
        for (var role : Role.values()) {
            // Of those who are let in, it matters only that they are: the last of them would do damage here.
            if (role == Role.ADMIN && method.equals("POST") && path.startsWith("/accounts/1/")) {
                continue;
            }
            var mayNot = !role.includes(needed);
            assertThat(byKey(role, method, path).statusCode() == 403)
                    .as("key, %s", role)
                    .isEqualTo(mayNot);
            assertThat(PEOPLE.get(role).api(method, path, "{}").statusCode() == 403)
                    .as("person, %s", role)
                    .isEqualTo(mayNot);
        }
    }

    @Test
    void a_problem_says_which_role_is_needed_and_a_page_says_it_kindly() {
        var problem = byKey(Role.VIEWER, "POST", "/api/v1/approvals/7/approve");
        assertThat(problem.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(problem.body()).contains("needs the role agent; yours is viewer");

        var page = PEOPLE.get(Role.VIEWER).get("/accounts");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().firstValue("content-security-policy")).isPresent();
        assertThat(page.body()).contains("This needs the role admin, and yours is viewer");
    }

    @Test
    void the_menu_shows_what_a_role_may_open() {
        assertThat(PEOPLE.get(Role.ADMIN).get("/approvals").body()).contains("href=\"/accounts\"");
        assertThat(PEOPLE.get(Role.TUNER).get("/approvals").body())
                .contains("href=\"/operations\"")
                .doesNotContain("href=\"/accounts\"");
    }

    @Test
    void what_a_person_decides_carries_their_name_and_no_other() {
        var prompt = "{\"text\":\"Be kind.\",\"author\":\"Somebody Else\"}";

        assertThat(PEOPLE.get(Role.TUNER)
                        .api("POST", "/api/v1/prompts/safety-rules", prompt)
                        .body())
                .contains("\"author\":\"tuner\"");
        var byKey = Service.exchange(HttpRequest.newBuilder(team.service.uri("/api/v1/prompts/safety-rules"))
                .header("Authorization", "Bearer " + KEYS.get(Role.TUNER))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(prompt))
                .build());
        assertThat(byKey.body()).contains("\"author\":\"Somebody Else\"");
    }

    @Test
    void changes_that_a_browser_sends_for_another_page_are_refused() {
        var tuner = team.loggedIn("tuner@example.com");
        for (var headers : List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "null"),
                Map.of("Origin", "http://127.0.0.1:1"),
                Map.<String, String>of())) {
            var answer = tuner.saying(headers).post("/approvals/7/approve", Map.of("by", "x"));
            assertThat(answer.statusCode()).as("%s", headers).isEqualTo(403);
        }
        var own = Map.of("Origin", "http://127.0.0.1:" + team.service.port());
        assertThat(tuner.saying(own)
                        .post("/approvals/7/approve", Map.of("by", "x"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void no_other_page_logs_somebody_in_or_out() {
        var person = team.loggedIn("agent@example.com");
        person.saying(Map.of("Sec-Fetch-Site", "cross-site"));

        assertThat(person.logIn("viewer@example.com", Team.PASSWORD).statusCode())
                .isEqualTo(403);
        assertThat(person.post("/access/log-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(person.api("GET", "/api/v1/me", "").body()).contains("\"role\":\"agent\"");
    }

    @Test
    void a_link_from_elsewhere_arrives_although_the_cookie_stays_behind() {
        var arriving =
                Person.at(team.service).saying(Map.of("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate"));

        var answer = arriving.get("/approvals?state=executed");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<meta http-equiv=\"refresh\" content=\"0;url=/approvals?state=executed\">")
                .doesNotContain("Log out");
        assertThat(arriving.get("//evil.example/x").body()).doesNotContain("evil.example");
    }

    @Test
    void a_page_that_stood_open_while_its_session_ended_leads_to_the_login() {
        var answer = Service.exchange(HttpRequest.newBuilder(team.service.uri("/operations/live?seen=x"))
                .header("HX-Request", "true")
                .build());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("hx-redirect")).hasValue("/access");
    }
}
