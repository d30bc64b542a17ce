package deskhand.model.call;

import deskhand.platform.Alerts;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Watches what language models take, and says when there is nothing left. Tells the operator at 80 % and at the end. */
@Singleton
public class Budgets {

    private static final int WARNING = 80;

    private final ModelCallRows rows;
    private final Periods periods;
    private final BudgetAlertRows raised;
    private final Alerts alerts;
    private final Clock clock;
    private final BudgetLimits limits;
    private final UnderWay underWay;

    Budgets(
            BudgetLimits limits,
            ModelCallRows rows,
            Periods periods,
            BudgetAlertRows raised,
            Alerts alerts,
            UnderWay underWay,
            Clock clock) {
        this.rows = rows;
        this.periods = periods;
        this.raised = raised;
        this.alerts = alerts;
        this.clock = clock;
        this.limits = limits;
        this.underWay = underWay;
    }

    /** One budget and what is gone of it, which is known for periods only. {@code isSet}: here, and not by the settings. */
    public record State(
            String of,
            @Nullable Long tokenLimit,
            @Nullable BigDecimal costLimit,
            String currency,
            boolean isSet,
            @Nullable Spent spent) {}

    /** Says what is spent, if anything is: then nothing more may be asked of paid models. */
    public Optional<String> spent(@Nullable Long turnId, @Nullable Long conversationId) {
        return spent(turnId, conversationId, Long.MAX_VALUE);
    }

    /** A call that is about to be made and counts, as an estimate, from now until it is closed. */
    public final class Entry implements AutoCloseable {

        private final UnderWay.Begun begun;

        private Entry(UnderWay.Begun begun) {
            this.begun = begun;
        }

        /** What is spent, so that it must not be made, beside those that began earlier. */
        public Optional<String> spent() {
            return Budgets.this.spent(begun.turnId(), begun.conversationId(), begun.number());
        }

        @Override
        public void close() {
            underWay.end(begun);
        }
    }

    /** {@code tokens} and {@code cost} at most. To be closed when the call is recorded. */
    public Entry enter(@Nullable Long turnId, @Nullable Long conversationId, long tokens, BigDecimal cost) {
        return new Entry(underWay.begin(turnId, conversationId, tokens, cost));
    }

    private Optional<String> spent(@Nullable Long turnId, @Nullable Long conversationId, long before) {
        var day = limits.of("day");
        var month = limits.of("month");
        if (day.isSet() || month.isSet()) {
            var sums = periods.now();
            for (var full :
                    List.of(full(day, sums.today(), before, _ -> true), full(month, sums.month(), before, _ -> true))) {
                if (full.isPresent()) {
                    return full;
                }
            }
        }
        var conversation = limits.of("conversation");
        if (conversation.isSet() && conversationId != null) {
            var full = full(
                    conversation,
                    rows.ofConversation(conversationId),
                    before,
                    other -> conversationId.equals(other.conversationId()));
            if (full.isPresent()) {
                return full;
            }
        }
        var turn = limits.of("turn");
        return turn.isSet() && turnId != null
                ? full(turn, rows.ofTurn(turnId), before, other -> turnId.equals(other.turnId()))
                : Optional.empty();
    }

    private Optional<String> full(Limit limit, Spent spent, long before, Predicate<UnderWay.Begun> counts) {
        if (!limit.isSet()) {
            return Optional.empty();
        }
        if (limit.share(spent) >= 1) {
            return Optional.of(limit.says(spent));
        }
        return limit.share(underWay.on(spent, before, counts)) >= 1
                ? Optional.of(limit.says(spent) + " Calls under way may take the rest.")
                : Optional.empty();
    }

    /** Records a call, counts it, and tells the operator when a day's or month's budget runs low. */
    void count(ModelCall call, Runnable record) {
        var readings = periods.readings();
        record.run();
        periods.add(call, readings);
        var day = limits.of("day");
        var month = limits.of("month");
        if (day.isSet() || month.isSet()) {
            var sums = periods.now();
            warn(day, sums.day().toString(), sums.today());
            warn(month, sums.day().toString().substring(0, 7), sums.month());
        }
    }

    private void warn(Limit limit, String period, Spent spent) {
        var percent = (int) Math.min(100, 100 * limit.share(spent));
        if (limit.isSet() && percent >= WARNING) {
            var share = percent >= 100 ? 100 : WARNING;
            if (raised.raise(limit.of(), period, share, clock.instant()) > 0) {
                alerts.raise("model-budget", limit.says(spent));
            }
        }
    }

    /** Day and month as they stand. */
    public List<State> states() {
        var sums = periods.now();
        return BudgetLimits.NAMES.stream()
                .map(name -> state(
                        limits.of(name),
                        switch (name) {
                            case "day" -> sums.today();
                            case "month" -> sums.month();
                            default -> null;
                        }))
                .toList();
    }

    private State state(Limit limit, @Nullable Spent spent) {
        return new State(limit.of(), limit.tokens(), limit.cost(), limit.currency(), limits.isSet(limit.of()), spent);
    }
}
