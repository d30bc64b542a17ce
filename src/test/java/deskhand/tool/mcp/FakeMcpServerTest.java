package deskhand.tool.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.mcp.client.DefaultMcpClient;
import dev.langchain4j.mcp.client.transport.http.StreamableHttpMcpTransport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fake speaks the protocol: a client that is not ours gets along with it. */
class FakeMcpServerTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void another_client_lists_and_calls_its_tools(boolean streams) throws Exception {
        try (var server = new FakeMcpServer()
                .offers("one", "One.", "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}", "")
                .offers("two", "Two.", "{\"type\":\"object\"}", "")
                .offers("three", "Three.", "{\"type\":\"object\"}", "")) {
            server.streams(streams);
            server.asksBack(false);
            server.answers("one", arguments -> "got " + arguments.path("a").asText());
            var transport = StreamableHttpMcpTransport.builder()
                    .url(server.url())
                    .setHttpVersion1_1()
                    .build();
            try (var client = DefaultMcpClient.builder()
                    .transport(transport)
                    .autoHealthCheck(false)
                    .build()) {

                assertThat(client.listTools())
                        .extracting(ToolSpecification::name)
                        .containsExactlyInAnyOrder("one", "two", "three");
                assertThat(client.executeTool(ToolExecutionRequest.builder()
                                        .name("one")
                                        .arguments("{\"a\":\"b\"}")
                                        .build())
                                .resultText())
                        .isEqualTo("got b");
            }
        }
    }
}
