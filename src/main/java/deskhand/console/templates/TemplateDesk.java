package deskhand.console.templates;

import deskhand.console.form.Form;
import deskhand.console.form.Note;
import deskhand.console.form.Places;
import deskhand.pipeline.assemble.Assembler;
import deskhand.pipeline.assemble.Shape;
import deskhand.playbook.Playbook;
import deskhand.playbook.Specialists;
import deskhand.playbook.TextBook;
import deskhand.playbook.policy.BusinessHours;
import deskhand.playbook.policy.PolicyBook;
import deskhand.playbook.template.Letter;
import deskhand.playbook.template.Notice;
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
    private final Places places;
    private final Playbook playbook;
    private final Specialists specialists;
    private final TextBook texts;
    private final PolicyBook policies;

    TemplateDesk(
            ReplyTemplates templates,
            Assembler assembler,
            Places places,
            Playbook playbook,
            Specialists specialists,
            TextBook texts,
            PolicyBook policies) {
        this.templates = templates;
        this.assembler = assembler;
        this.places = places;
        this.playbook = playbook;
        this.specialists = specialists;
        this.texts = texts;
        this.policies = policies;
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
                        template.signature(),
                        template.notice(),
                        template.noticeClosed())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" … "));
    }

    TemplateView view(String name, Form form, String seal, Note told) {
        return new TemplateView(name, form, seal, places.connections(), places.categories(), preview(form), told);
    }

    /** What is in the form, with what other templates say for its place. */
    PreviewView preview(Form form) {
        var written = TemplateForm.rough(form);
        var language = written.language() == null ? "en" : written.language();
        var letter = templates.letterWith(written, language);
        return new PreviewView(
                List.of(
                        shown("With a name", letter, language, "Mira", null),
                        shown("No name is known, and cancelling by link is offered", letter, language, null, LINK),
                        new PreviewView.Shown("A person takes over", Notice.in(language, letter, null)),
                        new PreviewView.Shown(
                                "A person takes over, outside business hours",
                                Notice.whenClosed(language, letter, hours(written.connection())))),
                TemplateForm.braced(written.letter().unknownPlaceholders()));
    }

    private @Nullable BusinessHours hours(@Nullable String connection) {
        return policies.hours(Objects.requireNonNullElse(connection, "")).orElse(null);
    }

    private PreviewView.Shown shown(
            String who, Letter letter, String language, @Nullable String name, @Nullable String link) {
        return new PreviewView.Shown(who, assembler.preview(letter, language, name, link, BODY, Shape.MARKDOWN));
    }
}
