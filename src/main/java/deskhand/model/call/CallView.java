package deskhand.model.call;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One question to a provider. Texts are masked and cut.
 *
 * @param model what the provider says answered
 * @param prompt names the wording of the instructions; two calls with the same name had the same
 * @param outcome ok, or what went wrong: busy, broken, refused, rejected, no_schema, declined, too_slow, invalid_answer
 * @param finish why the model stopped, in its provider's words
 * @param tokensCached of those that went in, the ones the provider had in its cache
 * @param cost nothing if the profile has no price or the provider told no tokens
 */
@Schema(name = "ModelCall")
@Serdeable(naming = SnakeCaseStrategy.class)
public record CallView(
        long id,
        Instant at,
        @Nullable Long turn,
        @Nullable Long conversation,
        String role,
        @Nullable String category,
        String profile,
        String provider,
        String model,
        String prompt,
        String outcome,
        @Nullable String error,
        @Nullable String finish,
        @Nullable Integer tokensIn,
        @Nullable Integer tokensCached,
        @Nullable Integer tokensOut,
        @Nullable BigDecimal cost,
        long millis,
        String request,
        @Nullable String answer) {

    public static CallView of(ModelCall call) {
        return new CallView(
                call.id() == null ? 0 : call.id(),
                call.at(),
                call.turnId(),
                call.conversationId(),
                call.role(),
                call.category(),
                call.profile(),
                call.provider(),
                call.model(),
                call.prompt(),
                call.outcome(),
                call.error(),
                call.finish(),
                call.tokensIn(),
                call.tokensCached(),
                call.tokensOut(),
                call.cost(),
                call.millis(),
                call.request(),
                call.answer());
    }
}
