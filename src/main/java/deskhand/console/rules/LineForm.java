package deskhand.console.rules;

import deskhand.console.form.Form;
import deskhand.playbook.RedLine;
import java.util.List;

/** A red line as fields of a form, and back. */
final class LineForm {

    private static final List<String> PRIORITIES = List.of("low", "normal", "high", "urgent");

    private static final int MOST_EXAMPLES = 300;

    private LineForm() {}

    static RedLine blank() {
        return new RedLine("", "", "", null, "high", List.of(), "red_line", null, false, true, List.of(), List.of());
    }

    static Form of(RedLine line) {
        return Finding.into(new Form(), line.pattern())
                .with("because", line.because())
                .with("team", line.team())
                .with("priority", line.priority())
                .with("languages", String.join(", ", line.languages()))
                .with("label", line.label())
                .with("notice", line.notice())
                .with("examples", String.join("\n", line.examples()))
                .with("look_alikes", String.join("\n", line.lookAlikes()))
                .ticked("check", line.checkDigit())
                .ticked("enabled", line.enabled());
    }

    static RedLine read(Form form, String name) {
        var label = form.text("label", "Label", 40);
        if (!label.matches("[a-z0-9_]{1,40}")) {
            form.complain("label", "Label", "small letters, digits and _ only, such as legal_threat.");
        }
        return new RedLine(
                name,
                Finding.read(form),
                form.text("because", "Reason", 500),
                form.orNull("team", "Team", 100),
                form.choice("priority", "Priority", PRIORITIES),
                form.words("languages", "Languages", "[a-z]{2,3}", "a language such as en or de"),
                label,
                form.orNull("notice", "Told to the customer", 2_000),
                form.isTicked("check"),
                form.isTicked("enabled"),
                form.lines("examples", "Messages that cross it", MOST_EXAMPLES, 600),
                form.lines("look_alikes", "Messages that only sound like it", MOST_EXAMPLES, 600));
    }
}
