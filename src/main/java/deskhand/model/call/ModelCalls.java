package deskhand.model.call;

import deskhand.base.Storable;
import deskhand.platform.listing.Paging;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The record of all questions to providers: kept, counted, charged to the budgets, and told to whoever traces. */
@Singleton
public class ModelCalls {

    private static final Logger log = LoggerFactory.getLogger(ModelCalls.class);
    private static final int LONGEST_TEXT = 6_000;

    private final ModelCallRows rows;
    private final Budgets budgets;
    private final MeterRegistry meters;
    private final CallSpans spans;

    ModelCalls(ModelCallRows rows, Budgets budgets, MeterRegistry meters, CallSpans spans) {
        this.rows = rows;
        this.budgets = budgets;
        this.meters = meters;
        this.spans = spans;
    }

    /**
     * An answer that was paid for is not lost because it could not be noted down.
     *
     * @param requested the model that was asked for; a provider may say that another answered
     */
    public void add(ModelCall call, String requested) {
        measure(call);
        spans.tell(call, requested);
        try {
            budgets.count(call, () -> rows.add(cut(call)));
        } catch (RuntimeException e) {
            log.warn(
                    "A call of {} was not recorded: {}",
                    call.profile(),
                    e.getClass().getName());
        }
    }

    private void measure(ModelCall call) {
        var outcome = call.outcome();
        meters.timer("deskhand.model", "role", call.role(), "profile", call.profile(), "outcome", outcome)
                .record(call.millis(), TimeUnit.MILLISECONDS);
        tokens(call, "in", call.tokensIn());
        tokens(call, "cached", call.tokensCached());
        tokens(call, "out", call.tokensOut());
        if (call.cost() != null) {
            meters.counter("deskhand.model.cost", "role", call.role(), "profile", call.profile())
                    .increment(call.cost().doubleValue());
        } else if (call.tokensIn() != null) {
            meters.counter("deskhand.model.unpriced", "role", call.role(), "profile", call.profile())
                    .increment();
        }
    }

    private void tokens(ModelCall call, String which, @Nullable Integer number) {
        if (number != null) {
            meters.counter("deskhand.model.tokens", "role", call.role(), "profile", call.profile(), "which", which)
                    .increment(number);
        }
    }

    private static ModelCall cut(ModelCall call) {
        return new ModelCall(
                null,
                call.at(),
                call.turnId(),
                call.conversationId(),
                call.role(),
                call.category(),
                call.profile(),
                call.provider(),
                Storable.text(call.model()),
                call.prompt(),
                call.outcome(),
                call.error() == null ? null : cut(call.error()),
                call.finish(),
                call.tokensIn(),
                call.tokensCached(),
                call.tokensOut(),
                call.cost(),
                call.millis(),
                cut(call.request()),
                call.answer() == null ? null : cut(call.answer()));
    }

    /** The beginning and the end tell the most. */
    private static String cut(String text) {
        var half = LONGEST_TEXT / 2;
        return Storable.text(
                text.length() <= LONGEST_TEXT
                        ? text
                        : text.substring(0, half) + "\n[...]\n" + text.substring(text.length() - half));
    }

    /** In the order they were made. */
    public List<ModelCall> ofTurn(long turnId) {
        return rows.findByTurnIdOrderById(turnId);
    }

    /** What to look for; nothing is everything. */
    public record Wanted(
            @Nullable Long turn,
            @Nullable Long conversation,
            @Nullable String role,
            @Nullable String profile) {}

    public List<ModelCall> page(Wanted wanted, Paging page) {
        var turn = wanted.turn();
        var conversation = wanted.conversation();
        var role = wanted.role();
        var profile = wanted.profile();
        return page.oldestFirst()
                ? rows.oldest(turn, conversation, role, profile, page.above(), page.below(), page.limit())
                : rows.newest(turn, conversation, role, profile, page.above(), page.below(), page.limit());
    }
}
