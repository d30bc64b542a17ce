package deskhand.console.templates;

import deskhand.console.form.Form;
import deskhand.console.form.Places;
import deskhand.playbook.template.Letter;
import deskhand.playbook.template.ReplyTemplate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A reply template as fields of a form, and back. */
final class TemplateForm {

    private TemplateForm() {}

    static ReplyTemplate blank() {
        return new ReplyTemplate("", null, null, null, null, null, null, null, null, null, null, null);
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
                .with("signature", template.signature())
                .with("notice", template.notice())
                .with("notice_closed", template.noticeClosed());
    }

    static ReplyTemplate read(Form form, String name, Places places) {
        var language = form.orNull("language", "Language", 3);
        if (language != null && !language.matches("[a-z]{2,3}")) {
            form.complain("language", "Language", "“" + language + "” is not a language such as en or de.");
        }
        var template = new ReplyTemplate(
                name,
                places.connection(form),
                places.category(form),
                form.orNull("channel", "Channel", 100),
                language,
                form.orNull("greeting", "Greeting", 500),
                form.orNull("unnamed", "Greeting without a name", 500),
                form.orNull("cancel", "Cancel line", 1_000),
                form.orNull("closing", "Closing", 1_000),
                form.orNull("signature", "Signature", 1_000),
                form.orNull("notice", "Notice", 1_000),
                form.orNull("notice_closed", "Notice outside business hours", 1_000));
        complainAbout(form, "greeting", "Greeting", Letter.unknownInReply(template.greeting()));
        complainAbout(form, "unnamed", "Greeting without a name", Letter.unknownInReply(template.greetingUnnamed()));
        complainAbout(form, "cancel", "Cancel line", Letter.unknownInReply(template.cancelLine()));
        complainAbout(form, "closing", "Closing", Letter.unknownInReply(template.closing()));
        complainAbout(form, "signature", "Signature", Letter.unknownInReply(template.signature()));
        complainAbout(form, "notice", "Notice", Letter.unknownInNotice(template.notice()));
        complainAbout(
                form,
                "notice_closed",
                "Notice outside business hours",
                Letter.unknownInNotice(template.noticeClosed()));
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
                nothing(form, "signature"),
                nothing(form, "notice"),
                nothing(form, "notice_closed"));
    }

    private static @Nullable String nothing(Form form, String field) {
        var text = form.value(field).strip();
        return text.isEmpty() ? null : text;
    }

    private static void complainAbout(Form form, String field, String label, Set<String> unknown) {
        if (!unknown.isEmpty()) {
            var there =
                    field.startsWith("notice") ? "{hours} and {time_zone}" : "{name}, {cancel_link} and {signature}";
            form.complain(field, label, "nothing fills " + braced(unknown) + "; there are " + there + ".");
        }
    }

    static String braced(Set<String> unknown) {
        return unknown.stream().map(one -> "{" + one + "}").collect(Collectors.joining(", "));
    }
}
