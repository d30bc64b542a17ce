package deskhand.console;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.model.FakeOpenAi;
import deskhand.platform.RecurringJob;
import deskhand.platform.SignedLinks;
import deskhand.testing.Await;
import deskhand.testing.Service;
import deskhand.testing.Shop;
import deskhand.testing.chatwoot.Account;
import deskhand.testing.chatwoot.Channel;
import deskhand.testing.chatwoot.FakeChatwoot;
import deskhand.tool.approval.Wishes;
import deskhand.tool.cancel.CancelLinks;
import deskhand.tool.mcp.FakeMcpServer;
import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A service in which every page has something to show, and where each of them is found. */
final class Furnished implements AutoCloseable {

    static final String PASSWORD = "correct horse battery staple";

    private static final String API_TOKEN = "a-token-of-some-length";
    private static final String OUTSIDE = "https://bot.example.com";

    final Service service;
    private final Wishes wishes;
    private final Shop shop;
    private final FakeMcpServer lender = new FakeMcpServer()
            .offers(
                    "get_points",
                    "Tells the points on a customer's card.",
                    "{\"type\":\"object\",\"properties\":{\"email\":{\"type\":\"string\"}},\"required\":[\"email\"]}",
                    "{\"readOnlyHint\":true}");
    private final FakeChatwoot chatwoot = FakeChatwoot.start();
    private final FakeOpenAi provider = new FakeOpenAi();
    private final Map<String, List<String>> addresses = new LinkedHashMap<>();

    Furnished() {
        wishes = Wishes.of(
                Mode.DRAFT,
                "Please skip my next box",
                Map.of(
                        "deskhand.api-token",
                        API_TOKEN,
                        "deskhand.tool.hosts",
                        "localhost",
                        "deskhand.corrections.quiet",
                        "0s",
                        "deskhand.outbox.most-tries",
                        2,
                        "deskhand.budget.day-tokens",
                        "300"));
        shop = wishes.shop;
        service = shop.service.showing(API_TOKEN);
        set(Map.of("links_without_login", "true"));
        outsideTheFrame();
        work();
        tuning();
        knowledge();
        setUp();
    }

    /** The addresses to look at, by the route they lead to. */
    Map<String, List<String>> addresses() {
        return addresses;
    }

    private void at(String route, String... ways) {
        addresses.computeIfAbsent(route, _ -> new ArrayList<>()).addAll(List.of(ways));
    }

    private void set(Map<String, String> settings) {
        service.bean(Connections.class)
                .put(
                        Shop.SLUG,
                        new ConnectionSpec(
                                null, service.uri("").toString(), null, null, null, Map.of(), settings, null));
    }

