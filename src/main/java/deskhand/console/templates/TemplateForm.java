package deskhand.console.templates;

import deskhand.console.form.Choice;
import deskhand.console.form.Form;
import deskhand.playbook.template.Letter;
import deskhand.playbook.template.ReplyTemplate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A reply template as fields of a form, and back. */
final class TemplateForm {

    private TemplateForm() {}

    static ReplyTemplate blank() {
        return new ReplyTemplate("", null, null, null, null, null, null, null, null, null);
    }

    static Form of(ReplyTemplate template) {
        return new Form()
                .with("of", template.name())
                .with("connection", template.connection())
                .with("category", template.category())
                .with("channel", template.channel())
                .with("language", template.language())
                .with("greeting", template.greeting())
                .with("unnamed", template.greetingUnnamed())
                .with("cancel", template.cancelLine())
                .with("closing", template.closing())
                .with("signature", template.signature());
    }

    static ReplyTemplate read(Form form, String name, List<Choice> connections, List<Choice> categories) {
        var language = form.orNull("language", "Language", 3);
        if (language != null && !language.matches("[a-z]{2,3}")) {
            form.complain("language", "Language", "“" + language + "” is not a language such as en or de.");
        }
        var template = new ReplyTemplate(
                name,
                chosen(form, "connection", "Connection", connections),
                chosen(form, "category", "Category", categories),
                form.orNull("channel", "Channel", 100),
                language,
                form.orNull("greeting", "Greeting", 500),
                form.orNull("unnamed", "Greeting without a name", 500),
                form.orNull("cancel", "Cancel line", 1_000),
                form.orNull("closing", "Closing", 1_000),
                form.orNull("signature", "Signature", 1_000));
        complainAbout(form, "greeting", "Greeting", new Letter(template.greeting(), null, null, null, null));
        complainAbout(
                form,
                "unnamed",
                "Greeting without a name",
                new Letter(null, template.greetingUnnamed(), null, null, null));
        complainAbout(form, "cancel", "Cancel line", new Letter(null, null, template.cancelLine(), null, null));
        complainAbout(form, "closing", "Closing", new Letter(null, null, null, template.closing(), null));
        complainAbout(form, "signature", "Signature", new Letter(null, null, null, null, template.signature()));
        return template;
    }

    /** As far as it is written, right or wrong. */
    static ReplyTemplate rough(Form form) {
        return new ReplyTemplate(
                form.value("of"),
                nothing(form, "connection"),
                nothing(form, "category"),
                nothing(form, "channel"),
                form.value("language").matches("[a-z]{2,3}") ? form.value("language") : null,
                nothing(form, "greeting"),
                nothing(form, "unnamed"),
                nothing(form, "cancel"),
                nothing(form, "closing"),
                nothing(form, "signature"));
    }

    private static @Nullable String nothing(Form form, String field) {
        var text = form.value(field).strip();
        return text.isEmpty() ? null : text;
    }

    private static void complainAbout(Form form, String field, String label, Letter part) {
        var unknown = unknown(part);
        if (!unknown.isEmpty()) {
            form.complain(
                    field, label, "nothing fills " + unknown + "; there are {name}, {cancel_link} and {signature}.");
        }
    }

    static String unknown(Letter letter) {
        return letter.unknownPlaceholders().stream().map(one -> "{" + one + "}").collect(Collectors.joining(", "));
    }

    private static @Nullable String chosen(Form form, String field, String label, List<Choice> choices) {
        var chosen =
                form.choice(field, label, choices.stream().map(Choice::value).toList());
        return chosen.isEmpty() ? null : chosen;
    }
}
