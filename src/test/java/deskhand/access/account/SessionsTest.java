package deskhand.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.access.Role;
import deskhand.testing.Person;
import deskhand.testing.Service;
import deskhand.testing.TestDatabases;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens to those who are logged in when their account changes, on two nodes. */
class SessionsTest {

    private static Team team;
    private static Service other;
    private static Accounts accounts;

    @BeforeAll
    static void start() {
        var database = TestDatabases.fresh();
        team = Team.at(Service.startOn(database, Map.of()));
        other = Service.startOn(database, Map.of());
        accounts = team.service.bean(Accounts.class);
    }

    @AfterAll
    static void stop() {
        other.close();
        team.close();
    }

    private static int atBoth(Person person) {
        var here = person.api("GET", "/api/v1/me", "").statusCode();
        assertThat(person.alsoAt(other).api("GET", "/api/v1/me", "").statusCode())
                .isEqualTo(here);
        return here;
    }

    @Test
    void whoever_is_disabled_is_out_at_once_on_every_node() {
        var id = team.joins("dora@example.com", Role.TUNER);
        var dora = team.loggedIn("dora@example.com");
        assertThat(atBoth(dora)).isEqualTo(200);

        accounts.change(id, null, null, false);

        assertThat(atBoth(dora)).isEqualTo(401);
        accounts.change(id, null, null, true);
        assertThat(atBoth(dora)).as("the old session stays dead").isEqualTo(401);
        assertThat(dora.logIn("dora@example.com", Team.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void whoever_is_removed_is_out_at_once_on_every_node() {
        var id = team.joins("rita@example.com", Role.TUNER);
        var rita = team.loggedIn("rita@example.com");

        accounts.remove(id);

        assertThat(atBoth(rita)).isEqualTo(401);
    }

    @Test
    void a_smaller_role_counts_from_the_next_request_on() {
        var id = team.joins("tina@example.com", Role.TUNER);
        var tina = team.loggedIn("tina@example.com");
        assertThat(tina.alsoAt(other)
                        .api("POST", "/api/v1/knowledge/pinecone/reindex", "{}")
                        .statusCode())
                .isNotEqualTo(403);

        accounts.change(id, null, Role.VIEWER, null);

        var refused = tina.alsoAt(other).api("POST", "/api/v1/knowledge/pinecone/reindex", "{}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("needs the role tuner; yours is viewer");
    }

    @Test
    void a_new_password_ends_all_sessions_but_a_new_one_here() {
        team.joins("petra@example.com", Role.AGENT);
        var here = team.loggedIn("petra@example.com");
        var elsewhere = team.loggedIn("petra@example.com");
        var before = here.cookie(SessionCookie.NAME);

        assertThat(here.post(
                                "/me/password",
                                Map.of(
                                        "old",
                                        "wrong",
                                        "password",
                                        "four other good words",
                                        "again",
                                        "four other good words"))
                        .body())
                .contains("not your password");
        var changed = here.post(
                "/me/password",
                Map.of("old", Team.PASSWORD, "password", "four other good words", "again", "four other good words"));

        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(here.cookie(SessionCookie.NAME)).isNotEqualTo(before);
        assertThat(atBoth(here)).isEqualTo(200);
        assertThat(atBoth(elsewhere)).isEqualTo(401);
        assertThat(Person.at(team.service)
                        .logIn("petra@example.com", Team.PASSWORD)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_password_that_is_guessed_at_once_is_refused() {
        team.joins("susi@example.com", Role.AGENT);
        var susi = team.loggedIn("susi@example.com");

        for (var bad : new String[] {"short", "aaaaaaaaaaaaaaaa", "susi@example.com"}) {
            assertThat(susi.post("/me/password", Map.of("old", Team.PASSWORD, "password", bad, "again", bad))
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(atBoth(susi)).isEqualTo(200);
    }

    @Test
    void people_log_out_everywhere_else() {
        team.joins("eva@example.com", Role.VIEWER);
        var here = team.loggedIn("eva@example.com");
        var elsewhere = team.loggedIn("eva@example.com");

        assertThat(here.post("/me/log-out-elsewhere", Map.of()).statusCode()).isEqualTo(303);

        assertThat(atBoth(here)).isEqualTo(200);
        assertThat(atBoth(elsewhere)).isEqualTo(401);
    }

    @Test
    void sessions_of_the_token_end_with_it() {
        var database = TestDatabases.fresh();
        Person holder;
        try (var before = Service.startOn(database, Map.of("deskhand.api-token", "a-token-of-some-length"))) {
            holder = Person.at(before);
            holder.post("/access", Map.of("token", "a-token-of-some-length"));
            assertThat(holder.api("GET", "/api/v1/me", "").body()).contains("api token");
        }
        try (var after = Service.startOn(database, Map.of("deskhand.api-token", "another-token-of-some-length"))) {
            assertThat(holder.alsoAt(after).api("GET", "/api/v1/me", "").statusCode())
                    .isEqualTo(401);
        }
    }
}
