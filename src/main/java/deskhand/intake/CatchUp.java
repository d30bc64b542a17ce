package deskhand.intake;

import deskhand.base.Recent;
import deskhand.command.Commands;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Helpdesk;
import deskhand.helpdesk.HelpdeskConversation;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import deskhand.helpdesk.Helpdesks;
import deskhand.helpdesk.Said;
import deskhand.platform.Outages;
import deskhand.platform.RecurringJob;
import deskhand.turn.LiveHearing;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks helpdesks whose webhooks may be lost for what changed, so that nobody is forgotten. */
@Singleton
class CatchUp implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    /** After a longer stop people have long seen to what came in. */
    private static final Duration LONGEST_WAY_BACK = Duration.ofHours(24);

    private static final int MOST_REMEMBERED = 10_000;

    /** Whatever a helpdesk, or what stands before it, asks for: customers wait. */
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    /** With more it is the helpdesk, which is better left alone for now. */
    private static final int MOST_FAILING = 3;

    private final Connections connections;
    private final Helpdesks helpdesks;
    private final LiveHearing hearing;
    private final Commands commands;
    private final CatchUps catchUps;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<Seen, Instant> looked = Recent.byAge(MOST_REMEMBERED);
    private final Map<Long, Instant> resting = new HashMap<>();

    CatchUp(
            Connections connections,
            Helpdesks helpdesks,
            LiveHearing hearing,
            Commands commands,
            CatchUps catchUps,
            MeterRegistry meters,
            Clock clock) {
        this.connections = connections;
        this.helpdesks = helpdesks;
        this.hearing = hearing;
        this.commands = commands;
        this.catchUps = catchUps;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "catch-up";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public synchronized void run() {
        connections.all().forEach(this::ask);
    }

    private void ask(Connection connection) {
        var helpdesk = helpdesks.find(connection.kind()).orElse(null);
        if (helpdesk == null
                || !helpdesk.mayMissWebhooks()
                || isResting(connection)
                || helpdesk.cannotLook(connection).isPresent()) {
            return;
        }
        try {
            ask(connection, helpdesk);
        } catch (HelpdeskUnavailable e) {
            rest(connection, e.after());
            LOG.warn("{} could not be asked for what it changed: {}", connection.slug(), e.getMessage());
        } catch (HelpdeskRefused e) {
            LOG.warn("{} could not be asked for what it changed: {}", connection.slug(), e.getMessage());
        } catch (RuntimeException e) {
            if (Outages.isOutage(e)) {
                throw e;
            }
            LOG.error("What {} changed could not be taken in; the others are asked all the same", connection.slug(), e);
        }
    }

    private boolean isResting(Connection connection) {
        var until = resting.get(connection.id());
        return until != null && clock.instant().isBefore(until);
    }

    /** For as long as it asks to be left alone. */
    private void rest(Connection connection, @Nullable Duration asked) {
        if (asked != null) {
            var rest = asked.compareTo(LONGEST_REST) < 0 ? asked : LONGEST_REST;
            resting.put(connection.id(), clock.instant().plus(rest));
        }
    }

    /** What was before the first look at a connection is none of the bot's business, not even what is within the lag. */
    private void ask(Connection connection, Helpdesk helpdesk) {
        var now = clock.instant();
        var last = catchUps.doneUntil(connection.id()).orElse(null);
        if (last != null) {
            var earliest = now.minus(LONGEST_WAY_BACK);
            var begin =
                    last.minus(helpdesk.lag()); // what happened during the last look may only be visible in this one
            var since = begin.isAfter(earliest) ? begin : earliest;
            var failed = 0;
            for (var changed : helpdesk.changedSince(connection, since)) {
                var goesOn = failed < MOST_FAILING && !isResting(connection);
                failed += goesOn && sees(connection, helpdesk, changed, since) ? 0 : 1;
            }
            if (failed > 0) {
                return; // the next look begins where this one did; what was seen is not read again
            }
        }
        catchUps.done(connection.id(), last == null ? firstLook(now).plus(helpdesk.lag()) : now);
    }

    /** Helpdesks count in whole seconds. */
    private static Instant firstLook(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** One that cannot be read must not hide those that changed after it. */
    private boolean sees(Connection connection, Helpdesk helpdesk, HelpdeskConversation changed, Instant since) {
        try {
            see(connection, helpdesk, changed, since);
            return true;
        } catch (HelpdeskUnavailable e) {
            rest(connection, e.after());
            return unseen(connection, changed, e);
        } catch (HelpdeskRefused e) {
            return unseen(connection, changed, e);
        }
    }

    private static boolean unseen(Connection connection, HelpdeskConversation changed, RuntimeException e) {
        LOG.warn(
                "Conversation {} of {} could not be looked at: {}",
                changed.facts().ref(),
                connection.slug(),
                e.getMessage());
        return false;
    }

    /** The newest message alone would not do: one before it may be missing. */
    private void see(Connection connection, Helpdesk helpdesk, HelpdeskConversation changed, Instant since) {
        var ref = changed.facts().ref();
        var seen = new Seen(connection.id(), ref);
        if (changed.facts().asOf().equals(looked.get(seen))) {
            return;
        }
        var live = helpdesk.read(connection, ref, null);
        var recent = live.since(since);
        var fresh = hearing.hear(connection, live.with(recent));
        commands.hear(connection, ref, recent);
        var missed = fresh.stream().filter(Said::fromOutside).count();
        if (missed > 0) {
            meters.counter("deskhand.caught.up", "connection", connection.slug())
                    .increment(missed);
            LOG.warn("{} customer messages came by no webhook of {} and were fetched", missed, connection.slug());
        }
        looked.put(seen, changed.facts().asOf());
    }

    /** A conversation whose state was looked at. */
    private record Seen(long connectionId, String ref) {}
}
