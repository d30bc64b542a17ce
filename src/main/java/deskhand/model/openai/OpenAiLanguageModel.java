package deskhand.model.openai;

import deskhand.model.LanguageModel;
import deskhand.model.ModelSettings;
import deskhand.model.ModelUnavailable;
import deskhand.model.ModelUnavailable.Why;
import deskhand.model.Prompt;
import deskhand.model.Prompts;
import deskhand.model.Role;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.util.Objects;

/** Talks to the endpoint that the settings name. */
@Singleton
@Requires(property = "deskhand.model.name", pattern = "\\S.*")
class OpenAiLanguageModel implements LanguageModel {

    private final String name;
    private final Prompts prompts;
    private final ChatModel chat;

    OpenAiLanguageModel(ModelSettings settings, Prompts prompts) {
        this.name = Objects.requireNonNull(settings.name());
        this.prompts = prompts;
        this.chat = OpenAiChatModel.builder()
                .baseUrl(settings.baseUrl())
                .apiKey(Objects.requireNonNullElse(settings.apiKey(), "none"))
                .modelName(name)
                .timeout(settings.timeout())
                .maxRetries(0)
                .strictJsonSchema(true)
                // Pinned because the JDK client otherwise offers an upgrade with every call, which some servers
                // dislike.
                .httpClientBuilder(JdkHttpClient.builder()
                        .httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)))
                .build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String answer(Role role, Prompt prompt) {
        try {
            var text = chat.chat(request(role, prompt)).aiMessage().text();
            return Objects.requireNonNullElse(text, "");
        } catch (RateLimitException e) {
            throw new ModelUnavailable(Why.BUSY, "the provider limits its rate", e);
        } catch (InternalServerException e) {
            throw new ModelUnavailable(Why.BROKEN, "the provider failed", e);
        } catch (TimeoutException e) {
            throw new ModelUnavailable(Why.TOO_SLOW, "the provider took too long", e);
        } catch (NonRetriableException e) {
            throw new ModelUnavailable(Why.REFUSED, "the provider refused; check key, name and address", e);
        } catch (RuntimeException e) {
            // The library has no type for an answer that is not JSON or a connection that breaks.
            throw new ModelUnavailable(Why.BROKEN, "no readable answer", e);
        }
    }

    private ChatRequest request(Role role, Prompt prompt) {
        var schema = JsonSchema.builder()
                .name(role.answer())
                .rootElement(JsonRawSchema.from(prompts.schema(role)))
                .build();
        return ChatRequest.builder()
                .messages(SystemMessage.from(prompt.instructions()), UserMessage.from(prompt.request()))
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(schema)
                        .build())
                .build();
    }
}
