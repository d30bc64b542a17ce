package deskhand.model.openai;

import deskhand.model.ChatLanguageModel;
import deskhand.model.LanguageModel;
import deskhand.model.ModelProvider;
import deskhand.model.ProviderHttp;
import deskhand.model.profile.Profile;
import deskhand.model.profile.Provider;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Models behind OpenAI's chat completions, whoever speaks them, and behind Azure's variety of them. */
@Singleton
class OpenAiProvider implements ModelProvider {

    private static final String AZURE_VERSION = "2024-10-21";

    /** Between quotes that are not escaped, so it is never part of an answer's text. */
    private static final Pattern REFUSAL =
            Pattern.compile("\"refusal\"\\s*:\\s*\"(?!\")[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"");

    private static final Pattern FINISH = Pattern.compile("\"finish_reason\"\\s*:\\s*\"[a-z_]*\"");

    private final ProviderHttp http;

    OpenAiProvider(ProviderHttp http) {
        this.http = http;
    }

    @Override
    public boolean serves(Provider provider) {
        return provider == Provider.OPENAI || provider == Provider.AZURE;
    }

    @Override
    public LanguageModel open(Profile profile) {
        var azure = profile.provider() == Provider.AZURE;
        var headers = new HashMap<>(profile.headers());
        var model = OpenAiChatModel.builder()
                .baseUrl(profile.address())
                .modelName(profile.model())
                .timeout(profile.timeout())
                .maxRetries(0)
                .strictJsonSchema(true)
                .temperature(profile.temperature())
                .reasoningEffort(profile.reasoningEffort())
                .httpClientBuilder(http.forProfile(profile, OpenAiProvider::withoutRefusal));
        if (azure) {
            if (profile.apiKey() != null) {
                headers.put("api-key", profile.apiKey());
            }
            model.customQueryParams(
                    Map.of("api-version", Objects.requireNonNullElse(profile.apiVersion(), AZURE_VERSION)));
        } else {
            model.apiKey(Objects.requireNonNullElse(profile.apiKey(), "none"));
        }
        // Servers of others know only the older of the two names; OpenAI's newer models only the newer.
        if (azure || profile.address().equals(Provider.OPENAI.address())) {
            model.maxCompletionTokens(profile.maxOutputTokens());
        } else {
            model.maxTokens(profile.maxOutputTokens());
        }
        return new Model(model.customHeaders(headers).build());
    }

    /** A refusal is thrown by LangChain4j, and the tokens it took are lost; as a filtered answer it keeps them. */
    static String withoutRefusal(String body) {
        var refusal = REFUSAL.matcher(body);
        return refusal.find()
                ? FINISH.matcher(refusal.replaceAll("\"refusal\":null"))
                        .replaceAll("\"finish_reason\":\"content_filter\"")
                : body;
    }

    private static final class Model extends ChatLanguageModel {

        Model(ChatModel chat) {
            super(chat);
        }

        @Override
        protected Usage usage(ChatResponse response) {
            var usage = response.tokenUsage();
            if (usage == null) {
                return new Usage(null, null, null);
            }
            var details = usage instanceof OpenAiTokenUsage own ? own.inputTokensDetails() : null;
            return new Usage(
                    usage.inputTokenCount(), details == null ? null : details.cachedTokens(), usage.outputTokenCount());
        }
    }
}
