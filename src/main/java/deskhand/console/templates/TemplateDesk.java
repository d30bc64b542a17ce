package deskhand.console.templates;

import deskhand.console.form.Choice;
import deskhand.console.form.Form;
import deskhand.console.form.Note;
import deskhand.helpdesk.Connections;
import deskhand.pipeline.assemble.Assembler;
import deskhand.pipeline.assemble.Shape;
import deskhand.playbook.Playbook;
import deskhand.playbook.Specialists;
import deskhand.playbook.TextBook;
import deskhand.playbook.template.Letter;
import deskhand.playbook.template.ReplyTemplate;
import deskhand.playbook.template.ReplyTemplates;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what the pages about reply templates show. */
@Singleton
class TemplateDesk {

    private static final String BODY = "Your order 1042 left our house this morning and will be with you on Tuesday.";
    private static final String LINK = "https://shop.example.com/cancel/…";

    private final ReplyTemplates templates;
    private final Assembler assembler;
    private final Connections connections;
    private final Playbook playbook;
    private final Specialists specialists;
    private final TextBook texts;

    TemplateDesk(
            ReplyTemplates templates,
            Assembler assembler,
            Connections connections,
            Playbook playbook,
            Specialists specialists,
            TextBook texts) {
        this.templates = templates;
        this.assembler = assembler;
        this.connections = connections;
        this.playbook = playbook;
        this.specialists = specialists;
        this.texts = texts;
    }

    TemplatesView list(Note told) {
        return new TemplatesView(
                templates.all().stream()
                        .map(template -> new TemplatesView.Line(template.name(), place(template), says(template)))
                        .toList(),
                playbook.categories().stream()
                        .map(category -> new TemplatesView.Texts(
                                category.slug(),
                                category.title(),
                                specialists.isStrict(category.slug()),
                                texts.of(category.slug()).size()))
                        .toList(),
                told);
    }

    private static String place(ReplyTemplate template) {
        var place = Stream.of(
                        template.connection() == null ? null : "connection " + template.connection(),
                        template.category() == null ? null : "category " + template.category(),
                        template.channel() == null ? null : "channel " + template.channel(),
                        template.language() == null ? null : "language " + template.language())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return place.isEmpty() ? "everywhere" : place;
    }

    private static String says(ReplyTemplate template) {
        return Stream.of(
                        template.greeting(),
                        template.greetingUnnamed(),
                        template.cancelLine(),
                        template.closing(),
                        template.signature())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" … "));
    }

    TemplateView view(String name, Form form, String seal, Note told) {
        return new TemplateView(name, form, seal, connections(), categories(), preview(form), told);
    }

    List<Choice> connections() {
        return with("Any connection", connections.all().stream().map(one -> new Choice(one.slug(), one.slug())));
    }

    List<Choice> categories() {
        return with(
                "Any category",
                playbook.categories().stream().map(category -> new Choice(category.slug(), category.title())));
    }

    private static List<Choice> with(String any, Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", any)), choices).toList();
    }

    /** What is in the form, with what other templates say for its place. */
    PreviewView preview(Form form) {
        var written = TemplateForm.rough(form);
        var language = written.language() == null ? "en" : written.language();
        var letter = templates.letterWith(written, language);
        return new PreviewView(
                List.of(
                        shown("With a name", letter, language, "Mira", null),
                        shown("No name is known, and cancelling by link is offered", letter, language, null, LINK)),
                TemplateForm.unknown(written.letter()));
    }

    private PreviewView.Shown shown(
            String who, Letter letter, String language, @Nullable String name, @Nullable String link) {
        return new PreviewView.Shown(who, assembler.preview(letter, language, name, link, BODY, Shape.MARKDOWN));
    }
}
