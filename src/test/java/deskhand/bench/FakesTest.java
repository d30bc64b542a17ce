package deskhand.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The fakes keep to the contract they play. */
class FakesTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_reply_is_kept_and_shown_with_its_marker() throws Exception {
        try (var helpdesk = new FakeHelpdesk(1)) {
            helpdesk.talk("7").add("customer", false, "Hello", null);

            var posted = call(helpdesk, "POST", "/7/messages", "{\"text\":\"Hi\",\"private\":false,\"marker\":\"m1\"}");
            var read = call(helpdesk, "GET", "/7", "");

            assertThat(posted.statusCode()).isEqualTo(201);
            var messages = Json.read(read.body()).path("messages");
            assertThat(messages)
                    .extracting(message -> message.path("author").asText())
                    .containsExactly("customer", "bot");
            assertThat(messages.path(1).path("marker").asText()).isEqualTo("m1");
        }
    }

    @Test
    void a_change_shows_and_null_team_stays_null() throws Exception {
        try (var helpdesk = new FakeHelpdesk(1)) {
            helpdesk.talk("7");

            call(helpdesk, "PATCH", "/7", "{\"status\":\"pending\",\"add_labels\":[\"a\"],\"team\":null}");

            var read = Json.read(call(helpdesk, "GET", "/7", "").body());
            assertThat(read.path("status").asText()).isEqualTo("pending");
            assertThat(read.path("labels").path(0).asText()).isEqualTo("a");
            assertThat(read.path("team").isNull()).isTrue();
        }
    }

    @Test
    void a_lost_answer_leaves_the_message_in_place() throws Exception {
        try (var helpdesk = new FakeHelpdesk(1)) {
            helpdesk.talk("7");
            helpdesk.faults.losing(1);

            var answer = 0;
            try {
                answer = call(helpdesk, "POST", "/7/messages", "{\"text\":\"Hi\"}")
                        .statusCode();
            } catch (IOException e) {
                // The line broke, which is the other way to lose an answer.
            }

            assertThat(answer).isIn(0, 502);
            assertThat(helpdesk.talk("7").entries()).hasSize(1);
        }
    }

    @Test
    void the_model_answers_only_the_newest_message() throws Exception {
        try (var model = new FakeModel(1)) {
            var prompt = "Earlier messages: zqbbbbbbbbb The newest message: zqccccccccc";

            var content = ask(model, "proposal", prompt);

            assertThat(Token.in(content.path("text").asText())).containsExactly("zqccccccccc");
        }
    }

    private JsonNode ask(FakeModel model, String role, String prompt) throws Exception {
        var request = Json.object();
        request.putArray("messages").addObject().put("role", "user").put("content", prompt);
        request.putObject("response_format").putObject("json_schema").put("name", role);
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(model.url() + "/chat/completions"))
                        .POST(BodyPublishers.ofByteArray(Json.bytes(request)))
                        .build(),
                BodyHandlers.ofByteArray());
        var content = Json.read(answer.body()).at("/choices/0/message/content").asText();
        return Json.read(content.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> call(FakeHelpdesk helpdesk, String method, String path, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(helpdesk.url() + "/sandbox/api/v1/bench/conversations" + path))
                        .header("Authorization", "Bearer " + FakeHelpdesk.TOKEN)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }
}
