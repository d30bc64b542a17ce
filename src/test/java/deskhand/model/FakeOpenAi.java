package deskhand.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A provider on this machine that speaks chat completions, answers the four schemas and can be told to misbehave. */
public final class FakeOpenAi implements AutoCloseable {

    public static final String ROUTE = """
            {"category":"shipping","secondary":null,"urgency":"normal","sentiment":"neutral","frustrated":false,\
            "language":"en","wants_human":"none","restatement":"Wants to know where order 1042 is.","confidence":0.95}""";
    public static final String PROPOSAL = """
            {"text":"Your order 1042 is on its way under tracking number NP48210377SE.","confidence":0.93,\
            "cites":["order:1042","made:up"],"handover":null,"next_steps":[]}""";
    public static final String JUDGEMENT = """
            {"verdict":"pass","accuracy":0.97,"tone":0.9,"safety":1,"completeness":0.9,"reasons":[]}""";

    public static final String NOTHING_OPEN = """
            {"is_outstanding":false,"trigger":null,"confidence":0.9,"evidence":null}""";

    private static final String PATH = "/v1/chat/completions";
    private static final String MISBEHAVIOUR = "misbehaviour";

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    public FakeOpenAi() {
        server.start();
        reset();
    }

    /** Behaves well again and has heard nothing yet. */
    public void reset() {
        server.resetAll();
        answering(Role.ROUTER, ROUTE);
        answering(Role.SPECIALIST, PROPOSAL);
        answering(Role.JUDGE, JUDGEMENT);
        answering(Role.OUTSTANDING, NOTHING_OPEN);
        server.stubFor(post(urlPathEqualTo(PATH)).atPriority(9).willReturn(completion("{\"word\":\"ready\"}", "stop")));
    }

    public String baseUrl() {
        return server.baseUrl() + "/v1";
    }

    /** What a service needs to use this provider. */
    public Map<String, Object> settings() {
        return Map.of(
                "deskhand.model.base-url", baseUrl(),
                "deskhand.model.api-key", "sk-test",
                "deskhand.model.name", "fake-1",
                "deskhand.model.timeout", "4s",
                // What one test breaks must not keep the next from asking.
                "deskhand.model.breaker-failures", "1000");
    }

    public void answering(Role role, String answer) {
        server.stubFor(post(urlPathEqualTo(PATH))
                .withRequestBody(matchingJsonPath("$.response_format.json_schema.name", equalTo(role.answer())))
                .willReturn(completion(answer, "stop")));
    }

    /** Whoever plays this role is down, and the others are not. */
    public void failing(Role role, int status) {
        inPlaceOf(role, aResponse().withStatus(status));
    }

    /** Whoever plays this role answers well and late. */
    public void slow(Role role, String answer, Duration delay) {
        inPlaceOf(role, completion(answer, "stop").withFixedDelay(Math.toIntExact(delay.toMillis())));
    }

