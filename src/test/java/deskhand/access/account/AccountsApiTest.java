package deskhand.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deskhand.access.Role;
import deskhand.testing.Person;
import deskhand.testing.Service;
import deskhand.testing.TestDatabases;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccountsApiTest {

    private static final String TOKEN = "a-token-of-some-length";

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start(
                        Map.of("deskhand.api-token", TOKEN, "deskhand.public-address", "https://bot.example.com/"))
                .showing(TOKEN);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String field(String json, String name) {
        return json.replaceAll("(?s).*\"" + name + "\":\"?([^\",}]*).*", "$1");
    }

    private static String made(String email, String role) {
        var answer =
                service.send("POST", "/api/v1/accounts", "{\"email\":\"" + email + "\",\"role\":\"" + role + "\"}");
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.body();
    }

    @Test
    void somebody_new_chooses_a_password_by_a_link_that_is_good_once() {
        var made = made("nora@example.com", "agent");
        var link = field(made, "link");
        assertThat(link).startsWith("https://bot.example.com/access/welcome/");
        var path = link.substring("https://bot.example.com".length());
        var nora = Person.at(service);
        assertThat(nora.logIn("nora@example.com", "whatever it may be").statusCode())
                .isEqualTo(401);

        assertThat(nora.get(path).body()).contains("Hello, nora@example.com");
        assertThat(nora.get(path).body()).contains("Hello, nora@example.com");
        assertThat(nora.post(path, Map.of("password", "good long password", "again", "another"))
                        .statusCode())
                .isEqualTo(422);
        var chosen = nora.post(path, Map.of("password", "good long password", "again", "good long password"));

        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(nora.api("GET", "/api/v1/me", "").body()).contains("\"role\":\"agent\"");
        assertThat(Person.at(service).get(path).statusCode()).isEqualTo(410);
        assertThat(Person.at(service)
                        .post(path, Map.of("password", "a stranger's password", "again", "a stranger's password"))
                        .statusCode())
                .isEqualTo(410);
        assertThat(service.query("select link_hash from account_link where link_hash = '"
                        + path.substring(path.lastIndexOf('/') + 1) + "'"))
                .isEmpty();
    }

    @Test
    void a_new_link_replaces_the_old_and_old_links_end() {
        var made = made("lena@example.com", "viewer");
        var id = field(made, "id");
        var first = field(made, "link").substring("https://bot.example.com".length());

        var second = field(
                        service.send("POST", "/api/v1/accounts/" + id + "/link", "")
                                .body(),
                        "link")
                .substring("https://bot.example.com".length());

        assertThat(Person.at(service).get(first).statusCode()).isEqualTo(410);
        assertThat(Person.at(service).get(second).statusCode()).isEqualTo(200);
        service.query("update account_link set ends_at = now() returning link_hash");
        assertThat(Person.at(service).get(second).statusCode()).isEqualTo(410);
    }

    @Test
    void accounts_are_listed_changed_and_removed() {
        var id = field(made("carl@example.com", "viewer"), "id");

        assertThat(service.get("/api/v1/accounts?limit=200").body())
                .contains("carl@example.com")
                .doesNotContain("pbkdf2");
        assertThat(service.send("PUT", "/api/v1/accounts/" + id, "{\"name\":\"Carl\",\"role\":\"tuner\"}")
                        .body())
                .contains("\"name\":\"Carl\"", "\"role\":\"tuner\"", "\"enabled\":true");
        assertThat(service.send("PUT", "/api/v1/accounts/" + id, "{\"role\":\"king\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.send("DELETE", "/api/v1/accounts/" + id, "").statusCode())
                .isEqualTo(204);
        assertThat(service.get("/api/v1/accounts/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void an_address_belongs_to_one_account_however_it_is_written() {
        made("greta@example.com", "viewer");

        var again = service.send("POST", "/api/v1/accounts", "{\"email\":\" Greta@Example.COM \",\"role\":\"admin\"}");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("already");
    }

    @Test
    void the_last_administrator_stays() {
        try (var alone =
                Service.start(Map.of("deskhand.admin-email", Team.ADMIN, "deskhand.admin-password", Team.PASSWORD))) {
            var ada = Person.at(alone);
            ada.logIn(Team.ADMIN, Team.PASSWORD);
            ada.api("POST", "/api/v1/accounts", "{\"email\":\"not-there-yet@example.com\",\"role\":\"admin\"}");

            for (var change : List.of("{\"enabled\":false}", "{\"role\":\"tuner\"}")) {
                assertThat(ada.api("PUT", "/api/v1/accounts/1", change).statusCode())
                        .isEqualTo(409);
            }
            assertThat(ada.api("DELETE", "/api/v1/accounts/1", "").body()).contains("last administrator");
        }
    }

    @Test
    void the_first_administrator_comes_from_the_settings_once() {
        var database = TestDatabases.fresh();
        Map<String, Object> settings =
                Map.of("deskhand.admin-email", Team.ADMIN, "deskhand.admin-password", Team.PASSWORD);
        try (var first = Service.startOn(database, settings)) {
            assertThat(first.get("/api/v1/connections").statusCode()).isEqualTo(401);
            assertThat(Person.at(first).logIn(Team.ADMIN, Team.PASSWORD).statusCode())
                    .isEqualTo(303);
            first.query("update account set role = 'VIEWER' returning id");
        }
        try (var again = Service.startOn(database, settings)) {
            assertThat(again.query("select role from account")).containsExactly("VIEWER");
        }
        assertThatThrownBy(() ->
                        Service.start(Map.of("deskhand.admin-email", Team.ADMIN, "deskhand.admin-password", "short")))
                .hasStackTraceContaining("DESKHAND_ADMIN_PASSWORD");
        assertThatThrownBy(() -> new AccountSettings(Team.ADMIN, null, null, Duration.ZERO, Duration.ZERO, null))
                .hasMessageContaining("go together");
    }

    @Test
    void this_machine_makes_the_first_account_and_stays_until_it_can_log_in() {
        try (var fresh = Service.start()) {
            var made = fresh.send("POST", "/api/v1/accounts", "{\"email\":\"ada@example.com\",\"role\":\"admin\"}");
            var link = field(made.body(), "link");
            assertThat(link).startsWith("http://127.0.0.1:" + fresh.port() + "/access/welcome/");
            assertThat(fresh.get("/api/v1/connections").statusCode()).isEqualTo(200);

            Person.at(fresh)
                    .post(
                            link.substring(link.indexOf("/access")),
                            Map.of("password", Team.PASSWORD, "again", Team.PASSWORD));

            assertThat(fresh.get("/api/v1/connections").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void with_an_administrator_a_real_helpdesk_can_be_connected_without_a_token() {
        try (var team = Team.of(Map.of())) {
            var ada = team.loggedIn(Team.ADMIN);

            var answer = ada.api(
                    "PUT",
                    "/api/v1/connections/acme",
                    "{\"kind\":\"chatwoot\",\"base_url\":\"https://chat.example\",\"account\":\"1\",\"token\":\"t\","
                            + "\"webhook_secret\":\"a-secret-of-theirs\"}");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(ada.api("GET", "/api/v1/connections", "").statusCode()).isEqualTo(200);
            assertThat(team.service.get("/api/v1/connections").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_proxy_that_is_known_tells_who_asks() {
        try (var team = Team.of(Map.of("deskhand.client-address-header", "X-Forwarded-For"))) {
            for (var address : List.of("203.0.113.9", "1.2.3.4, 203.0.113.9", "203.0.113.8")) {
                Service.exchange(HttpRequest.newBuilder(team.service.uri("/access"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Forwarded-For", address)
                        .POST(HttpRequest.BodyPublishers.ofString("email=x%40example.com&password=wrong"))
                        .build());
            }
            assertThat(team.service.query(
                            "select failures from login_failure where who like 'login-address:%' order by failures"))
                    .containsExactly("1", "2");
        }
    }

    @Test
    void the_settings_show_no_password() {
        assertThat(new AccountSettings("a@example.com", "a secret password", null, Duration.ZERO, Duration.ZERO, null)
                        .toString())
                .doesNotContain("secret");
        assertThat(Role.of("tuner")).isEqualTo(Role.TUNER);
    }
}
