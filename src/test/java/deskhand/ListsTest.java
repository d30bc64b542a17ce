package deskhand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import deskhand.helpdesk.Mode;
import deskhand.testing.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Every list of the API is read in pages and in an order of choice, and says what is wrong with what it does not understand. */
class ListsTest {

    private static final String TOKEN = "a-token-of-this-test-0011";

    private static final Map<String, List<String>> NONSENSE = Map.of(
            "limit", List.of("0", "-1", "100000", "many"),
            "page", List.of("-1", "100000", "many"),
            "sort", List.of("nonsense", "-", "id,drop"),
            "integer", List.of("many"),
            "date-time", List.of("yesterday"));

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Shop shop;
    private static String ref;
    private static JsonNode api;

    @BeforeAll
    static void start() throws IOException {
        api = JSON.valueToTree(new Yaml().load(Files.readString(Path.of("openapi", "deskhand.yaml"))));
        shop = Shop.open(Mode.DRAFT, Map.of("deskhand.api-token", TOKEN, "deskhand.tool.hosts", "weather.example"));
        shop.service.showing(TOKEN);
        ref = shop.customerBegins("Let me talk to a real person please");
        shop.untilIdle();
        shop.customerSays(ref, "I want a human, now please");
        shop.customerBegins("Let me talk to somebody real please");
        shop.untilIdle();
        sent("POST", "/accounts", "{\"email\":\"ines@example.com\",\"name\":\"Ines\",\"role\":\"agent\"}");
        sent("POST", "/accounts", "{\"email\":\"kim@example.com\",\"name\":\"Kim\",\"role\":\"agent\"}");
        sent("POST", "/api-keys", "{\"name\":\"one\",\"role\":\"agent\"}");
        sent("POST", "/api-keys", "{\"name\":\"two\",\"role\":\"agent\"}");
        sent("PUT", "/mcp-servers/billing", "{\"url\":\"https://weather.example/mcp\"}");
        sent("POST", "/documents", "{\"title\":\"One\",\"body\":\"Text.\"}");
        sent("POST", "/documents", "{\"title\":\"Two\",\"body\":\"Text.\"}");
        sent("POST", "/prompts/billing", "{\"text\":\"# Billing\\n\\nBe brief.\"}");
        sent("POST", "/prompts/billing/2/publish", "");
        shop.service.run("insert into knowledge_source (name, kind, settings, language, publish, created_at)"
                + " values ('shelf', 'folder', '{}', 'en', false, now())");
        shop.service.run("insert into knowledge_import (source_id, state, started_at)"
                + " select id, 'failed', now() from knowledge_source");
        shop.service.run("insert into knowledge_import_item (import_id, position, key, state)"
                + " select id, n, 'page-' || n, 'failed' from knowledge_import, generate_series(1, 3) as n");
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    private static void sent(String method, String path, String json) {
        var answer = shop.service.send(method, "/api/v1" + path, json);
        assertThat(answer.statusCode()).as(path + answer.body()).isLessThan(300);
    }

    private static List<String> lists() {
        return api.get("paths").properties().stream()
                .filter(path -> path.getValue()
                        .at("/get/responses/200/content/application~1json/schema/type")
                        .asText()
                        .equals("array"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<JsonNode> parameters(String path) {
        return StreamSupport.stream(
                        api.get("paths").get(path).at("/get/parameters").spliterator(), false)
                .filter(parameter -> parameter.get("in").asText().equals("query"))
                .toList();
    }

    private static Set<String> names(String path) {
        return parameters(path).stream()
                .map(parameter -> parameter.get("name").asText())
                .collect(Collectors.toSet());
    }

    /** An address at which there is such a list, to which parameters can be added. */
    private static String there(String path) {
        var number = path.contains("/imports/")
                ? shop.service.query("select id from knowledge_import").getFirst()
                : shop.service.query("select min(id) from document").getFirst();
        return path.replace("{name}", "billing")
                        .replace("{slug}", Shop.SLUG)
                        .replace("{ref}", ref)
                        .replace("{id}", number)
                + (path.endsWith("/customers") ? "?email=ida@example.com&" : "?");
    }

    private static List<JsonNode> rows(String address) {
        var answer = shop.service.get(address);
        assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(200);
        try {
            return StreamSupport.stream(JSON.readTree(answer.body()).spliterator(), false)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By what a list is paged on. */
    private static List<String> keys(List<JsonNode> rows) {
        return rows.stream()
                .map(row -> Stream.of("id", "turn", "version", "number", "position")
                        .filter(row::has)
                        .map(key -> row.get(key).asText())
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    @Test
    void every_list_is_paged_and_sorted() {
        assertThat(lists()).hasSizeGreaterThan(40);
        for (var path : lists()) {
            assertThat(names(path)).as(path).contains("limit", "sort");
            assertThat(names(path)).as(path).containsAnyOf("page", "before");
            assertThat(names(path).contains("before"))
                    .as(path)
                    .isEqualTo(names(path).contains("after"));
        }
    }

    @Test
    void what_is_no_bound_no_page_no_order_and_no_time_is_refused_with_words() {
        for (var path : lists()) {
            for (var parameter : parameters(path)) {
                var name = parameter.get("name").asText();
                var schema = parameter.get("schema");
                var kind = NONSENSE.containsKey(name)
                        ? name
                        : schema.path("format").asText().equals("date-time")
                                ? "date-time"
                                : schema.path("type").asText();
                for (var nonsense : NONSENSE.getOrDefault(kind, List.of())) {
                    var asked = there(path) + name + "=" + nonsense;

                    var answer = shop.service.get(asked);

                    assertThat(answer.statusCode()).as(asked).isEqualTo(400);
                    assertThat(answer.headers().firstValue("Content-Type"))
                            .as(asked)
                            .hasValue("application/problem+json");
                    assertThat(answer.body()).as(asked).contains("\"detail\":", name);
                }
            }
        }
    }

    @Test
    void pages_of_one_are_the_list_one_by_one() {
        for (var path : lists()) {
            var all = rows(there(path));
            assertThat(rows(there(path) + "limit=1")).as(path).hasSize(Math.min(1, all.size()));
            if (names(path).contains("page") && all.size() > 1) {
                assertThat(rows(there(path) + "limit=1&page=1")).as(path).containsExactly(all.get(1));
                assertThat(rows(there(path) + "page=900")).as(path).isEmpty();
            }
        }
    }

    @Test
    void what_grows_is_read_from_either_end() {
        var both = new TreeSet<String>();
        for (var path :
                lists().stream().filter(it -> names(it).contains("before")).toList()) {
            var oldest = keys(rows(there(path) + "sort=oldest&limit=200"));
            var newest = keys(rows(there(path) + "sort=newest&limit=200"));
            assertThat(newest).as(path).isEqualTo(oldest.reversed());
            if (oldest.size() > 1) {
                both.add(path.replace("/api/v1", ""));
                assertThat(keys(rows(there(path) + "sort=oldest&limit=1&after=" + oldest.getFirst())))
                        .as(path)
                        .containsExactly(oldest.get(1));
                assertThat(keys(rows(there(path) + "sort=newest&limit=1&before=" + newest.getFirst())))
                        .as(path)
                        .containsExactly(newest.get(1));
                assertThat(keys(rows(there(path) + "before=" + oldest.get(1) + "&after=" + oldest.getFirst())))
                        .as(path)
                        .isEmpty();
            }
        }

        assertThat(both)
                .contains(
                        "/accounts",
                        "/api-keys",
                        "/audit",
                        "/deliveries",
                        "/documents",
                        "/knowledge/imports/{id}/failed",
                        "/prompts/{name}",
                        "/prompts/{name}/publications",
                        "/turns",
                        "/waiting");
    }

    @Test
    void settings_are_sorted_by_every_plain_field_of_the_answer() {
        for (var path :
                lists().stream().filter(it -> names(it).contains("contains")).toList()) {
            var schema = api.get("paths")
                    .get(path)
                    .at("/get/responses/200/content/application~1json/schema/items/$ref")
                    .asText();
            for (var field : api.at(schema.substring(1)).get("properties").properties()) {
                var isPlain = Set.of("string", "integer", "number", "boolean")
                        .contains(field.getValue().path("type").asText());
                if (isPlain) {
                    var up = rows(there(path) + "sort=" + field.getKey());
                    var down = rows(there(path) + "sort=-" + field.getKey());
                    assertThat(down).as(path + " " + field.getKey()).containsExactlyInAnyOrderElementsOf(up);
                    var values =
                            up.stream().map(row -> row.path(field.getKey())).filter(JsonNode::isIntegralNumber);
                    assertThat(values.map(JsonNode::asLong))
                            .as(path + " " + field.getKey())
                            .isSorted();
                }
            }
        }
    }

    @Test
    void settings_are_sorted_found_by_words_and_cut_in_pages() {
        for (var name : List.of("beta", "gamma", "alpha")) {
            sent("PUT", "/red-lines/list-" + name, """
                {"pattern":"Zebra %s","because":"A list of lines","priority":"normal"}""".formatted(name));
        }

        assertThat(names("/red-lines", "contains=ZEBRA+lines&sort=name"))
                .containsExactly("list-alpha", "list-beta", "list-gamma");
        assertThat(names("/red-lines", "contains=zebra&sort=-name&limit=2")).containsExactly("list-gamma", "list-beta");
        assertThat(names("/red-lines", "contains=zebra&sort=-name&limit=2&page=1"))
                .containsExactly("list-alpha");
        assertThat(names("/red-lines", "contains=zebra&sort=priority"))
                .as("equals stay in the list's own order")
                .containsExactly("list-alpha", "list-beta", "list-gamma");
        assertThat(names("/red-lines", "contains=zebra+elephant")).isEmpty();
        assertThat(shop.service.get("/api/v1/red-lines?sort=colour").body()).contains("sort is one of", "priority");
    }

    private static List<String> names(String path, String query) {
        return rows("/api/v1" + path + "?" + query).stream()
                .map(row -> row.get("name").asText())
                .toList();
    }
}
