package deskhand.pipeline.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rules in code by name. */
final class Checks {

    private static final Map<String, Check> BY_NAME = new TreeMap<>(Map.ofEntries(
            Map.entry("empty", ShapeChecks::empty),
            Map.entry("cut-off", ShapeChecks::cutOff),
            Map.entry("too-long", ShapeChecks::tooLong),
            Map.entry("wrong-language", ShapeChecks::wrongLanguage),
            Map.entry("claimed-action", ClaimChecks::claimedAction),
            Map.entry("false-transfer", ClaimChecks::falseTransfer),
            Map.entry("promised-amount", FactChecks::promisedAmounts),
            Map.entry("promised-date", FactChecks::promisedDates),
            Map.entry("unsupported-amount", FactChecks::amounts),
            Map.entry("unsupported-date", FactChecks::dates),
            Map.entry("unsupported-period", FactChecks::periods),
            Map.entry("unsupported-number", FactChecks::numbers),
            Map.entry("unsupported-phone", FactChecks::phones),
            Map.entry("unknown-email", FactChecks::emails),
            Map.entry("unknown-link", FactChecks::links),
            Map.entry("link-not-allowed", FactChecks::linksElsewhere),
            Map.entry("internal-note", AnswerChecks::internalNote),
            Map.entry("unanswered", AnswerChecks::unanswered),
            Map.entry("off-topic", AnswerChecks::offTopic)));

    /** With nothing in it there is nothing more to look at. */
    static final String FIRST = "empty";

    private Checks() {}

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** Nothing is against a reply under a name that this version does not know. */
    static Check named(String name) {
        return BY_NAME.getOrDefault(name, (_, _) -> List.of());
    }
}
