package deskhand.model.profile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a million tokens cost. Null is not known, which is something else than free. */
public record Price(
        @Nullable BigDecimal in,
        @Nullable BigDecimal cached,
        @Nullable BigDecimal out) {

    public static final Price UNKNOWN = new Price(null, null, null);

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    public boolean known() {
        return in != null && out != null;
    }

    /** Null if a price or a count is not known. {@code cachedTokens} are among those that went in. */
    public @Nullable BigDecimal of(
            @Nullable Integer tokensIn, @Nullable Integer cachedTokens, @Nullable Integer tokensOut) {
        if (in == null || out == null || tokensIn == null || tokensOut == null) {
            return null;
        }
        var fromCache = cachedTokens == null ? 0 : Math.min(cachedTokens, tokensIn);
        return in.multiply(BigDecimal.valueOf(tokensIn - fromCache))
                .add((cached == null ? in : cached).multiply(BigDecimal.valueOf(fromCache)))
                .add(out.multiply(BigDecimal.valueOf(tokensOut)))
                .divide(MILLION);
    }
}
