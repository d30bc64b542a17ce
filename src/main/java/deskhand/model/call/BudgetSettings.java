package deskhand.model.call;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What language models may take at most; nothing is no limit. Costs are in the currency of the profiles' prices. Days and
 * months are those of UTC.
 */
@ConfigurationProperties("deskhand.budget")
public record BudgetSettings(
        @Nullable Long turnTokens,
        @Nullable BigDecimal turnCost,
        @Nullable Long conversationTokens,
        @Nullable BigDecimal conversationCost,
        @Nullable Long dayTokens,
        @Nullable BigDecimal dayCost,
        @Nullable Long monthTokens,
        @Nullable BigDecimal monthCost,
        @Bindable(defaultValue = "USD") String currency) {}
