package deskhand.customer;

import deskhand.base.Money;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Something the shop sells, under its key there. */
@MappedEntity("product")
public record Product(
        @Id long id,
        String ref,
        String name,
        String description,
        @Nullable BigDecimal price,
        @Nullable String currency) {

    /** Null if it is not known. */
    public @Nullable Money cost() {
        return price == null || currency == null ? null : new Money(price, currency);
    }
}
