package deskhand.pipeline.outstanding;

import java.util.List;
import java.util.Optional;

/**
 * What rules and likeness leave open, as a model is shown it.
 *
 * @param rules that may explain what the records say; empty where the records may not be shown
 * @param cases near the message and not near enough
 * @param records the customer's, and their earlier conversations, in sentences
 */
record Doubt(String message, List<OutstandingRule> rules, List<OutstandingCase> cases, List<String> records) {

    Doubt {
        rules = List.copyOf(rules);
        cases = List.copyOf(cases);
        records = List.copyOf(records);
    }

    /** Without records there is nothing to hold a rule against. */
    boolean isEmpty() {
        return cases.isEmpty() && (rules.isEmpty() || records.isEmpty());
    }

    Optional<OutstandingRule> rule(String name) {
        return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    Optional<OutstandingCase> kept(String title) {
        return cases.stream().filter(one -> one.title().equals(title)).findFirst();
    }
}
