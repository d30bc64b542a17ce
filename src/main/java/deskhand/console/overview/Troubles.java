package deskhand.console.overview;

import deskhand.console.Area;
import deskhand.console.Stamp;
import deskhand.console.overview.OverviewView.Trouble;
import deskhand.helpdesk.Arrivals;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Connections;
import deskhand.model.Breakers;
import deskhand.model.call.Budgets;
import deskhand.platform.Alerts;
import deskhand.platform.QueueMeters;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is known to be wrong, without asking anybody outside. */
@Singleton
class Troubles {

    private static final int MOST_ALERTS = 5;
    private static final double NEARLY = 0.8;

    private final Alerts alerts;
    private final Breakers breakers;
    private final Budgets budgets;
    private final QueueMeters queue;
    private final Connections connections;
    private final Arrivals arrivals;
    private final Clock clock;

    Troubles(
            Alerts alerts,
            Breakers breakers,
            Budgets budgets,
            QueueMeters queue,
            Connections connections,
            Arrivals arrivals,
            Clock clock) {
        this.alerts = alerts;
        this.breakers = breakers;
        this.budgets = budgets;
        this.queue = queue;
        this.connections = connections;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    List<Trouble> now() {
        var troubles = new ArrayList<Trouble>();
        var oldest = queue.oldestSeconds();
        if (QueueMeters.isTooLong(oldest)) {
            troubles.add(so(
                    "Work is piling up: the oldest job has been due for " + Math.round(oldest / 60) + " minutes.",
                    "/operations"));
        }
        breakers.open()
                .forEach(name -> troubles.add(so(
                        "The model profile " + name + " failed or is too busy, and is left alone for a moment.",
                        "/models")));
        budgets.states().forEach(state -> budget(state, troubles));
        connections.all().forEach(connection -> silence(connection, troubles));
        alerts.newest(MOST_ALERTS)
                .forEach(alert -> troubles.add(new Trouble(Stamp.of(alert.at(), clock), alert.says(), null)));
        return troubles;
    }

    private static Trouble so(String says, String page) {
        return new Trouble(null, says, Area.at(page).map(Area::address).orElse(null));
    }

    private static void budget(Budgets.State state, List<Trouble> troubles) {
        var spent = state.spent();
        if (spent == null) {
            return;
        }
        var share = Math.max(
                share(
                        BigDecimal.valueOf(spent.tokens()),
                        state.tokenLimit() == null ? null : BigDecimal.valueOf(state.tokenLimit())),
                share(spent.cost(), state.costLimit()));
        if (share >= NEARLY) {
            troubles.add(so(
                    "The budget of this " + state.of() + " for language models is "
                            + (share >= 1 ? "spent: the embedded brain works instead." : "nearly spent."),
                    "/models"));
        }
    }

    private static double share(BigDecimal spent, @Nullable BigDecimal limit) {
        return limit == null ? 0 : limit.signum() <= 0 ? 1 : spent.doubleValue() / limit.doubleValue();
    }

    /** A helpdesk that is not heard, as far as it shows on our side. */
    private void silence(Connection connection, List<Trouble> troubles) {
        if (connection.kind().equals(Connection.SANDBOX)) {
            return;
        }
        var newest = arrivals.newest(connection.id()).orElse(null);
        arrivals.turnedAway(connection.id())
                .filter(away -> newest == null || away.at().isAfter(newest))
                .ifPresent(away -> troubles.add(new Trouble(
                        Stamp.of(away.at(), clock),
                        "A delivery from " + connection.slug() + " was refused: " + away.why() + ".",
                        Area.at("/connections").map(Area::address).orElse(null))));
        if (newest == null) {
            troubles.add(
                    so("Nothing has come from " + connection.slug() + " for a long time, or ever.", "/connections"));
        }
    }
}
