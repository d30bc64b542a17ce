package deskhand.model.call;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One question to a provider and what came of it. {@code model} is what the provider says answered; {@code prompt} names the
 * wording of the instructions; {@code outcome} is {@code ok} or what went wrong. Texts are masked and cut. No cost: the
 * profile has no price, or the provider did not tell the tokens.
 */
@MappedEntity("model_call")
public record ModelCall(
        @Id @GeneratedValue @Nullable Long id,
        Instant at,
        @Nullable Long turnId,
        @Nullable Long conversationId,
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

    public static final String OK = "ok";

    /** It holds what customers wrote, masked or not. */
    @Override
    public String toString() {
        return "ModelCall[" + id + ", " + role + " by " + profile + ": " + outcome + "]";
    }
}
