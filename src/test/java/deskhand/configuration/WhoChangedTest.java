package deskhand.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.platform.config.ConfigPart;
import deskhand.testing.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever part of the configuration is changed, the audit names who did it and by which request. */
class WhoChangedTest {

    private static final String TOKEN = "a-token-of-this-test-0003";

    /** One change of each part; {@code path} below {@code /api/v1}. */
    private record Change(String part, String method, String path, String body) {}

    private static final List<Change> CHANGES = List.of(
            new Change("accounts", "POST", "/accounts", """
                {"email":"ines@example.com","name":"Ines","role":"agent"}"""),
            new Change("api_keys", "POST", "/api-keys", "{\"name\":\"ci\",\"role\":\"tuner\"}"),
            new Change("business_hours", "PUT", "/business-hours/*", """
                {"time_zone":"Europe/Berlin","hours":["mon 09:00-17:00"]}"""),
            new Change("categories", "PUT", "/categories/billing/profile", "{\"tone\":\"calm\"}"),
            new Change("category_tools", "PUT", "/categories/billing/tools", "{\"tools\":[\"order_lookup\"]}"),
            new Change("connections", "PUT", "/connections/shop", """
                {"kind":"sandbox","token":"t","webhook_secret":"a-webhook-secret","mode":"draft"}"""),
            new Change("context_budgets", "PUT", "/context-budgets/billing/any", "{\"tokens\":900}"),
            new Change("gate_rules", "PUT", "/gate-rules/no-canada", """
                {"pattern":"canada","because":"We do not ship there.","verdict":"escalate","languages":["en"]}"""),
            new Change("handoff_routes", "PUT", "/handoff-routes/persons", """
                {"reason":"wants_human","team":"Front desk","position":1}"""),
            new Change("http_tools", "PUT", "/http-tools/weather_there", """
                {"description":"The weather","url":"https://weather.example/{city}","schema":{"type":"object",
                 "properties":{"city":{"type":"string"}},"required":["city"],"additionalProperties":false}}"""),
            new Change("knowledge_sources", "POST", "/knowledge/sources", """
                {"name":"shelf","kind":"folder","settings":{"folder":"."},"publish":false}"""),
            new Change("live_sources", "PUT", "/live-sources/shopify", """
                {"url":"https://my-shop.myshopify.com","secret":"shpat_planted"}"""),
            new Change("mcp_servers", "PUT", "/mcp-servers/lender", "{\"url\":\"https://weather.example/mcp\"}"),
            new Change("mcp_tools", "PUT", "/mcp-servers/lender/tools/card_points", """
                {"reads_only":true,"bound":{"email":"customer_email"},"trust":"verified","definition":{"name":"cardPoints",
                 "description":"Points","inputSchema":{"type":"object","properties":{"email":{"type":"string"}},
                 "required":["email"]}}}"""),
            new Change("model_budgets", "PUT", "/models/budgets/day", "{\"tokens\":500}"),
            new Change("model_first_tiers", "PUT", "/models/first-tier/router", """
                {"enabled":true,"trusted_from":0.3}"""),
            new Change("model_profiles", "PUT", "/models/profiles/brain", """
                {"provider":"embedded","model":"embedded"}"""),
            new Change("model_roles", "PUT", "/models/roles/judge", "{\"profile\":\"brain\"}"),
            new Change("next_steps", "POST", "/next-steps", """
                {"category":"billing","language":"en","text":"Look into the ledger.","position":5}"""),
            new Change("outstanding_cases", "POST", "/outstanding/cases", """
                {"title":"Leaking jars","looks_like":"the jar leaks","says":"Batch 12 leaks.","forbids_auto":true}"""),
            new Change("outstanding_rules", "PUT", "/outstanding/rules/order_late", "{\"days\":9}"),
            new Change("policies", "PUT", "/policies", "{\"category\":\"general\",\"mode\":\"draft\"}"),
            new Change("pre_approvals", "POST", "/pre-approvals", """
                {"name":"Skipping","operation":"skip_month","times":2,"trust":"verified","categories":["subscription"]}"""),
            new Change("prompt_versions", "POST", "/prompts/billing", "{\"text\":\"# Billing\\n\\nBe brief.\"}"),
            new Change("prompts", "POST", "/prompts/billing/NEWEST/publish", ""),
            new Change("red_lines", "DELETE", "/red-lines/press", ""),
            new Change("reply_templates", "PUT", "/reply-templates/all", "{\"signature\":\"The crew\"}"),
            new Change("retention", "PUT", "/retention/audit", "{\"keep_days\":400}"),
            new Change("signals", "PUT", "/signals/FIRST", "{\"span\":7,\"enabled\":false}"),
            new Change("status_lines", "PUT", "/status-lines/payment", "{\"state\":\"down\",\"says\":\"Cards fail.\"}"),
            new Change("text_blocks", "PUT", "/categories/billing/text-blocks/en/twice", """
                {"use_when":"charged twice","text":"We look at it."}"""),
            new Change("trust", "PUT", "/trust/orders", "{\"trust\":\"claimed\"}"));

    @Test
    void every_change_is_attributed_to_whoever_asked_for_it(@TempDir Path shelf) throws IOException {
        Files.writeString(shelf.resolve("a.md"), "# A\n\nText.");
        try (var service = Service.start(Map.of(
                        "deskhand.api-token",
                        TOKEN,
                        "deskhand.tool.hosts",
                        "weather.example",
                        "deskhand.knowledge.folder",
                        shelf.toString()))
                .showing(TOKEN)) {
            assertThat(CHANGES)
                    .extracting(Change::part)
                    .as("a part that is new needs a line here")
                    .containsExactlyInAnyOrderElementsOf(service.bean(Catalog.class).all().stream()
                            .map(ConfigPart::name)
                            .toList());

            for (var change : CHANGES) {
                var path = "/api/v1" + there(service, change.path());
                var answer = service.send(change.method(), path, change.body());
                assertThat(answer.statusCode())
                        .as(change.part() + ": " + answer.body())
                        .isBetween(200, 299);

                assertThat(service.query("select who || ', ' || how from audit_entry where part = '" + change.part()
                                + "' order by id desc limit 1"))
                        .as(change.part())
                        .containsExactly("api token, " + change.method() + " " + path);
            }
            assertThat(service.query("select part from audit_entry where who = 'unknown'"))
                    .isEmpty();
            assertThat(service.query("select coalesce(before, '') || coalesce(after, '') from audit_entry"))
                    .noneMatch(text -> text.contains("planted"));
        }
    }

    /** Some items have names that only the service knows. */
    private static String there(Service service, String path) {
        return path.replace(
                        "FIRST",
                        service.get("/api/v1/signals").body().replaceAll("(?s).*?\"name\":\"([^\"]+)\".*", "$1"))
                .replace(
                        "NEWEST",
                        service.get("/api/v1/prompts/billing").body().replaceAll("(?s).*?\"number\":(\\d+).*", "$1"));
    }
}
