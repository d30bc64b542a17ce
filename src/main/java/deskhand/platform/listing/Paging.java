package deskhand.platform.listing;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that grows by itself. Its rows are numbered in the order they came, so a page stays the same whatever
 * comes while somebody reads on.
 *
 * @param sort newest or oldest first; left out, in the list's own order
 * @param before only what has a smaller number: page on with the last one seen, newest first
 * @param after only what has a larger number: page on with the last one seen, oldest first
 * @param limit at most so many
 */
@Introspected
public record Paging(
        @Parameter(description = "newest or oldest first; left out, the list's own order")
        @Nullable
        @QueryValue
        @Pattern(regexp = "newest|oldest")
        String sort,

        @Parameter(description = "only what has a smaller number: page on with the last one seen, newest first")
        @Nullable
        @QueryValue
        Long before,

        @Parameter(description = "only what has a larger number: page on with the last one seen, oldest first")
        @Nullable
        @QueryValue
        Long after,

        @Parameter(description = "at most so many") @QueryValue(defaultValue = "50") @Min(1) @Max(200)
        int limit) {

    private static final String OLDEST = "oldest";

    /** {@code before}: only smaller numbers; nothing is any. */
    public static Paging newest(@Nullable Long before, int most) {
        return new Paging(null, before, null, most);
    }

    /** {@code after}: only larger numbers; nothing is any. */
    public static Paging oldest(@Nullable Long after, int most) {
        return new Paging(OLDEST, null, after, most);
    }

    /** The same, but oldest first unless newest was asked for. */
    public Paging orOldest() {
        return sort == null ? new Paging(OLDEST, before, after, limit) : this;
    }

    public boolean oldestFirst() {
        return OLDEST.equals(sort);
    }

    /** Every number is below this one. */
    public long below() {
        return Objects.requireNonNullElse(before, Long.MAX_VALUE);
    }

    /** Every number is above this one. */
    public long above() {
        return Objects.requireNonNullElse(after, Long.MIN_VALUE);
    }
}
