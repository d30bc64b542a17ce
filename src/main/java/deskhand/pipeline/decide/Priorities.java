package deskhand.pipeline.decide;

import deskhand.helpdesk.Priority;
import deskhand.turn.Route;
import deskhand.turn.Sentiment;

/** How soon people should look. */
final class Priorities {

    private Priorities() {}

    /** One more for tiers that go first. */
    static Priority of(Route route, boolean important) {
        return of(of(route), important);
    }

    static Priority of(Priority priority, boolean important) {
        return important && priority != Priority.URGENT ? Priority.values()[priority.ordinal() + 1] : priority;
    }

    private static Priority of(Route route) {
        return switch (route.urgency()) {
            case LOW -> Priority.LOW;
            case NORMAL -> route.sentiment() == Sentiment.VERY_NEGATIVE ? Priority.HIGH : Priority.NORMAL;
            case HIGH -> Priority.HIGH;
            case URGENT, CRITICAL -> Priority.URGENT;
        };
    }
}
