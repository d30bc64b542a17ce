package deskhand.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Await;
import deskhand.testing.Service;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A configuration that was changed in many places, exported, and imported into an instance as it is shipped. */
class MovedConfigurationTest {

    private static final String TOKEN = "a-token-of-this-test-0001";
    private static final String PLANTED = "planted-secret-4711";

    /** What is asked of both. Each is decided by something that was changed. */
    private static final List<String> MESSAGES = List.of(
            "Where is my order 1042?",
            "Thank you very much!",
            "My hovercraft is full of eels",
            "Let me talk to a real person please",
            "My lawyer will contact you tomorrow",
            "I want to cancel my subscription",
            "Why was I charged twice?",
            "The jar arrived broken and leaks",
            "Can you engrave my name on the spoon?",
            "Do you ship to Canada?",
            "Wo ist mein Paket?",
            "This is the worst service ever, nobody answers me");

    private static Service staging;
    private static Service production;
    private static String file;

    @BeforeAll
    static void change_much() {
        staging = instance();
        production = instance();
        bringIn(staging, """
            deskhand: 1
            categories:
              engraving:
                title: Engraving
                description: Names on spoons
                team: Workshop
                confidence_threshold: 0.3
                position: 11
                keywords: ["engrav*", spoon]
                examples:
                  - Can you engrave my name on the spoon?
                  - Please put a name on the knife
                  - Engraving of gifts
            """, "");
        put("/categories/billing/profile", """
            {"tone":"calm and exact","length":"short","languages":["en","de"],"wording":"strict","team":"Money"}""");
        put("/categories/billing/text-blocks/en/charged-twice", """
            {"use_when":"charged twice","text":"We look at it.\\nIt takes two days: \\"promised\\"."}""");
        send("POST", "/prompts/billing", "{\"text\":\"# Billing\\n\\nNever promise: anything.\\n- off\\n- 1.0\"}");
        var version = staging.get("/api/v1/prompts/billing").body().replaceAll("(?s).*?\"number\":(\\d+).*", "$1");
        send("POST", "/prompts/billing/" + version + "/publish", "");
        put("/red-lines/eels", """
            {"pattern":"hovercraft .*eels","because":"It is full of eels.","team":"Zoo","priority":"urgent",
             "notice":"A keeper reads this."}""");
        staging.send("DELETE", "/api/v1/red-lines/press", "");
        put("/gate-rules/no-canada", """
            {"pattern":"canada","because":"We do not ship there.","verdict":"escalate","languages":["en"]}""");
        put("/policies", "{\"category\":\"general\",\"mode\":\"draft\",\"threshold\":0.9}");
        put("/business-hours/*", """
            {"time_zone":"Europe/Berlin","hours":["mon 00:00-00:01"],"holidays":["2026-12-25"],"mode_outside":"off"}""");
        put("/business-hours/*", """
            {"time_zone":"Europe/Berlin","hours":["mon 00:00-00:01"],"holidays":["2026-12-25"]}""");
        put("/handoff-routes/persons", "{\"reason\":\"wants_human\",\"team\":\"Front desk\",\"position\":1}");
        send("POST", "/next-steps", """
            {"category":"billing","language":"en","text":"Look into the ledger.","position":5}""");
        put("/reply-templates/all", "{\"greeting\":\"Ahoy {name},\",\"signature\":\"The crew\"}");
        put("/models/profiles/house", """
            {"provider":"openai","base_url":"http://127.0.0.1:9","model":"m","api_key":"%s","price_in":0.25,
             "headers":{"X-Team":"%s"}}""".formatted(PLANTED, PLANTED));
        put("/models/profiles/brain", "{\"provider\":\"embedded\",\"model\":\"embedded\"}");
        put("/models/roles/judge", "{\"profile\":\"brain\"}");
        put("/models/roles/specialist", "{\"profile\":\"brain\",\"category\":\"billing\"}");
        put("/trust/orders", "{\"trust\":\"claimed\"}");
        put("/context-budgets/billing/any", "{\"tokens\":900}");
        put(
                "/signals/" + staging.get("/api/v1/signals").body().replaceAll("(?s).*?\"name\":\"([^\"]+)\".*", "$1"),
                "{\"span\":7,\"enabled\":false}");
        put("/outstanding/rules/order_late", "{\"days\":9}");
        send("POST", "/outstanding/cases", """
            {"title":"Leaking jars","looks_like":"the jar leaks","says":"Batch 12 leaks.","forbids_auto":true}""");
        send("POST", "/outstanding/cases", """
            {"title":"Leaking jars","looks_like":"the jar drips","says":"Batch 13 too."}""");
        put("/http-tools/weather_there", """
            {"description":"The weather","url":"https://weather.example/{city}","header":"Authorization","secret":"%s",
             "schema":{"type":"object","properties":{"city":{"type":"string"}},"required":["city"],
             "additionalProperties":false}}""".formatted(PLANTED));
        put("/mcp-servers/lender", """
                {"url":"https://weather.example/mcp","header":"Authorization","secret":"%s"}""".formatted(PLANTED));
        put("/mcp-servers/lender/tools/card_points", """
                {"reads_only":true,"bound":{"email":"customer_email"},"left_out":["season"],"trust":"verified",
                 "definition":{"name":"cardPoints","description":"Points on a card","inputSchema":{"type":"object",
                  "properties":{"email":{"type":"string"},"season":{"type":"string"},"card":{"type":"integer"}},
                  "required":["email"]}}}""");
        put("/categories/engraving/tools", "{\"tools\":[\"weather_there\",\"order_lookup\",\"lender__card_points\"]}");
        send("POST", "/pre-approvals", """
            {"name":"Skipping","operation":"skip_month","times":2,"trust":"verified","categories":["subscription"]}""");
        put("/connections/shop", """
            {"kind":"sandbox","token":"%s","webhook_secret":"%s","mode":"auto",
             "settings":{"agent_language":"de"}}""".formatted(PLANTED, PLANTED));
        put("/status-lines/payment", "{\"state\":\"down\",\"says\":\"Cards fail.\"}");
        file = staging.get("/api/v1/configuration").body();
    }

