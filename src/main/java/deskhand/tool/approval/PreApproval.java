package deskhand.tool.approval;

import deskhand.base.Money;
import deskhand.customer.Trust;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator agreed to beforehand.
 *
 * @param most the most money at once, null for what pays nothing out
 * @param times so often for one customer within ninety days
 * @param categories none: all
 */
@MappedEntity("pre_approval")
public record PreApproval(
        @Id long id,
        String name,
        String operation,
        @Nullable BigDecimal most,
        @Nullable String currency,
        int times,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> categories,
        Trust trust,
        boolean enabled) {

    public PreApproval {
        categories = List.copyOf(categories);
    }

    boolean covers(String category, Trust who, @Nullable Money amount) {
        return enabled
                && (categories.isEmpty() || categories.contains(category))
                && who.reaches(trust)
                && (amount == null
                        || most != null
                                && amount.currency().equals(currency)
                                && amount.amount().compareTo(most) <= 0);
    }
}
