package deskhand.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Service;
import deskhand.testing.TestDatabases;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who changed what, and that nobody overwrites what they did not see. */
class AuditTest {

    private static final String TOKEN = "a-token-of-this-test-0002";
    private static final String LINE = """
        {"pattern":"%s","because":"b","priority":"normal"}""";

    private static String database;
    private static Service service;
    private static Service other;

    @BeforeAll
    static void start() {
        database = TestDatabases.fresh();
        service = node();
        other = node();
    }

    private static Service node() {
        return Service.startOn(database, Map.of("deskhand.api-token", TOKEN)).showing(TOKEN);
    }

    @AfterAll
    static void stop() {
        other.close();
        service.close();
    }

    private static HttpResponse<String> send(
            Service node, String method, String path, String type, String body, String... headers) {
        var request = HttpRequest.newBuilder(node.uri("/api/v1" + path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return Service.exchange(request.build());
    }

    private static HttpResponse<String> put(Service node, String path, String json, String... headers) {
        return send(node, "PUT", path, "application/json", json, headers);
    }

    private static HttpResponse<String> bringIn(String yaml) {
        return send(service, "POST", "/configuration", "application/yaml", yaml);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("none");
    }

    private static String audit(String query) {
        return service.get("/api/v1/audit?" + query).body();
    }

    @Test
    void a_change_is_kept_with_who_when_before_and_after() {
        put(service, "/red-lines/audited", LINE.formatted("one"));
        put(service, "/red-lines/audited", LINE.formatted("two"));
        service.send("DELETE", "/api/v1/red-lines/audited", "");

        var entries = audit("part=red_lines&item=audited");
        assertThat(entries)
                .contains("\"who\":\"api token\"", "\"role\":\"admin\"", "\"how\":\"PUT /api/v1/red-lines/audited\"")
                .contains("\"fields\":[{\"name\":\"pattern\",\"before\":\"one\",\"after\":\"two\"}]");
        assertThat(entries.indexOf("\"removed\""))
                .isLessThan(entries.indexOf("\"changed\""))
                .isPositive();
        assertThat(entries.indexOf("\"changed\"")).isLessThan(entries.indexOf("\"added\""));
        assertThat(audit("who=somebody")).isEqualTo("[]");
        assertThat(audit("since=2099-01-01T00:00:00Z")).isEqualTo("[]");
        var newest = entries.replaceAll("(?s)^\\[\\{\"id\":(\\d+).*", "$1");
        assertThat(audit("part=red_lines&item=audited&before=" + newest)).doesNotContain("\"removed\"");
    }

    @Test
    void accounts_and_keys_are_audited_without_what_they_open_with() {
        send(
                service,
                "POST",
                "/accounts",
                "application/json",
                "{\"email\":\"ines@example.com\",\"name\":\"Ines\",\"role\":\"agent\"}");
        var made = send(service, "POST", "/api-keys", "application/json", "{\"name\":\"ci\",\"role\":\"tuner\"}");
        var key = made.body().replaceAll("(?s).*\"key\":\"([^\"]+)\".*", "$1");

        assertThat(audit("part=accounts"))
                .contains("ines@example.com", "\"who\":\"api token\"", "\"how\":\"POST /api/v1/accounts\"");
        assertThat(audit("part=api_keys")).contains("\"ci\"", "tuner").doesNotContain(key);
    }

    @Test
    void what_is_sent_again_as_it_is_makes_no_entry() {
        put(service, "/red-lines/twice", LINE.formatted("same"));
        put(service, "/red-lines/twice", LINE.formatted("same"));

        assertThat(audit("item=twice").split("\"id\":")).hasSize(2);
    }

    @Test
    void a_secret_is_told_as_changed_and_nothing_more() {
        var profile = "/models/profiles/secretive";
        put(service, profile, "{\"provider\":\"openai\",\"model\":\"m\",\"api_key\":\"planted-a\"}");
        put(service, profile, "{\"api_key\":\"planted-b\"}");

        assertThat(audit("item=secretive"))
                .contains("\"before\":{\"api_key\":\"set\"},\"after\":{\"api_key\":\"changed\"}")
                .doesNotContain("planted");
    }

    @Test
    void a_change_behind_the_services_back_is_found() {
        put(service, "/red-lines/behind", LINE.formatted("one"));
        service.query("update red_line set pattern = 'three' where name = 'behind' returning 1");
        put(service, "/red-lines/front", LINE.formatted("one"));

        assertThat(audit("item=behind&who=unknown")).contains("\"after\":\"three\"");
        assertThat(audit("item=front")).contains("\"who\":\"api token\"");
    }

    @Test
    void of_two_who_saw_the_same_only_one_may_write() {
        put(service, "/red-lines/contested", LINE.formatted("start"));
        var seen = tag(service.get("/api/v1/red-lines/contested"));
        assertThat(seen).startsWith("\"");

        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> put(
                                i % 2 == 0 ? service : other,
                                "/red-lines/contested",
                                LINE.formatted("writer" + i),
                                "If-Match",
                                seen)
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers).isEqualTo(List.of(200, 412, 412, 412, 412, 412, 412, 412));
        var refused = put(service, "/red-lines/contested", LINE.formatted("late"), "If-Match", seen);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("Get it again");
        assertThat(put(service, "/red-lines/contested", LINE.formatted("late"), "If-Match", tag(refused))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatever_is_set_is_not_overwritten_by_who_saw_something_else() {
        var guarded = new TreeSet<String>();
        for (var part : service.bean(Catalog.class).all()) {
            for (var address : part.hasOwnTags() ? List.<String>of() : part.addresses()) {
                var path = "/" + address.replace("{}", "something");
                var answers = Stream.of("PUT", "POST", "DELETE")
                        .map(method -> send(service, method, path, "application/json", "{}", "If-Match", "\"before\"")
                                .statusCode())
                        .toList();
                assertThat(answers).as(path).isSubsetOf(412, 404, 405);
                if (answers.contains(412)) {
                    guarded.add(part.name());
                }
            }
        }

        assertThat(guarded)
                .contains(
                        "accounts",
                        "business_hours",
                        "handoff_routes",
                        "model_budgets",
                        "next_steps",
                        "outstanding_cases",
                        "outstanding_rules",
                        "policies",
                        "pre_approvals",
                        "retention",
                        "signals",
                        "category_tools");
    }

    @Test
    void the_answer_to_a_write_has_the_next_version() {
        var first = put(service, "/trust/payments", "{\"trust\":\"claimed\"}");
        var second = put(service, "/trust/payments", "{\"trust\":\"verified\"}", "If-Match", tag(first));

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(tag(second)).isNotEqualTo(tag(first));
        assertThat(put(service, "/trust/payments", "{\"trust\":\"claimed\"}", "If-Match", tag(first))
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void lists_have_versions_too_and_numbers_lead_to_items() {
        var empty = tag(service.get("/api/v1/policies"));
        var policy = put(service, "/policies", "{\"category\":\"billing\",\"mode\":\"draft\"}", "If-Match", empty);
        assertThat(policy.statusCode()).isEqualTo(200);
        assertThat(tag(service.get("/api/v1/policies"))).isNotEqualTo(empty);
        var id = policy.body().replaceAll(".*\"id\":(\\d+).*", "$1");

        assertThat(send(service, "DELETE", "/policies/" + id, "application/json", "", "If-Match", empty)
                        .statusCode())
                .isEqualTo(412);
        assertThat(send(service, "DELETE", "/policies/" + id, "application/json", "", "If-Match", "*")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void nothing_is_created_twice_by_those_who_ask_for_that() {
        assertThat(put(service, "/red-lines/only-once", LINE.formatted("a"), "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(200);
        assertThat(put(service, "/red-lines/only-once", LINE.formatted("b"), "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void a_broken_file_changes_nothing_and_names_line_and_path() {
        var before = service.get("/api/v1/configuration").body();

        var answer = bringIn("""
            deskhand: 1
            red_lines:
              fine:
                pattern: fine
                because: fine
                priority: low
              broken:
                pattern: "(unclosed"
                because: b
                priority: low
              odd:
                pattern: a
                because: b
                priority: whatever
                colour: red
            signals:
              invented:
                span: 3
            colours:
              a: {}
            model_profiles:
              leaky:
                provider: openai
                model: m
                secrets:
                  api_key: sk-planted-in-a-file
            """);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Nothing was changed.")
                .contains("line 7: red_lines.broken: The pattern cannot be understood")
                .contains("line 15: red_lines.odd.colour: There is no key colour here")
                .contains("line 17: signals.invented: There is no such item")
                .contains("line 19: colours: There is no such part")
                .contains("line 25: model_profiles.leaky.secrets: Secrets do not belong into a file")
                .doesNotContain("sk-planted");
        assertThat(service.get("/api/v1/configuration").body()).isEqualTo(before);
        assertThat(bringIn("deskhand: 1\nred_lines:\n  odd:\n    pattern: a\n    because: b\n    priority: whatever\n")
                        .body())
                .contains("line 6: red_lines.odd.priority:");
        assertThat(bringIn("deskhand: 1\ncategories: !!java.net.URL [http://127.0.0.1]\n")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void an_import_is_audited_item_by_item() {
        var answer =
                bringIn("deskhand: 1\nred_lines:\n  imported:\n    pattern: a\n    because: b\n    priority: low\n");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);

        assertThat(audit("item=imported"))
                .contains("\"how\":\"POST /api/v1/configuration\"", "\"who\":\"api token\"", "\"change\":\"added\"");
    }
}