    private void call(String method, String path, String json) {
        var answer = service.send(method, "/api/v1" + path, json);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 299);
    }

    private String one(String sql) {
        return service.query(sql).getFirst();
    }

    private void run(String job) {
        try {
            service.bean(ApplicationContext.class).getBeansOfType(RecurringJob.class).stream()
                    .filter(each -> each.name().equals(job))
                    .findFirst()
                    .orElseThrow()
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException(job, e);
        }
    }

    private void outsideTheFrame() {
        var key = service.send("POST", "/api/v1/connections/" + Shop.SLUG + "/sidebar-key", "")
                .body()
                .replaceAll(".*\"key\":\"([^\"]+)\".*", "$1");
        at("/sidebar/{slug}", "/sidebar/shop#key=" + key + "&conversation=" + wishes.ref, "/sidebar/nowhere");
        at("/cancel/{token}", cancelLink("en"), cancelLink("de"), "/cancel/nonsense");
        var refund = wishes.waits(
                "process_refund_request",
                "{\"order_number\":\"1017\",\"amount\":20,\"reason\":\"The bread was stale\"}");
        var done = wishes.waits("skip_month", "{}");
        assertThat(wishes.approve(done).statusCode()).isEqualTo(200);
        wishes.waits("pause_subscription", "{\"months\":6}");
        at("/approvals", "/approvals", "/approvals?state=", "/approvals?state=rejected");
        at("/approvals/{id}", "/approvals/" + refund, "/approvals/" + done);
        at("/do/{token}", link(SignedLinks.Item.APPROVAL, refund), "/do/nonsense");
        at(
                "/inbox/links/{token}",
                "/inbox/links/" + link(SignedLinks.Item.APPROVAL, done).substring("/do/".length()));
    }

    private String link(SignedLinks.Item item, long id) {
        return service.bean(SignedLinks.class).to(item, id).orElseThrow();
    }

    private String cancelLink(String language) {
        return service.bean(CancelLinks.class)
                .linkFor(Wishes.MIRA, wishes.conversation(), language)
                .orElseThrow()
                .substring(OUTSIDE.length());
    }

    private void work() {
        var ref = shop.customerBegins("How long does a refund take, and where do I see it?");
        shop.untilIdle();
        shop.inbox().agentNotes(Shop.SLUG, ref, "@deskhand bad: too long").orElseThrow();
        shop.customerBegins("Let me talk to a real person please, or you will hear from my lawyer.");
        shop.customerBegins("Which harmonium fits into a lighthouse?");
        shop.untilIdle();
        var corrected = shop.customerBegins(Shop.THANKS);
        shop.untilIdle();
        shop.inbox()
                .agentNotes(Shop.SLUG, corrected, "@deskhand send: You are more than welcome. Enjoy your tea!")
                .orElseThrow();
        shop.untilIdle();
        run("draft-fates");
        var mishaps = new Mishaps(shop);
        mishaps.replyIsParked();
        mishaps.deliveryFails("Where is box 12?");
        mishaps.troubleIsOver();

        var draft = one("select min(id) from turn where outcome = 'draft' and conversation_id ="
                + " (select id from conversation where ref = '" + ref + "')");
        var handover = one("select min(id) from turn where outcome = 'escalate'");
        var sent = one("select turn_id from correction");
        at("/do/{token}", link(SignedLinks.Item.DRAFT, Long.parseLong(draft)));
        at("/", "/?c=new", "/?c=" + wishes.ref, "/?c=" + ref);
        at("/sandbox", "/sandbox");
        at("/overview", "/overview");
        at("/inbox", "/inbox", "/inbox?connection=nowhere");
        for (var turn : List.of(draft, handover, sent)) {
            at("/inbox/turns/{id}", "/inbox/turns/" + turn);
            at("/turns/{id}", "/turns/" + turn);
        }
        at("/conversations", "/conversations", "/conversations?q=nobody-wrote-this");
        at("/conversations/{id}", "/conversations/" + wishes.conversation());
        at("/customers", "/customers");
        at("/customers/sources", "/customers/sources");
        at("/operations", "/operations");
        at("/operations/deliveries", "/operations/deliveries", "/operations/deliveries?conversation=" + ref);
        at("/operations/deliveries", "/operations/deliveries?conversation=nowhere");
        at("/operations/deliveries/{id}", "/operations/deliveries/" + mishaps.failedId());
    }

    private void tuning() {
        call("POST", "/outstanding/cases", """
                {"title":"Leaking jars","looks_like":"the jar leaks","says":"Batch 12 leaks.","forbids_auto":true}""");
        call("PUT", "/policies", "{\"category\":\"general\",\"mode\":\"draft\",\"threshold\":0.9}");
        call("PUT", "/business-hours/*", """
                {"time_zone":"Europe/Berlin","hours":["mon 09:00-17:00"],"holidays":["2026-12-25"]}""");
        call("PUT", "/handoff-routes/persons", "{\"reason\":\"wants_human\",\"team\":\"Front desk\",\"position\":1}");
        call("POST", "/next-steps", """
                {"category":"billing","language":"en","text":"Look into the ledger.","position":5}""");
        call("PUT", "/reply-templates/warm", "{\"greeting\":\"Dear {name},\",\"signature\":\"Your friends\"}");
        call("POST", "/pre-approvals", """
                {"name":"Skipping","operation":"skip_month","times":2,"trust":"verified","categories":["subscription"]}""");
        call("PUT", "/categories/billing/text-blocks/en/charged-twice", """
                {"use_when":"charged twice","text":"We look at it.\\nIt takes two days."}""");
        call("POST", "/prompts/shipping", "{\"text\":\"# Shipping\\n\\nNever promise a day.\\nBegin with Ahoy.\"}");
        at("/categories", "/categories");
        at("/categories/new", "/categories/new");
        at("/categories/{name}", "/categories/shipping");
        at("/categories/{name}/prompt", "/categories/shipping/prompt");
        at("/categories/{name}/prompt/{number}", "/categories/shipping/prompt/2", "/categories/shipping/prompt/1");
        at("/categories/{name}/prompt/diff", "/categories/shipping/prompt/diff?from=1&to=2");
        at("/corrections", "/corrections", "/corrections?category=nowhere");
        at("/corrections/opinions", "/corrections/opinions", "/corrections/opinions?which=good");
        at("/corrections/{id}", "/corrections/" + one("select id from correction"));
        rules();
        at("/templates", "/templates");
        at("/templates/replies/new", "/templates/replies/new");
        at("/templates/replies/{name}", "/templates/replies/warm");
        at("/templates/texts/{category}", "/templates/texts/billing");
    }

    private void rules() {
        for (var each : List.of("", "/lines", "/replies", "/signals", "/outstanding", "/limits")) {
            at("/rules" + each, "/rules" + each);
        }
        for (var each : List.of("lines", "replies", "limits", "hours", "routes", "next-steps", "outstanding/cases")) {
            at("/rules/" + each + "/new", "/rules/" + each + "/new");
        }
        at("/rules/lines/{name}", "/rules/lines/legal-action");
        at("/rules/replies/{name}", "/rules/replies/competitor");
        at("/rules/signals/{name}", "/rules/signals/mood-falls");
        at("/rules/outstanding/rules/{name}", "/rules/outstanding/rules/claim_open");
        at("/rules/outstanding/cases/{id}", "/rules/outstanding/cases/" + one("select id from outstanding_case"));
        at("/rules/limits/{id}", "/rules/limits/" + one("select id from policy"));
        at("/rules/hours/{key}", "/rules/hours/all-others");
        at("/rules/routes/{name}", "/rules/routes/persons");
        at("/rules/next-steps/{id}", "/rules/next-steps/" + one("select max(id) from next_step"));
        at("/pre-approvals", "/pre-approvals");
        at("/pre-approvals/new", "/pre-approvals/new");
        at("/pre-approvals/{id}", "/pre-approvals/" + one("select id from pre_approval"));
    }

    private void knowledge() {
        var ref = shop.customerBegins("The samovar hums when it boils. Is that how it should be?");
        shop.untilIdle();
        shop.agentReplies(ref, "A loose brass ring hums. Turn it firmly to the right and it is quiet again.");
        shop.agentResolves(ref);
        Await.until(
                "it is known to be resolved",
                () -> service.count("select count(*) from conversation where status = 'RESOLVED'") == 1);
        shop.untilIdle();
        run("solved-conversations");
        service.run("""
                with source as (
                  insert into knowledge_source (name, kind, settings, language, publish, every_hours, created_at)
                  values ('help', 'sitemap', '{"sitemap":"https://shop.example/sitemap.xml"}', 'en', true, 24, now())
                  returning id), run as (
                  insert into knowledge_import (source_id, state, note, listed, started_at, finished_at)
                  select id, 'done', null, true, now(), now() from source returning id)
                insert into knowledge_import_item (import_id, position, key, state, note)
                select id, 1, 'https://shop.example/help/parcels', 'failed', 'HTTP 404' from run""");
        service.run("update document set updated_at = updated_at - interval '3 years' where id ="
                + " (select min(id) from document where status = 'published')");
        var document = one("select min(id) from document");
        for (var each : List.of("", "/new", "/files", "/sources", "/try", "/gaps", "/stale", "/solved")) {
            at("/knowledge" + each, "/knowledge" + each);
        }
        at("/knowledge", "/knowledge?words=nobody-wrote-this");
        at("/knowledge/documents/{id}", "/knowledge/documents/" + document);
        at("/knowledge/documents/{id}/versions/{number}", "/knowledge/documents/" + document + "/versions/1");
    }

    private void setUp() {
        var account = chatwoot.account();
        var ada = account.administrator("Ada Boss");
        var rita = account.agent("Rita Reader");
        account.inbox("Website", Channel.WEB_WIDGET).member(rita);
        account.inbox("Mail", Channel.EMAIL).member(rita);
        call("POST", "/connections", """
                {"slug":"acme","kind":"chatwoot","base_url":"%s","account":"%s","admin_token":"%s","read_token":"%s"}""".formatted(chatwoot.url(), Account.ID, ada.token(), rita.token()));
        at("/connections", "/connections");
        at("/connections/new", "/connections/new");
        for (var way : List.of("chatwoot", "zendesk", "chatwoot-by-hand")) {
            at("/connections/new/{word}", "/connections/new/" + way);
        }
        at("/connections/{slug}", "/connections/acme", "/connections/shop");
        at("/connections/{slug}/check", "/connections/acme/check");
        at("/connections/{slug}/inboxes", "/connections/acme/inboxes");

        call("PUT", "/mcp-servers/lender", "{\"url\":\"" + lender.url() + "\"}");
        call("POST", "/mcp-servers/lender/look", "");
        at("/tools", "/tools");
        at("/tools/servers/new", "/tools/servers/new");
        at("/tools/servers/{name}", "/tools/servers/lender");
        at("/tools/servers/{name}/tools/{tool}", "/tools/servers/lender/tools/get_points");

        call("PUT", "/models/profiles/house", """
                {"provider":"openai","base_url":"%s","model":"fake-1","api_key":"sk","price_in":0.4,"price_out":1.6}""".formatted(provider.baseUrl()));
        call("POST", "/models/profiles/house/test", "");
        at("/models", "/models");
        at("/models/budgets", "/models/budgets");
        at("/models/profiles/new", "/models/profiles/new");
        at("/models/profiles/{name}", "/models/profiles/house");

        call("POST", "/api-keys", "{\"name\":\"shop import\",\"role\":\"tuner\"}");
        for (var name : List.of("ada", "robin")) {
            call("POST", "/accounts", """
                    {"email":"%1$s@example.com","name":"%1$s","role":"admin"}""".formatted(name));
        }
        at("/accounts", "/accounts");
        at("/configuration", "/configuration");
        at("/audit", "/audit", "/audit?item=nothing");
        at("/me", "/me");
        at("/access", "/access", "/access?told=left");
        at("/access/welcome/{link}", invitation("robin"), "/access/welcome/nonsense");
    }

    /** A link that works; those before it do not any more. */
    String invitation(String name) {
        var id = one("select id from account where email = '" + name + "@example.com'");
        return service.send("POST", "/api/v1/accounts/" + id + "/link", "")
                .body()
                .replaceAll(".*\"link\":\"[^\"]*(/access/welcome/[^\"]+)\".*", "$1");
    }

    @Override
    public void close() {
        wishes.close();
        lender.close();
        chatwoot.close();
        provider.close();
    }
}
