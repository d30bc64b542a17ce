package deskhand.access;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Service;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermitsTest {

    @Test
    void every_route_is_named_or_has_a_secret_of_its_own() {
        try (var service = Service.start()) {
            var routes = service.bean(Router.class).uriRoutes().toList();

            assertThat(routes).hasSizeGreaterThan(150);
            assertThat(routes.stream()
                            .flatMap(route -> unnamed(
                                    route.getHttpMethod(),
                                    route.getUriMatchTemplate().toPathString())))
                    .as("add a line to Permits for")
                    .isEmpty();
        }
    }

    @Test
    void no_page_can_be_framed_or_guessed_to_be_something_else() {
        try (var service = Service.start()) {
            var pages = service.bean(Router.class)
                    .uriRoutes()
                    .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                    .map(route -> route.getUriMatchTemplate().toPathString())
                    .filter(path -> !path.contains("{") && !path.startsWith("/api/") && !path.endsWith("/watch"))
                    .distinct()
                    .toList();
            var seen = 0;
            for (var path : pages) {
                var answer = service.get(path);
                if (answer.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
                    seen++;
                    assertThat(answer.headers().firstValue("content-security-policy"))
                            .as(path)
                            .hasValueSatisfying(policy -> assertThat(policy)
                                    .contains("frame-ancestors 'none'")
                                    .doesNotContain("unsafe"));
                    assertThat(answer.headers().firstValue("x-content-type-options"))
                            .as(path)
                            .hasValue("nosniff");
                }
            }
            assertThat(seen).isGreaterThan(20);
        }
    }

    private static Stream<String> unnamed(HttpMethod method, String template) {
        var path = template.replaceAll("\\{[^}]*}", "x");
        return Permits.isOutside(path)
                        || Permits.isLogin(path)
                        || Permits.named(method, path).isPresent()
                ? Stream.empty()
                : Stream.of(method + " " + template);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, VIEWER",
        "GET, /approvals/7, VIEWER",
        "POST, /approvals/7/approve, AGENT",
        "POST, /api/v1/approvals/7/approve, AGENT",
        "GET, /operations, VIEWER",
        "GET, /operations/deliveries/7, AGENT",
        "GET, /api/v1/deliveries, VIEWER",
        "GET, /api/v1/deliveries/7, AGENT",
        "POST, /api/v1/deliveries/7/replay, AGENT",
        "POST, /api/v1/actions/7/drop, AGENT",
        "PUT, /api/v1/connections/acme/conversations/7/mode, AGENT",
        "PUT, /api/v1/connections/acme, ADMIN",
        "DELETE, /api/v1/connections/acme, ADMIN",
        "GET, /api/v1/customers, AGENT",
        "PUT, /api/v1/customers, TUNER",
        "DELETE, /api/v1/customers, ADMIN",
        "DELETE, /api/v1/customers/7, ADMIN",
        "POST, /api/v1/prompts/billing, TUNER",
        "PUT, /api/v1/red-lines/threat, TUNER",
        "PUT, /api/v1/categories/billing/tools, TUNER",
        "POST, /api/v1/documents/7/votes, AGENT",
        "POST, /api/v1/documents/7/publish, TUNER",
        "PUT, /api/v1/outstanding/rules/late, TUNER",
        "POST, /api/v1/outstanding/cases, AGENT",
        "PUT, /api/v1/trust/order, ADMIN",
        "POST, /api/v1/pre-approvals, ADMIN",
        "POST, /pre-approvals, ADMIN",
        "GET, /corrections, VIEWER",
        "POST, /corrections/7/prompt, TUNER",
        "POST, /api/v1/corrections/7/prompt, TUNER",
        "POST, /models/budgets, ADMIN",
        "POST, /configuration/retention, ADMIN",
        "PUT, /api/v1/models/profiles/fast, ADMIN",
        "GET, /api/v1/accounts, ADMIN",
        "GET, /accounts, ADMIN",
        "GET, /api/v1/api-keys, ADMIN",
        "GET, /api/v1/me, VIEWER",
        "POST, /me/password, VIEWER",
    })
    void an_address_needs_a_role(HttpMethod method, String path, Role role) {
        assertThat(Permits.needed(method, path)).isEqualTo(role);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/something-new",
                "/API/V1/approvals",
                "/api/v1/%61pprovals",
                "/api/v1//approvals",
                "//approvals",
                "/assets-of-others",
                "/accessories",
                "/api/v1/approvals;x=1",
                "/assets/../accounts/../x"
            })
    void what_is_not_named_is_for_administrators(String path) {
        assertThat(Permits.isLogin(path)).isFalse();
        if (!path.startsWith("/assets/")) {
            assertThat(Permits.isOutside(path)).isFalse();
        }
        assertThat(Permits.needed(HttpMethod.GET, path)).isEqualTo(Role.ADMIN);
        assertThat(Permits.needed(HttpMethod.POST, path)).isEqualTo(Role.ADMIN);
    }

    @Test
    void an_open_address_leads_to_nothing_else() {
        try (var service = Service.start(Map.of("deskhand.api-token", "a-token-of-some-length"))) {
            for (var detour : List.of(
                    "/assets/../api/v1/connections",
                    "/assets/%2e%2e/api/v1/connections",
                    "/access/../api/v1/connections",
                    "/access/%2e%2e/accounts",
                    "/health/../prometheus")) {
                assertThat(service.get(detour).statusCode()).as(detour).isIn(400, 401, 404, 405);
            }
        }
    }

    @Test
    void each_role_may_what_those_before_it_may() {
        assertThat(Role.ADMIN.includes(Role.TUNER)).isTrue();
        assertThat(Role.TUNER.includes(Role.TUNER)).isTrue();
        assertThat(Role.AGENT.includes(Role.TUNER)).isFalse();
    }
}
