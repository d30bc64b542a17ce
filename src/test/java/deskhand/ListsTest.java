package deskhand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import deskhand.testing.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Every list of the API takes a bound and says what is wrong with one that it does not understand. */
class ListsTest {

    /**
     * Settings come whole: people write them one by one, and the version that a write names is that of the whole list. So do
     * what the service itself comes with, and customers, who are found by a key and at most a hundred.
     */
    private static final Set<String> WHOLE = Set.of(
            "/business-hours",
            "/categories",
            "/categories/{name}/examples",
            "/categories/{name}/text-blocks",
            "/connections",
            "/context-budgets",
            "/customers",
            "/gate-rules",
            "/handoff-routes",
            "/http-tools",
            "/knowledge/sources",
            "/live-sources",
            "/mcp-servers",
            "/mcp-servers/{name}/tools",
            "/models/budgets",
            "/models/first-tier",
            "/models/profiles",
            "/models/roles",
            "/next-steps",
            "/outstanding/cases",
            "/outstanding/rules",
            "/policies",
            "/pre-approvals",
            "/red-lines",
            "/reply-templates",
            "/retention",
            "/signals",
            "/status-lines",
            "/tools",
            "/trust");

    /** Weeks are its bound. */
    private static final Set<String> BY_WEEKS = Set.of("/corrections/acceptance");

    private static final Map<String, List<String>> NONSENSE = Map.of(
            "limit", List.of("0", "-1", "100000", "many"),
            "integer", List.of("many"),
            "date-time", List.of("yesterday"));

    private static Service service;
    private static JsonNode paths;

    @BeforeAll
    static void start() throws IOException {
        service = Service.start();
        paths = new ObjectMapper()
                .valueToTree(new Yaml().load(Files.readString(Path.of("openapi", "deskhand.yaml"))))
                .get("paths");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static List<String> lists() {
        return paths.properties().stream()
                .filter(path -> path.getValue()
                        .at("/get/responses/200/content/application~1json/schema/type")
                        .asText()
                        .equals("array"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<JsonNode> parameters(String path) {
        return StreamSupport.stream(paths.get(path).at("/get/parameters").spliterator(), false)
                .filter(parameter -> parameter.get("in").asText().equals("query"))
                .toList();
    }

    private static boolean hasBound(String path) {
        return parameters(path).stream()
                .anyMatch(parameter -> parameter.get("name").asText().equals("limit"));
    }

    private static String there(String path) {
        return path.replace("{name}", "billing").replace("{slug}", "shop").replaceAll("\\{[a-z]+}", "1");
    }

    @Test
    void every_list_takes_a_bound_but_settings() {
        var unbounded = new TreeSet<String>();
        for (var path : lists()) {
            if (!hasBound(path)) {
                unbounded.add(path.replace("/api/v1", ""));
            }
        }

        assertThat(lists()).hasSizeGreaterThan(40);
        assertThat(unbounded)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(WHOLE.stream(), BY_WEEKS.stream()).toList());
    }

    @Test
    void what_is_no_bound_no_page_and_no_time_is_refused_with_words() {
        for (var path : lists()) {
            for (var parameter : parameters(path)) {
                var name = parameter.get("name").asText();
                var schema = parameter.get("schema");
                var kind = name.equals("limit")
                        ? name
                        : schema.path("format").asText().equals("date-time")
                                ? "date-time"
                                : schema.path("type").asText();
                for (var nonsense : NONSENSE.getOrDefault(kind, List.of())) {
                    var asked = there(path) + "?" + name + "=" + nonsense;

                    var answer = service.get(asked);

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
    void a_page_of_one_is_one_at_most() {
        for (var path : lists().stream().filter(ListsTest::hasBound).toList()) {
            var answer = service.get(there(path) + "?limit=1");

            assertThat(answer.statusCode()).as(path).isIn(200, 404);
            assertThat(answer.body()).as(path).doesNotContain("\"stack");
        }
    }
}
