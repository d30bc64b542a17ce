package deskhand.model.call;

import deskhand.platform.Remembered;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How much language models may take at most: as it was set here, else as the settings say. A change counts within seconds. */
@Singleton
public class BudgetLimits {

    /** What there are budgets for. */
    public static final List<String> NAMES = List.of("turn", "conversation", "day", "month");

    private final BudgetSettings settings;
    private final BudgetRows rows;
    private final BudgetAlertRows raised;
    private final Remembered<Map<String, BudgetRows.Row>> set;

    BudgetLimits(BudgetSettings settings, BudgetRows rows, BudgetAlertRows raised, Clock clock) {
        this.settings = settings;
        this.rows = rows;
        this.raised = raised;
        set = new Remembered<>(
                () -> rows.all().stream().collect(Collectors.toMap(BudgetRows.Row::name, Function.identity())), clock);
    }

    Limit of(String name) {
        var row = set.get().get(name);
        return row == null ? otherwise(name) : new Limit(name, row.tokens(), row.cost(), settings.currency());
    }

    private Limit otherwise(String name) {
        var currency = settings.currency();
        return switch (name) {
            case "turn" -> new Limit(name, settings.turnTokens(), settings.turnCost(), currency);
            case "conversation" ->
                new Limit(name, settings.conversationTokens(), settings.conversationCost(), currency);
            case "day" -> new Limit(name, settings.dayTokens(), settings.dayCost(), currency);
            default -> new Limit(name, settings.monthTokens(), settings.monthCost(), currency);
        };
    }

    /** Whether it was set here, so that the settings do not count. */
    public boolean isSet(String name) {
        return set.get().containsKey(name);
    }

    /** What another node set a moment ago counts now. */
    public void lookAgain() {
        set.forget();
    }

    /** Nothing for both is no limit. That the operator was told of the old one says nothing about the new one. */
    public void put(String name, @Nullable Long tokens, @Nullable BigDecimal cost) {
        rows.put(name, tokens, cost);
        raised.forget(name);
        set.forget();
    }

    /** From now on the settings count again. False if they did already. */
    public boolean remove(String name) {
        var gone = rows.remove(name) > 0;
        if (gone) {
            raised.forget(name);
        }
        set.forget();
        return gone;
    }
}
