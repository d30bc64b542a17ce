package deskhand.console.categories;

import deskhand.console.form.Choice;
import deskhand.console.form.Form;
import deskhand.playbook.CategoryProfile.Length;
import deskhand.playbook.CategoryProfile.Wording;
import deskhand.playbook.CategorySetup;
import java.util.List;
import java.util.Locale;

/** The page of a category as fields of a form, and back. */
final class CategoryForm {

    private CategoryForm() {}

    static Form of(Whole whole) {
        var setup = whole.setup();
        return new Form()
                .with("title", setup.title())
                .with("description", setup.description())
                .with("team", setup.team())
                .with("threshold", percent(setup.confidenceThreshold()))
                .with("keywords", String.join("\n", setup.keywords()))
                .with("tone", setup.tone())
                .with("length", setup.length().name().toLowerCase(Locale.ROOT))
                .with("languages", String.join(", ", setup.languages()))
                .with("wording", setup.wording().name().toLowerCase(Locale.ROOT))
                .withAll("knowledge", setup.knowledge())
                .with("links", setup.linksSources() ? "yes" : "no")
                .with("mode", whole.mode())
                .with("review", percent(whole.reviewShare()))
                .withAll("tools", whole.tools())
                .with("model", whole.model());
    }

    /** What was entered; the form tells what is wrong with it. */
    static Whole read(Form form, CategoryView.Choices choices) {
        var setup = new CategorySetup(
                form.text("title", "Title", 100),
                form.text("description", "What belongs here", 600),
                form.text("team", "Team", 100),
                form.number("threshold", "Must be sure", 0, 100) / 100,
                form.lines("keywords", "Keywords", 300, 100),
                form.text("tone", "Tone", 300),
                Length.valueOf(form.choice("length", "Length", List.of("short", "normal", "long"))
                        .toUpperCase(Locale.ROOT)),
                form.words("languages", "Languages", "[a-z]{2,3}", "a language such as en or de"),
                Wording.valueOf(form.choice("wording", "Wording", List.of("fluid", "strict"))
                        .toUpperCase(Locale.ROOT)),
                form.ticked("knowledge", "Knowledge", values(choices.knowledge())),
                form.choice("links", "Links to articles", List.of("yes", "no")).equals("yes"));
        return new Whole(
                setup,
                form.choice("mode", "Mode", values(choices.modes())),
                form.number("review", "Reviewed by people", 0, 100) / 100,
                form.ticked("tools", "Tools", values(choices.tools())),
                form.choice("model", "Model", values(choices.models())));
    }

    private static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    private static String percent(double share) {
        return Form.plain(Math.round(share * 10_000) / 100.0);
    }
}
