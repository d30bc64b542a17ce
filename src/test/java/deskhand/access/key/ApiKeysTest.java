package deskhand.access.key;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.access.account.Team;
import deskhand.testing.Person;
import deskhand.testing.Service;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ApiKeysTest {

    private static Team team;
    private static Person ada;

    @BeforeAll
    static void start() {
        team = Team.of(Map.of());
        ada = team.loggedIn(Team.ADMIN);
    }

    @AfterAll
    static void stop() {
        team.close();
    }

    private static String made(String name, String role, String end) {
        var answer = ada.api(
                "POST",
                "/api/v1/api-keys",
                "{\"name\":\"" + name + "\",\"role\":\"" + role + "\",\"ends_at\":" + end + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body().replaceAll("(?s).*\"key\":\"(dh_[^\"]*)\".*", "$1");
    }

    private static int asked(String key) {
        return Service.exchange(HttpRequest.newBuilder(team.service.uri("/api/v1/me"))
                        .header("Authorization", "Bearer " + key)
                        .build())
                .statusCode();
    }

    private static String id(String name) {
        return team.service
                .query("select id from api_key where name = '" + name + "'")
                .getFirst();
    }

    @Test
    void a_key_is_shown_once_and_kept_as_a_hash() {
        var key = made("shop", "tuner", "null");

        assertThat(key).hasSize(46);
        assertThat(asked(key)).isEqualTo(200);
        assertThat(asked(key.substring(0, 45))).isEqualTo(401);
        assertThat(asked("dh_")).isEqualTo(401);
        var listed = ada.api("GET", "/api/v1/api-keys", "").body();
        assertThat(listed)
                .contains("\"beginning\":\"" + key.substring(0, 9) + "\"")
                .doesNotContain(key);
        assertThat(team.service.query("select row_to_json(k)::text from api_key k"))
                .noneMatch(row -> row.contains(key));
    }

    @Test
    void a_key_that_ended_or_was_revoked_opens_nothing() {
        var ending = made("ending", "viewer", "\"" + Instant.now().plus(1, ChronoUnit.HOURS) + "\"");
        assertThat(asked(ending)).isEqualTo(200);
        team.service.query("update api_key set ends_at = now() where name = 'ending' returning id");
        assertThat(asked(ending)).isEqualTo(401);

        var lost = made("lost", "admin", "null");
        assertThat(ada.api("DELETE", "/api/v1/api-keys/" + id("lost"), "").statusCode())
                .isEqualTo(204);
        assertThat(asked(lost)).isEqualTo(401);
        assertThat(ada.api("DELETE", "/api/v1/api-keys/" + id("lost"), "").statusCode())
                .isEqualTo(404);
        assertThat(ada.api("GET", "/api/v1/api-keys", "").body()).contains("\"revoked_by\":\"ada\"");
    }

    @Test
    void a_key_that_would_have_ended_already_is_refused() {
        var answer = ada.api(
                "POST",
                "/api/v1/api-keys",
                "{\"name\":\"late\",\"role\":\"viewer\",\"ends_at\":\"2020-01-01T00:00:00Z\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("future");
    }

    @Test
    void when_a_key_was_used_is_noted_once_a_minute() {
        var key = made("busy", "viewer", "null");
        asked(key);
        var first = team.service.query("select used_at from api_key where name = 'busy'");

        asked(key);

        assertThat(team.service.query("select used_at from api_key where name = 'busy'"))
                .isEqualTo(first);
        team.service.query(
                "update api_key set used_at = used_at - interval '61 seconds' where name = 'busy'" + " returning id");
        asked(key);
        assertThat(team.service.count(
                        "select count(*) from api_key where name = 'busy' and used_at > now() - interval '30 seconds'"))
                .isEqualTo(1);
    }

    @Test
    void a_key_does_not_open_pages_that_ask_for_a_session_and_a_session_is_no_key() {
        var key = made("page", "viewer", "null");

        assertThat(Person.at(team.service)
                        .bringing("deskhand_session", key)
                        .api("GET", "/api/v1/me", "")
                        .statusCode())
                .isEqualTo(401);
        assertThat(asked(ada.cookie("deskhand_session"))).isEqualTo(401);
    }
}
