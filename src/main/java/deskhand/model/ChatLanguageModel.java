package deskhand.model;

import deskhand.model.ModelUnavailable.Why;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What all providers have in common behind LangChain4j. Each says for itself how it counts tokens. */
public abstract class ChatLanguageModel implements LanguageModel {

    private final ChatModel chat;

    protected ChatLanguageModel(ChatModel chat) {
        this.chat = chat;
    }

    /** {@code cached} are among {@code in}. */
    public record Usage(
            @Nullable Integer in,
            @Nullable Integer cached,
            @Nullable Integer out) {}

    protected abstract Usage usage(ChatResponse response);

    @Override
    public ModelReply ask(ModelRequest request) {
        try {
            return reply(chat.chat(chatRequest(request)));
        } catch (ModelUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw unavailable(e, request.strict());
        }
    }

    private ModelReply reply(ChatResponse response) {
        var finish = response.finishReason();
        var text = Objects.requireNonNullElse(response.aiMessage().text(), "");
        var usage = usage(response);
        return new ModelReply(
                text,
                response.aiMessage().toolExecutionRequests().stream()
                        .map(ask -> new ToolAsk(
                                Objects.requireNonNullElse(ask.id(), ask.name()), ask.name(), ask.arguments()))
                        .toList(),
                response.modelName(),
                usage.in(),
                usage.cached(),
                usage.out(),
                finish == null ? null : finish.name().toLowerCase(java.util.Locale.ROOT),
                finish == FinishReason.LENGTH,
                finish == FinishReason.CONTENT_FILTER);
    }

    private static ChatRequest chatRequest(ModelRequest request) {
        var chat = ChatRequest.builder().messages(messages(request));
        if (!request.offers().isEmpty()) {
            // Kept to the last even when they may not be used: some providers want to know of the tools they used.
            chat.toolSpecifications(request.offers().stream()
                            .map(ChatLanguageModel::specification)
                            .toList())
                    .toolChoice(request.mayUse() ? ToolChoice.AUTO : ToolChoice.NONE);
        }
        if (request.strict()) {
            var schema = JsonSchema.builder()
                    .name(request.schemaName())
                    .rootElement(JsonRawSchema.from(request.schema()))
                    .build();
            chat.responseFormat(ResponseFormat.builder()
                    .type(ResponseFormatType.JSON)
                    .jsonSchema(schema)
                    .build());
        }
        return chat.build();
    }

    private static List<ChatMessage> messages(ModelRequest request) {
        var messages = new ArrayList<ChatMessage>();
        messages.add(SystemMessage.from(request.prompt().instructions()));
        messages.add(UserMessage.from(request.prompt().request()));
        for (var round : request.rounds()) {
            var asks = round.asks().stream().map(ChatLanguageModel::asked).toList();
            messages.add(round.said().isBlank() ? AiMessage.from(asks) : AiMessage.from(round.said(), asks));
            for (var i = 0; i < asks.size(); i++) {
                messages.add(ToolExecutionResultMessage.from(
                        asks.get(i), round.results().get(i)));
            }
        }
        if (request.reminder() != null) {
            messages.add(UserMessage.from(request.reminder()));
        }
        return messages;
    }

    private static ToolExecutionRequest asked(ToolAsk ask) {
        return ToolExecutionRequest.builder()
                .id(ask.id())
                .name(ask.name())
                .arguments(ask.arguments())
                .build();
    }

    private static ToolSpecification specification(ToolOffer offer) {
        return ToolSpecification.fromJson("{\"name\":\"" + offer.name() + "\",\"parameters\":" + offer.schema() + "}")
                .toBuilder()
                .description(offer.description())
                .build();
    }

    private static ModelUnavailable unavailable(RuntimeException trouble, boolean toldSchema) {
        var refusal = refusal(trouble);
        if (toldSchema && refusal != null && refusal.isAboutSchema()) {
            return unavailable(
                    Why.NO_SCHEMA,
                    "the provider takes no schema apart from the prompt (" + refusal.getMessage() + ")",
                    null,
                    trouble);
        }
        var says = refusal == null ? "" : " (" + refusal.getMessage() + ")";
        var later = refusal == null ? null : refusal.retryAfter();
        return switch (trouble) {
            case RateLimitException _ -> unavailable(Why.BUSY, "the provider limits its rate" + says, later, trouble);
            case InternalServerException _ -> unavailable(Why.BROKEN, "the provider failed" + says, later, trouble);
            case TimeoutException _ -> unavailable(Why.TOO_SLOW, "the provider took too long", null, trouble);
            case AuthenticationException _ ->
                unavailable(Why.REFUSED, "the provider does not take the key; enter another" + says, null, trouble);
            case ModelNotFoundException _ ->
                unavailable(
                        Why.REFUSED,
                        "the provider does not know the model or address; check model and base_url" + says,
                        null,
                        trouble);
            case ContentFilteredException _ ->
                unavailable(Why.DECLINED, "the provider declines to answer", null, trouble);
            case InvalidRequestException _ ->
                unavailable(
                        Why.REJECTED,
                        "the provider rejects the question; check the profile's parameters and the question's length"
                                + says,
                        null,
                        trouble);
            case UncheckedIOException _ -> unavailable(Why.BROKEN, "the provider cannot be reached", null, trouble);
            case ProviderHttp.Unsendable _ ->
                unavailable(Why.REFUSED, String.valueOf(trouble.getMessage()), null, trouble);
            // Whose words they are is not known, so nor is what they quote.
            case IllegalArgumentException _ ->
                unavailable(Why.REFUSED, "the question cannot be put as the profile has it", null, null);
            // The library has no type for an answer that is not JSON or a connection that breaks.
            default -> unavailable(Why.BROKEN, "no readable answer" + says, null, trouble);
        };
    }

    private static ModelUnavailable unavailable(
            Why why, String detail, java.time.@Nullable Duration retryAfter, @Nullable RuntimeException cause) {
        return new ModelUnavailable(why, detail, retryAfter, cause);
    }

    private static ProviderHttp.@Nullable Refusal refusal(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProviderHttp.Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
