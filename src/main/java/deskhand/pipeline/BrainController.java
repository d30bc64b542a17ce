package deskhand.pipeline;

import deskhand.base.ReplyText;
import deskhand.helpdesk.Author;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import deskhand.pipeline.gate.Gate;
import deskhand.pipeline.guard.Guard;
import deskhand.pipeline.route.Label;
import deskhand.pipeline.route.Router;
import deskhand.pipeline.route.Sorters;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.turn.Line;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The embedded brain by itself: to try labels and examples, texts and answers before they matter. */
@Controller("/api/v1/brain")
@Tag(name = "Brain")
@GuardedApi
class BrainController {

    private static final int MOST_EXAMPLES = 2_000;

    private final Router router;
    private final Sorters sorters;
    private final Guard guard;
    private final Gate gate;
    private final Clock clock;

    BrainController(Router router, Sorters sorters, Guard guard, Gate gate, Clock clock) {
        this.router = router;
        this.sorters = sorters;
        this.guard = guard;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Routes texts without a model. With labels of your own, each text is sorted under one of them after their examples;
     * a label without examples is learnt from its description and from shipped sentences about the same. Without labels,
     * under the categories. Nothing is stored.
     *
     * @return what was found in each text, in the order of the texts
     */
    @Post("/route")
    List<BrainAnswers.Routed> routeTexts(@Valid @Body BrainQuestions.ToRoute asked) {
        var labels = Objects.requireNonNullElse(asked.labels(), List.<BrainQuestions.LabelGiven>of()).stream()
                .map(BrainQuestions.LabelGiven::label)
                .toList();
        var outside = Objects.requireNonNullElse(asked.outside(), List.<String>of());
        var examples =
                labels.stream().mapToInt(label -> label.examples().size()).sum() + outside.size();
        if (examples > MOST_EXAMPLES) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "There are " + examples + " examples; at most " + MOST_EXAMPLES + " can be learnt at once.");
        }
        return labels.isEmpty() ? byCategory(asked.texts()) : byLabel(labels, outside, asked.texts());
    }

    private List<BrainAnswers.Routed> byCategory(List<String> texts) {
        return texts.stream().map(text -> BrainAnswers.Routed.of(route(text))).toList();
    }

    private List<BrainAnswers.Routed> byLabel(List<Label> labels, List<String> outside, List<String> texts) {
        var sorted = sorters.sort(labels, outside, texts);
        var answers = new ArrayList<BrainAnswers.Routed>();
        for (var i = 0; i < texts.size(); i++) {
            answers.add(BrainAnswers.Routed.of(sorted.get(i), router.hear(texts.get(i))));
        }
        return answers;
    }

    private Route route(String text) {
        var said = new Line("1", Author.CUSTOMER, false, text, List.of(), clock.instant());
        return router.withoutModel(new Turn(
                0,
                0,
                "brain",
                "web",
                null,
                new Contact(null, null, null, false),
                Mode.SHADOW,
                List.of(said),
                List.of(),
                true,
                null,
                clock.instant()));
    }

    /**
     * Looks for what keeps a text from being answered by the bot alone: red lines, signs that it wants to steer the bot,
     * and abuse.
     *
     * @return what was found in each text, in the order of the texts
     */
    @Post("/screen")
    List<BrainAnswers.Screened> screenTexts(@Valid @Body BrainQuestions.Texts asked) {
        return asked.texts().stream().map(this::screened).toList();
    }

    private BrainAnswers.Screened screened(String text) {
        var begun = System.nanoTime();
        var screening = guard.screen(text);
        return BrainAnswers.Screened.of(screening, (System.nanoTime() - begun) / 1_000);
    }

    /**
     * Says how well answers are supported by the sources given, as the embedded judge does: sentence by sentence, and
     * every number, date, name and link must occur in a source.
     *
     * @return how well each answer is supported, in the order of the answers
     */
    @Post("/support")
    List<BrainAnswers.Supported> judgeSupport(@Valid @Body BrainQuestions.Answers asked) {
        return asked.answers().stream()
                .map(one -> BrainAnswers.Supported.of(
                        gate.support(one.answer(), one.sources(), Objects.requireNonNullElse(one.question(), ""))))
                .toList();
    }

    /**
     * Strips e-mails of what was written before: quoted history, signatures, and lines that programs add.
     *
     * @return what is left of each mail, in the order of the mails
     */
    @Post("/strip")
    List<BrainAnswers.Stripped> stripMails(@Valid @Body BrainQuestions.Mails asked) {
        return asked.mails().stream()
                .map(mail -> new BrainAnswers.Stripped(
                        Boolean.TRUE.equals(mail.html())
                                ? ReplyText.freshOfHtml(mail.body())
                                : ReplyText.fresh(mail.body())))
                .toList();
    }

    /**
     * Covers personal data as in what is sent to a model that may see none.
     *
     * @return each text as the model would get it and what is covered in it, in the order of the texts
     */
    @Post("/mask")
    List<BrainAnswers.Masked> maskTexts(@Valid @Body BrainQuestions.Texts asked) {
        return asked.texts().stream().map(BrainAnswers.Masked::of).toList();
    }
}
