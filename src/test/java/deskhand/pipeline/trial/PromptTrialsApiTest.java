package deskhand.pipeline.trial;

import static deskhand.model.FakeOpenAi.answers;
import static deskhand.model.FakeOpenAi.asks;
import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Mode;
import deskhand.model.FakeOpenAi;
import deskhand.model.Role;
import deskhand.testing.Shop;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A wording is tried over HTTP before anybody is answered by it. */
class PromptTrialsApiTest {

    private static final List<String> STORES =
            List.of("turn", "stage", "message", "conversation", "action", "approval", "knowledge_gap");

    private static FakeOpenAi model;
    private static Shop shop;

    @BeforeAll
    static void start() {
        model = new FakeOpenAi();
        var settings = new HashMap<>(model.settings());
        settings.put("deskhand.demo", "true");
        settings.put("deskhand.route.embedded-from", 2);
        shop = Shop.open(Mode.AUTO, settings);
    }

    @BeforeEach
    void behave() {
        model.reset();
    }

    @AfterAll
    static void stop() {
        shop.close();
        model.close();
    }

    private static String send(String method, String path, String json, int status) {
        var answer = shop.service.send(method, path, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static int draft(String category, String text) {
        var kept = send("POST", "/api/v1/prompts/" + category, "{\"text\":\"" + text + "\"}", 201);
        return Integer.parseInt(kept.replaceAll(".*\"number\":(\\d+).*", "$1"));
    }

    private static String proposal(String text) {
        return FakeOpenAi.PROPOSAL.replaceAll("\"text\":\"[^\"]*\"", "\"text\":\"" + text + "\"");
    }

    private static String mira(String text) {
        return "{\"messages\":[{\"text\":\"" + text
                + "\",\"name\":\"Mira\",\"email\":\"mira@example.com\",\"verified\":true}]}";
    }

    @Test
    void both_wordings_answer_and_only_the_specialist_is_asked_twice() {
        var number = draft("shipping", "Always speak of quinces first.");
        model.saying(
                Role.SPECIALIST,
                answers(proposal("Your order 1042 is on its way.")),
                answers(proposal("Quinces! Your order 1042 is on its way.")));

        var tried = send("POST", "/api/v1/prompts/shipping/" + number + "/try", mira("Where is my order 1042?"), 200);

        assertThat(tried)
                .contains("\"from\":1", "\"to\":" + number, "\"because\":\"compared\"", "\"category\":\"shipping\"")
                .contains("Your order 1042 is on its way.", "Quinces! Your order 1042")
                .contains("\"verdict\":\"pass\"", "\"calls\":3,\"tokens\":360", "\"calls\":2,\"tokens\":240");
        assertThat(model.requestsWith("Always speak of quinces first.")).hasSize(1);
        assertThat(shop.service.get("/api/v1/prompts/shipping/" + number).body())
                .as("nobody is answered by it")
                .contains("\"published\":false");
    }

    @Test
    void a_real_message_is_tried_with_what_was_said_before_and_nothing_is_left_behind() {
        var ref = shop.customerBegins("Where is my order 1042?");
        shop.untilIdle();
        shop.customerSays(ref, "And when will it arrive?");
        shop.untilIdle();
        var turn = shop.service.count("select max(id) from turn");
        var number = draft("shipping", "Answer in one sentence.");
        var before = STORES.stream().map(PromptTrialsApiTest::rows).toList();

        var tried = send("POST", "/api/v1/prompts/shipping/" + number + "/try", "{\"turns\":[" + turn + "]}", 200);

        assertThat(tried).contains("\"turn\":" + turn, "And when will it arrive?", "\"because\":\"compared\"");
        assertThat(model.requestsWith("Answer in one sentence."))
                .allMatch(request -> request.contains("Where is my order 1042?"))
                .isNotEmpty();
        assertThat(STORES.stream().map(PromptTrialsApiTest::rows).toList()).isEqualTo(before);
    }

    private static long rows(String table) {
        return shop.service.count("select count(*) from " + table);
    }

    @Test
    void it_says_when_instructions_do_not_matter() {
        var number = draft("billing", "Be exact.");

        assertThat(send("POST", "/api/v1/prompts/billing/" + number + "/try", mira("Where is my order 1042?"), 200))
                .contains("\"because\":\"other_category\"");
        assertThat(send(
                        "POST",
                        "/api/v1/prompts/billing/" + number + "/try",
                        mira("My lawyer will hear of this, I am going to sue you"),
                        200))
                .contains("\"because\":\"decided_earlier\"");
        model.failingWith(500);
        assertThat(send("POST", "/api/v1/prompts/billing/" + number + "/try", mira("Where is my order 1042?"), 200))
                .as("a model that fails is no model that compares")
                .doesNotContain("\"because\":\"compared\"");
    }

    @Test
    void the_rules_for_all_are_tried_likewise() {
        var number = draft("safety-rules", "Never mention the weather.");

        assertThat(send("POST", "/api/v1/prompts/safety-rules/" + number + "/try", mira("Where is 1042?"), 200))
                .contains("\"because\":\"compared\"");
        assertThat(model.requestsWith("Never mention the weather.")).hasSize(1);
    }

    @Test
    void a_tool_that_would_change_something_only_looks() {
        var number = draft("subscription", "Skip whatever they want skipped.");
        model.answering(Role.ROUTER, FakeOpenAi.ROUTE.replace("shipping", "subscription"));
        model.saying(Role.SPECIALIST, asks("skip_month", "{}"), answers(proposal("I have passed that on.")));

        var tried =
                send("POST", "/api/v1/prompts/subscription/" + number + "/try", mira("Please skip my next box"), 200);

        assertThat(tried).contains("I have passed that on.");
        assertThat(model.requestsWith("PENDING, NOT DONE")).isNotEmpty();
        assertThat(rows("approval")).isZero();
    }

    @Test
    void of_many_who_publish_at_the_same_moment_one_wins() {
        var numbers = IntStream.range(0, 6)
                .mapToObj(i -> draft("damage", "Wording " + i))
                .toList();

        var answers = numbers.parallelStream()
                .map(number -> ifMatch("/api/v1/prompts/damage/" + number + "/publish", "1"))
                .toList();

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 412).hasSize(5);
        assertThat(shop.service.count("select count(*) from prompt_version where category = 'damage' and published"))
                .isEqualTo(1);
    }

    @Test
    void too_many_messages_and_unknown_ones_are_refused() {
        var number = draft("shipping", "Be brief.");
        var path = "/api/v1/prompts/shipping/" + number + "/try";

        assertThat(send("POST", path, "{\"turns\":[999999]}", 404)).contains("no turn 999999");
        assertThat(send("POST", path, "{}", 400)).contains("one to 5 messages");
        send("POST", path, "{\"turns\":[1,2,3,4,5,6]}", 400);
        send("POST", "/api/v1/prompts/shipping/999/try", mira("Hello"), 404);
    }

    @Test
    void publishing_what_somebody_else_has_replaced_is_refused_and_going_back_is_one_call() {
        var mine = draft("account", "Mine.");
        var theirs = draft("account", "Theirs.");
        assertThat(ifMatch("/api/v1/prompts/account/" + theirs + "/publish", "1"))
                .isEqualTo(200);

        assertThat(ifMatch("/api/v1/prompts/account/" + mine + "/publish", "1")).isEqualTo(412);
        assertThat(shop.service.get("/api/v1/categories/account/profile").body())
                .contains("\"prompt\":" + theirs);

        assertThat(send("POST", "/api/v1/prompts/account/rollback", "", 200)).contains("\"number\":1,");
        assertThat(shop.service.get("/api/v1/prompts/account/publications").body())
                .contains("\"number\":" + theirs + ",\"author\":\"this machine\"");
        assertThat(ifMatch("/api/v1/prompts/account", "1"))
                .as("there are newer ones")
                .isEqualTo(412);
    }

    private static int ifMatch(String path, String number) {
        return deskhand.testing.Service.exchange(HttpRequest.newBuilder(shop.service.uri(path))
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"" + number + "\"")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"One more.\"}"))
                        .build())
                .statusCode();
    }
}
