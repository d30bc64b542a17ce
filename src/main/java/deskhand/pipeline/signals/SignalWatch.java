package deskhand.pipeline.signals;

import deskhand.customer.Encounter;
import deskhand.customer.Encounters;
import deskhand.platform.Remembered;
import deskhand.turn.Brief;
import deskhand.turn.EarlierTurn;
import deskhand.turn.EarlierTurns;
import deskhand.turn.Route;
import deskhand.turn.Sentiment;
import deskhand.turn.Signals;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Holds the rules against the course of a conversation. */
@Singleton
public class SignalWatch {

    private static final int TURNS = 20;
    private static final int CONVERSATIONS = 5;

    private final Remembered<List<SignalRule>> rules;
    private final EarlierTurns earlierTurns;
    private final Encounters encounters;
    private final SameAsk sameAsk;

    SignalWatch(SignalRules rules, EarlierTurns earlierTurns, Encounters encounters, SameAsk sameAsk, Clock clock) {
        this.rules = new Remembered<>(rules::findAllOrderByName, clock);
        this.earlierTurns = earlierTurns;
        this.encounters = encounters;
        this.sameAsk = sameAsk;
    }

    public Signals look(Turn turn, Route route, Brief brief) {
        if (route.onlyThanks()) {
            return Signals.NONE;
        }
        var course = course(turn, route, brief);
        return new Signals(rules.get().stream()
                .filter(SignalRule::enabled)
                .flatMap(rule -> rule
                        .seenIn(course)
                        .map(says -> new Signals.Signal(
                                rule.name(), says, rule.addsUrgency(), rule.forbidsAuto(), rule.escalates()))
                        .stream())
                .toList());
    }

    /** After an edit, so that it counts from the next turn on. */
    void readRulesAgain() {
        rules.forget();
    }

    private Course course(Turn turn, Route route, Brief brief) {
        var earlier = earlierTurns.before(turn, TURNS);
        var elsewhere = encounters.elsewhere(turn.contact(), turn.conversationId(), CONVERSATIONS);
        var value = brief.background() == null ? null : brief.background().lifetimeValue();
        var routes = Stream.concat(earlier.stream().map(EarlierTurn::route), Stream.of(route))
                .toList();
        return new Course(
                routes.stream().map(one -> figure(one.sentiment())).toList(),
                routes.stream().map(Route::category).toList(),
                Math.toIntExact(
                        turn.history().stream().filter(line -> !line.hidden()).count()
                                + turn.asks().size()),
                sameAsk.count(turn),
                route.frustrated() || route.sentiment().compareTo(Sentiment.NEGATIVE) <= 0,
                brief.tier(),
                value == null ? null : value.amount(),
                escalations(earlier, elsewhere));
    }

    private static int escalations(List<EarlierTurn> earlier, List<Encounter> elsewhere) {
        return Math.toIntExact(earlier.stream()
                        .filter(turn -> "escalate".equals(turn.outcome()))
                        .count()
                + elsewhere.stream().filter(Encounter::escalated).count());
    }

    private static double figure(Sentiment sentiment) {
        return switch (sentiment) {
            case VERY_NEGATIVE -> -1;
            case NEGATIVE -> -0.5;
            case NEUTRAL -> 0;
            case POSITIVE -> 0.5;
            case VERY_POSITIVE -> 1;
        };
    }
}
