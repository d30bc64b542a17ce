package deskhand.model;

import deskhand.model.call.ModelCall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of work asked of models.
 *
 * @param cost null if no call had a price
 */
public record Spending(int calls, long tokens, @Nullable BigDecimal cost) {

    private static final ScopedValue<List<ModelCall>> NOTED = ScopedValue.newInstance();

    /** A result and what it took. */
    public record Counted<T>(T result, Spending spending) {}

    /** Does the work and counts the calls that are made for it on this thread. */
    public static <T> Counted<T> of(Supplier<T> work) {
        var calls = new ArrayList<ModelCall>();
        var result = ScopedValue.where(NOTED, calls).call(work::get);
        return new Counted<>(result, sum(calls));
    }

    static void note(ModelCall call) {
        if (NOTED.isBound()) {
            NOTED.get().add(call);
        }
    }

    private static Spending sum(List<ModelCall> calls) {
        var tokens = calls.stream()
                .mapToLong(call -> (call.tokensIn() == null ? 0 : call.tokensIn())
                        + (call.tokensOut() == null ? 0 : call.tokensOut()))
                .sum();
        var cost = calls.stream()
                .map(ModelCall::cost)
                .filter(Objects::nonNull)
                .map(one -> Objects.requireNonNull(one))
                .reduce(BigDecimal::add)
                .orElse(null);
        return new Spending(calls.size(), tokens, cost);
    }
}
