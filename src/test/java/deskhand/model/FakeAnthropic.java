package deskhand.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.List;

/** A provider on this machine that speaks Anthropic's messages and can be told to misbehave. */
public final class FakeAnthropic implements AutoCloseable {

    private static final String PATH = "/v1/messages";

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    public FakeAnthropic() {
        server.start();
        reset();
    }

    /** Behaves well again and has heard nothing yet. */
    public void reset() {
        server.resetAll();
        answering("wants_human", FakeOpenAi.ROUTE);
        answering("next_steps", FakeOpenAi.PROPOSAL);
        answering("completeness", FakeOpenAi.JUDGEMENT);
        answering("the word you were asked for", "{\"word\":\"ready\"}");
    }

    public String baseUrl() {
        return server.baseUrl() + "/v1";
    }

    /** Answers so whatever has these words in its schema. */
    private void answering(String words, String answer) {
        server.stubFor(
                post(urlEqualTo(PATH)).withRequestBody(containing(words)).willReturn(message(answer, "end_turn")));
    }

    /** Asks for a tool, and answers once it was told what came of it. */
    public void asking(String tool, String arguments, String answer) {
        server.stubFor(post(urlEqualTo(PATH))
                .atPriority(3)
                .withRequestBody(containing("next_steps"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("""
                {"id":"m-1","type":"message","role":"assistant","model":"claude-fake","content":[
                {"type":"tool_use","id":"use-1","name":"%s","input":%s}],"stop_reason":"tool_use","stop_sequence":null,
                "usage":{"input_tokens":40,"output_tokens":20,"cache_creation_input_tokens":0,
                "cache_read_input_tokens":60}}""".formatted(tool, arguments))));
        server.stubFor(post(urlEqualTo(PATH))
                .atPriority(2)
                .withRequestBody(containing("tool_result"))
                .willReturn(message(answer, "end_turn")));
    }

    /** Like its older models, which take no schema. */
    public void rejectingSchemas() {
        server.stubFor(post(urlEqualTo(PATH))
                .atPriority(1)
                .withRequestBody(matchingJsonPath("$.output_config.format"))
                .willReturn(aResponse().withStatus(400).withBody("""
                        {"type":"error","error":{"type":"invalid_request_error",
                        "message":"output_config.format: Extra inputs are not permitted"}}""")));
    }

    public void failingWith(int status) {
        server.stubFor(post(urlEqualTo(PATH))
                .atPriority(1)
                .willReturn(aResponse().withStatus(status).withBody("""
                        {"type":"error","error":{"type":"api_error","message":"no"}}""")));
    }

    public void cutOff() {
        server.stubFor(post(urlEqualTo(PATH)).atPriority(1).willReturn(message("{\"category\":\"ship", "max_tokens")));
    }

    /** It says in words of its own that it will not. */
    public void refusing() {
        server.stubFor(post(urlEqualTo(PATH)).atPriority(1).willReturn(message("", "refusal")));
    }

    public List<String> requests() {
        return server.findAll(postRequestedFor(urlEqualTo(PATH))).stream()
                .map(request -> request.getBodyAsString())
                .toList();
    }

    public List<String> keys() {
        return server.findAll(postRequestedFor(urlEqualTo(PATH))).stream()
                .map(request -> request.getHeader("x-api-key"))
                .toList();
    }

    private static ResponseDefinitionBuilder message(String answer, String stop) {
        var text = answer.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return aResponse().withHeader("Content-Type", "application/json").withBody("""
                {"id":"m-1","type":"message","role":"assistant","model":"claude-fake","content":[{"type":"text","text":"%s"}],
                "stop_reason":"%s","stop_sequence":null,"usage":{"input_tokens":40,"output_tokens":20,
                "cache_creation_input_tokens":0,"cache_read_input_tokens":60}}""".formatted(text, stop));
    }

    @Override
    public void close() {
        server.stop();
    }
}
