package deskhand.model.call;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Calls of this node that have begun and are in no record yet, with what they may take at most. */
@Singleton
class UnderWay {

    private final AtomicLong numbers = new AtomicLong();
    private final ConcurrentSkipListMap<Long, Begun> begun = new ConcurrentSkipListMap<>();

    record Begun(
            long number, @Nullable Long turnId, @Nullable Long conversationId, long tokens, BigDecimal cost) {}

    Begun begin(@Nullable Long turnId, @Nullable Long conversationId, long tokens, BigDecimal cost) {
        var one = new Begun(numbers.incrementAndGet(), turnId, conversationId, tokens, cost);
        begun.put(one.number(), one);
        return one;
    }

    void end(Begun one) {
        begun.remove(one.number());
    }

    /**
     * Those that began before {@code number}: of several that come at once, the first is not kept away by the others.
     *
     * @param spent what is recorded already
     */
    Spent on(Spent spent, long number, Predicate<Begun> counts) {
        var sum = spent;
        for (var one : begun.headMap(number).values()) {
            if (counts.test(one)) {
                sum = sum.plus(one.tokens(), one.cost());
            }
        }
        return sum;
    }
}