    private static Service instance() {
        return Service.start(Map.of("deskhand.api-token", TOKEN, "deskhand.tool.hosts", "weather.example"))
                .showing(TOKEN);
    }

    @AfterAll
    static void stop() {
        staging.close();
        production.close();
    }

    private static void put(String path, String json) {
        send("PUT", path, json);
    }

    private static void send(String method, String path, String json) {
        var answer = staging.send(method, "/api/v1" + path, json);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 299);
    }

    private static HttpResponse<String> bringIn(String text, String query) {
        return bringIn(production, text, query);
    }

    private static HttpResponse<String> bringIn(Service service, String text, String query) {
        return Service.exchange(HttpRequest.newBuilder(service.uri("/api/v1/configuration" + query))
                .header("Content-Type", "application/yaml")
                .header("Authorization", "Bearer " + TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build());
    }

    private static String simulated(Service service, String text) {
        return service.send(
                        "POST",
                        "/api/v1/simulations",
                        "{\"text\":\"" + text
                                + "\",\"name\":\"Mira\",\"email\":\"mira@example.com\",\"verified\":true}")
                .body()
                .replaceAll("\"(micros|asOf)\":[^,}]+", "");
    }

    @Test
    void it_is_the_same_there_in_every_decision_and_reply() {
        assertThat(MESSAGES)
                .anySatisfy(text -> assertThat(simulated(production, text)).isNotEqualTo(simulated(staging, text)));

        var untouched = production.get("/api/v1/configuration").body();
        var rehearsed = bringIn(file, "?dry_run=true&mode=replace");
        assertThat(rehearsed.statusCode()).as(rehearsed.body()).isEqualTo(200);
        assertThat(rehearsed.body())
                .contains(
                        "\"dry_run\":true",
                        "\"item\":\"eels\",\"change\":\"added\"",
                        "\"item\":\"press\",\"change\":\"removed\"")
                .contains(
                        "Set secret of http_tools/weather_there.",
                        "Set secret of mcp_servers/lender.",
                        "Set api_key, header X-Team of model_profiles/house.");
        assertThat(production.get("/api/v1/configuration").body()).isEqualTo(untouched);

        var imported = bringIn(file, "?mode=replace");
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(200);
        assertThat(imported.body().replace("\"dry_run\":false", "\"dry_run\":true"))
                .isEqualTo(rehearsed.body());

        Await.until(
                "the red line counts",
                () -> simulated(production, MESSAGES.get(2)).contains("eels"));
        Await.until(
                "the template counts",
                () -> simulated(production, MESSAGES.get(1)).contains("The crew"));
        for (var text : MESSAGES) {
            assertThat(simulated(production, text)).as(text).isEqualTo(simulated(staging, text));
        }

        set_the_secrets_by_hand();
        assertThat(production.get("/api/v1/configuration").body()).isEqualTo(file);
        assertThat(bringIn(file, "?mode=replace").body()).contains("\"changes\":[]", "\"by_hand\":[]");
    }

    private static void set_the_secrets_by_hand() {
        production.send(
                "PUT", "/api/v1/models/profiles/house", "{\"api_key\":\"another\",\"headers\":{\"X-Team\":\"other\"}}");
        production.send("PUT", "/api/v1/connections/shop", "{\"token\":\"another-token\"}");
        production.send("PUT", "/api/v1/mcp-servers/lender", """
                {"url":"https://weather.example/mcp","header":"Authorization","secret":"another"}""");
        var tool = production.get("/api/v1/http-tools/weather_there").body();
        production.send(
                "PUT",
                "/api/v1/http-tools/weather_there",
                tool.replaceAll("\"(name|has_secret|updated_at)\":(\"[^\"]*\"|true|false),?", "")
                        .replaceAll(",}$", ",\"secret\":\"another\"}"));
    }

    @Test
    void no_secret_is_in_the_file_nor_in_the_audit() {
        assertThat(file).contains("api_key: keep").doesNotContain(PLANTED);
        assertThat(staging.get("/api/v1/audit?limit=200").body())
                .contains("\"api_key\":\"set\"")
                .doesNotContain(PLANTED);
        assertThat(staging.query("select content from config_item")).noneMatch(text -> text.contains(PLANTED));
        assertThat(staging.query("select coalesce(before, '') || coalesce(after, '') from audit_entry"))
                .noneMatch(text -> text.contains(PLANTED));
    }

    @Test
    void only_the_parts_asked_for_are_in_the_file() {
        var part = staging.get("/api/v1/configuration?parts=trust,red_lines").body();

        assertThat(part).contains("\nred_lines:\n", "\ntrust:\n").doesNotContain("\ncategories:\n");
        assertThat(staging.get("/api/v1/configuration?parts=nothing").statusCode())
                .isEqualTo(400);
    }
}
