package deskhand.model.anthropic;

import deskhand.model.ChatLanguageModel;
import deskhand.model.LanguageModel;
import deskhand.model.ModelProvider;
import deskhand.model.ProviderHttp;
import deskhand.model.profile.Profile;
import deskhand.model.profile.Provider;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Models behind Anthropic's messages. The instructions are marked for its cache, as they stay the same. */
@Singleton
class AnthropicProvider implements ModelProvider {

    /** The provider wants a limit; this is far above what any role answers. */
    private static final int MOST_TOKENS = 4_096;

    private final ProviderHttp http;

    AnthropicProvider(ProviderHttp http) {
        this.http = http;
    }

    @Override
    public boolean serves(Provider provider) {
        return provider == Provider.ANTHROPIC;
    }

    @Override
    public LanguageModel open(Profile profile) {
        var model = AnthropicChatModel.builder()
                .baseUrl(profile.address())
                .apiKey(Objects.requireNonNullElse(profile.apiKey(), "none"))
                .modelName(profile.model())
                .timeout(profile.timeout())
                .maxRetries(0)
                .temperature(profile.temperature())
                .maxTokens(Objects.requireNonNullElse(profile.maxOutputTokens(), MOST_TOKENS))
                .cacheSystemMessages(true)
                .customHeaders(profile.headers())
                .httpClientBuilder(http.forProfile(profile));
        if (profile.reasoningEffort() != null) {
            model.customParameters(Map.of("output_config", Map.of("effort", profile.reasoningEffort())));
        }
        return new Model(model.build());
    }

    private static final class Model extends ChatLanguageModel {

        Model(ChatModel chat) {
            super(chat);
        }

        /** Anthropic counts what it read from its cache apart. */
        @Override
        protected Usage usage(ChatResponse response) {
            var usage = response.tokenUsage();
            if (usage == null) {
                return new Usage(null, null, null);
            }
            var read = usage instanceof AnthropicTokenUsage own ? number(own.cacheReadInputTokens()) : 0;
            var written = usage instanceof AnthropicTokenUsage own ? number(own.cacheCreationInputTokens()) : 0;
            return new Usage(number(usage.inputTokenCount()) + read + written, read, usage.outputTokenCount());
        }

        private static int number(@Nullable Integer count) {
            return count == null ? 0 : count;
        }
    }
}
