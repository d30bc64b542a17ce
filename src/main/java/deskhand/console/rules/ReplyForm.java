package deskhand.console.rules;

import deskhand.console.form.Form;
import deskhand.playbook.gate.GateRule;
import java.util.List;
import java.util.Objects;

/** A rule about replies as fields of a form, and back. */
final class ReplyForm {

    private ReplyForm() {}

    static GateRule blank() {
        return new GateRule("", "", "", "draft", List.of(), List.of(), List.of(), true);
    }

    static Form of(GateRule rule) {
        return Finding.into(new Form(), Objects.requireNonNullElse(rule.pattern(), ""))
                .with("because", rule.because())
                .with("verdict", rule.verdict())
                .with("languages", String.join(", ", rule.languages()))
                .withAll("categories", rule.categories())
                .with("allowed", String.join("\n", rule.allowed()))
                .ticked("enabled", rule.enabled());
    }

    /** {@code isCheck}: it is a check in code, which takes no pattern. */
    static GateRule read(Form form, String name, boolean isCheck, List<String> categories) {
        return new GateRule(
                name,
                isCheck ? null : Finding.read(form),
                form.text("because", "Reason", 500),
                form.choice("verdict", "What follows", GateRule.VERDICTS),
                form.words("languages", "Languages", "[a-z]{2,3}", "a language such as en or de"),
                form.ticked("categories", "Categories", categories),
                form.lines("allowed", "May be said", 500, 200),
                form.isTicked("enabled"));
    }
}