    private void inPlaceOf(Role role, ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlPathEqualTo(PATH))
                .atPriority(1)
                .withRequestBody(matchingJsonPath("$.response_format.json_schema.name", equalTo(role.answer())))
                .willReturn(answer));
    }

    /** What is asked in these words is answered so, whatever role it is asked in. */
    public void answeringTo(String words, String answer) {
        server.stubFor(post(urlPathEqualTo(PATH))
                .atPriority(1)
                .withRequestBody(containing(words))
                .willReturn(completion(answer, "stop")));
    }

    /** One reply of a model: an answer, or asks for tools. */
    public record Saying(String answer, List<Asking> asks) {}

    private record Asking(String tool, String arguments) {}

    public static Saying answers(String json) {
        return new Saying(json, List.of());
    }

    public static Saying asks(String tool, String arguments) {
        return new Saying("", List.of(new Asking(tool, arguments)));
    }

    /** The same reply also asks for this. */
    public static Saying and(Saying first, String tool, String arguments) {
        return new Saying(
                "",
                Stream.concat(first.asks().stream(), Stream.of(new Asking(tool, arguments)))
                        .toList());
    }

    /** What a role says, reply by reply; the last one again and again. */
    public void saying(Role role, Saying... sayings) {
        for (var i = 0; i < sayings.length; i++) {
            var last = i == sayings.length - 1;
            server.stubFor(post(urlPathEqualTo(PATH))
                    .atPriority(2)
                    .inScenario("talk of " + role)
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "said " + i)
                    .willSetStateTo(last ? (i == 0 ? Scenario.STARTED : "said " + i) : "said " + (i + 1))
                    .withRequestBody(matchingJsonPath("$.response_format.json_schema.name", equalTo(role.answer())))
                    .willReturn(
                            sayings[i].asks().isEmpty()
                                    ? completion(sayings[i].answer(), "stop")
                                    : toolCalls(sayings[i].asks(), i)));
        }
    }

    /** What it answers when the schema is in the prompt and not beside it. */
    public void answeringPrompted(String answer) {
        server.stubFor(post(urlPathEqualTo(PATH))
                .atPriority(3)
                .withRequestBody(matchingJsonPath("$.response_format", absent()))
                .willReturn(completion(answer, "stop")));
    }

    /** Like servers that take no schema; each says so in words and with a status of its own. */
    public void rejectingSchemas(int status, String message) {
        server.stubFor(post(urlPathEqualTo(PATH))
                .atPriority(1)
                .withRequestBody(matchingJsonPath("$.response_format"))
                .willReturn(aResponse()
                        .withStatus(status)
                        .withBody("{\"error\":{\"message\":\"" + escaped(message) + "\"}}")));
    }

    /** Like servers that know nothing of tools. */
    public void rejectingTools() {
        server.stubFor(post(urlPathEqualTo(PATH))
                .atPriority(1)
                .withRequestBody(matchingJsonPath("$.tools"))
                .willReturn(aResponse().withStatus(400).withBody("{\"error\":{\"message\":\"no tools here\"}}")));
    }

    /** Answers the next question so, and all others well. */
    public void onceAnswering(String answer) {
        once(completion(answer, "stop"));
    }

    public void onceFailingWith(int status) {
        once(aResponse().withStatus(status).withBody("{\"error\":{\"message\":\"no\"}}"));
    }

    /** The next question is answered 429 with the wish to be asked again later. */
    public void onceBusyFor(Duration pause) {
        once(aResponse().withStatus(429).withHeader("Retry-After", Long.toString(pause.toSeconds())));
    }

    /** The same, as a date. */
    public void onceBusyUntil(Instant then) {
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(then.atZone(ZoneOffset.UTC));
        once(aResponse().withStatus(429).withHeader("Retry-After", date));
    }

    /** The provider's filter takes the next answer away, and the tokens are to be paid. */
    public void onceFiltered() {
        once(completion("", "content_filter"));
    }

    /** The next answer ends in the middle, at the limit of its length. */
    public void onceCutOff() {
        once(completion("{\"category\":\"ship", "length"));
    }

    /** The next answer is no JSON at all, not even around the model's words. */
    public void onceTalkingNonsense() {
        once(aResponse().withHeader("Content-Type", "application/json").withBody("<html>busy</html>"));
    }

    /** The model says that it will not. */
    public void refusing() {
        server.stubFor(post(urlPathEqualTo(PATH))
                .atPriority(1)
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("""
                        {"id":"c-1","object":"chat.completion","created":1,"model":"fake-1","choices":[{"index":0,"message":
                        {"role":"assistant","content":null,"refusal":"I cannot help with that."},"finish_reason":"stop"}],
                        "usage":{"prompt_tokens":100,"completion_tokens":20,"total_tokens":120}}""")));
    }

    public int calls() {
        return requestsWith("").size();
    }

    /** When the questions came in, the first one first. */
    public List<Instant> arrivals() {
        return server.findAll(postRequestedFor(urlPathEqualTo(PATH))).stream()
                .map(request -> request.getLoggedDate().toInstant())
                .sorted()
                .toList();
    }

    /** What was sent in this header, call by call; null where it was not. */
    public List<@Nullable String> headers(String name) {
        var sent = new ArrayList<@Nullable String>();
        server.findAll(postRequestedFor(urlMatching(".*")))
                .forEach(request -> sent.add(request.containsHeader(name) ? request.getHeader(name) : null));
        return sent;
    }

    /** The addresses asked, with what is behind the question mark. */
    public List<String> urls() {
        return server.findAll(postRequestedFor(urlMatching(".*"))).stream()
                .map(request -> request.getUrl())
                .toList();
    }

    public void failingWith(int status) {
        server.stubFor(
                post(urlPathEqualTo(PATH)).atPriority(1).willReturn(aResponse().withStatus(status)));
    }

    public void slowBy(Duration delay) {
        server.stubFor(post(urlPathEqualTo(PATH))
                .atPriority(1)
                .willReturn(completion(ROUTE, "stop").withFixedDelay(Math.toIntExact(delay.toMillis()))));
    }

    /** The bodies of all requests that contain a text. */
    public List<String> requestsWith(String text) {
        return server.findAll(postRequestedFor(urlPathEqualTo(PATH)).withRequestBody(containing(text))).stream()
                .map(request -> request.getBodyAsString())
                .toList();
    }

    private void once(ResponseDefinitionBuilder response) {
        server.stubFor(post(urlPathEqualTo(PATH))
                .atPriority(1)
                .inScenario(MISBEHAVIOUR)
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("over")
                .willReturn(response));
    }

    private static ResponseDefinitionBuilder toolCalls(List<Asking> asks, int round) {
        var calls = new ArrayList<String>();
        for (var asking : asks) {
            calls.add("""
                    {"id":"call-%d-%d","type":"function","function":{"name":"%s","arguments":"%s"}}""".formatted(round, calls.size(), asking.tool(), escaped(asking.arguments())));
        }
        return aResponse().withHeader("Content-Type", "application/json").withBody("""
                {"id":"c-1","object":"chat.completion","created":1,"model":"fake-1","choices":[{"index":0,
                "message":{"role":"assistant","content":null,"tool_calls":[%s]},"finish_reason":"tool_calls"}],
                "usage":{"prompt_tokens":100,"completion_tokens":20,"total_tokens":120,
                "prompt_tokens_details":{"cached_tokens":60}}}""".formatted(
                        String.join(",", calls)));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static ResponseDefinitionBuilder completion(String answer, String finish) {
        var content = escaped(answer);
        return aResponse().withHeader("Content-Type", "application/json").withBody("""
                {"id":"c-1","object":"chat.completion","created":1,"model":"fake-1","choices":[{"index":0,
                "message":{"role":"assistant","content":"%s"},"finish_reason":"%s"}],
                "usage":{"prompt_tokens":100,"completion_tokens":20,"total_tokens":120,
                "prompt_tokens_details":{"cached_tokens":60}}}""".formatted(content, finish));
    }

    @Override
    public void close() {
        server.stop();
    }
}
