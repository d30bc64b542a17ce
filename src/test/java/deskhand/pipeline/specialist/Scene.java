package deskhand.pipeline.specialist;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.helpdesk.sandbox.SandboxConversation.Customer;
import deskhand.model.FakeOpenAi;
import deskhand.model.Role;
import deskhand.testing.Await;
import deskhand.testing.Service;
import deskhand.testing.Shop;
import java.util.HashMap;
import java.util.Map;

/** The demo shop in auto mode with a scripted model, or with none, and its customers. */
final class Scene implements AutoCloseable {

    static final Customer MIRA = customer("Mira Lindqvist", "mira@example.com");
    static final Customer JONAS = customer("Jonas Weber", "jonas@example.com");
    static final Customer TOM = customer("Tom Okafor", "tom@example.com");
    static final Customer PRIYA = customer("Priya Raman", "priya@example.com");

    final FakeOpenAi model = new FakeOpenAi();
    final Shop shop;

    private Scene(Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("deskhand.demo", "true");
        shop = Shop.open(Mode.AUTO, all);
    }

    static Scene withModel() {
        var scripted = new HashMap<String, Object>();
        // The embedded router would be sure of some.
        scripted.put("deskhand.route.embedded-from", 2);
        var scene = new Scene(scripted);
        scene.become(scene.model);
        return scene;
    }

    static Scene withoutModel() {
        return new Scene(Map.of());
    }

    private void become(FakeOpenAi provider) {
        send("PUT", "/api/v1/models/profiles/scripted", """
                {"provider":"openai","base_url":"%s","model":"fake-1","api_key":"sk-test","timeout_ms":4000}""".formatted(provider.baseUrl()));
        for (var role : Role.values()) {
            send("PUT", "/api/v1/models/roles/" + role.folder(), "{\"profile\":\"scripted\"}");
        }
        send("PUT", "/api/v1/models/roles/specialist", "{\"profile\":\"scripted\",\"category\":\"retention\"}");
    }

    private static Customer customer(String name, String email) {
        return new Customer(email, name, email, true);
    }

    Service service() {
        return shop.service;
    }

    void send(String method, String path, String json) {
        var answer = service().send(method, path, json);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    /** What the router and the specialist say next. */
    Scene script(String category, FakeOpenAi.Saying... specialist) {
        model.reset();
        model.answering(Role.ROUTER, FakeOpenAi.ROUTE.replace("shipping", category));
        model.saying(Role.SPECIALIST, specialist);
        return this;
    }

    /** An answer of the specialist. */
    static FakeOpenAi.Saying says(String text, String cites) {
        return FakeOpenAi.answers("""
                {"text":"%s","confidence":0.93,"cites":[%s],"handover":null,"next_steps":[],\
                "asked":[{"question":"what was asked","answered":true}]}""".formatted(text, cites));
    }

    /** A new conversation, as if it were the first. */
    String begins(Customer who, String text) {
        service().count("with gone as (delete from encounter returning 1) select count(*) from gone");
        var before = turns();
        var ref = shop.inbox().start(Shop.SLUG, who, "chat", text);
        heard(before);
        return ref;
    }

    void goesOn(String ref, String text) {
        var before = turns();
        shop.customerSays(ref, text);
        heard(before);
    }

    long turns() {
        return service().count("select count(*) from turn");
    }

    private void heard(long turnsBefore) {
        Await.until("it was heard", () -> turns() > turnsBefore);
        settled();
    }

    void settled() {
        shop.untilIdle();
        Await.until(
                "every turn is done", () -> service().count("select count(*) from turn where state <> 'DONE'") == 0);
        shop.untilIdle();
    }

    String lastReply(String ref) {
        var replies = shop.publicReplies(ref);
        assertThat(replies).as(() -> "a reply; notes: " + shop.notes(ref)).isNotEmpty();
        return replies.getLast();
    }

    String lastNote(String ref) {
        var notes = shop.notes(ref);
        assertThat(notes)
                .as(() -> "a note; replies: " + shop.publicReplies(ref))
                .isNotEmpty();
        return notes.getLast();
    }

    /** How the newest turn ended: send, draft or escalate. */
    String outcome() {
        return service()
                .query(
                        "select result::jsonb ->> 'outcome' from stage where name = 'decide' order by turn_id desc limit 1")
                .getFirst();
    }

    /** All that the newest turn decided, for whoever wonders. */
    String trace() {
        return String.join("\n", service().query("""
                select name || ': ' || result from stage where turn_id = (select max(id) from turn) order by position"""));
    }

    /** The tools that the newest turn used, with how each ended. */
    String tools() {
        return String.join(" ", service().query("""
                select string_agg((use ->> 'tool') || ':' || (use ->> 'state'), ' ' order by place)
                from stage, jsonb_array_elements(result::jsonb -> 'tools') with ordinality as one (use, place)
                where name = 'specialist' and turn_id = (select max(turn_id) from stage)"""));
    }

    @Override
    public void close() {
        shop.close();
        model.close();
    }
}
