package deskhand.model.call;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;

/** What calls took together. {@code unpriced} of them have an unknown cost, which is not in the sum. */
@MappedEntity
public record Spent(@Id long calls, long tokens, BigDecimal cost, long unpriced) {

    Spent plus(long moreTokens, BigDecimal moreCost) {
        return new Spent(calls + 1, tokens + moreTokens, cost.add(moreCost), unpriced);
    }

    Spent plus(ModelCall call) {
        var more = (call.tokensIn() == null ? 0 : call.tokensIn()) + (call.tokensOut() == null ? 0 : call.tokensOut());
        return new Spent(
                calls + 1,
                tokens + more,
                call.cost() == null ? cost : cost.add(call.cost()),
                more > 0 && call.cost() == null ? unpriced + 1 : unpriced);
    }
}
