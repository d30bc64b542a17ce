package deskhand.pipeline.decide;

import deskhand.turn.Because;
import deskhand.turn.OpenIssues;
import deskhand.turn.Reason;
import deskhand.turn.Signals;
import java.util.List;
import java.util.stream.Stream;

/** What follows from things beyond the newest message. */
final class Beyond {

    private Beyond() {}

    static List<Because> forPeople(Signals signals) {
        return signals.raised().stream()
                .filter(Signals.Signal::escalates)
                .map(Beyond::because)
                .toList();
    }

    static List<Because> doubts(Signals signals, OpenIssues issues) {
        return Stream.concat(
                        signals.raised().stream()
                                .filter(signal -> signal.forbidsAuto() && !signal.escalates())
                                .map(Beyond::because),
                        issues.issues().stream()
                                .filter(OpenIssues.Issue::forbidsAuto)
                                .map(issue -> new Because(Reason.OPEN_ISSUE, issue.evidence())))
                .toList();
    }

    private static Because because(Signals.Signal signal) {
        return new Because(Reason.COURSE_OF_TALK, signal.says() + " (rule " + signal.rule() + ")");
    }
}
