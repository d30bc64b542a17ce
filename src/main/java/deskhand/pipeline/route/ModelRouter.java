package deskhand.pipeline.route;

import deskhand.helpdesk.Author;
import deskhand.model.Errand;
import deskhand.model.Models;
import deskhand.model.Prompts;
import deskhand.model.Role;
import deskhand.model.RouteAnswer;
import deskhand.playbook.Playbook;
import deskhand.turn.Line;
import deskhand.turn.Route;
import deskhand.turn.Sentiment;
import deskhand.turn.Turn;
import deskhand.turn.Urgency;
import deskhand.turn.WantsHuman;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Routes with a model, and holds against its answer what can be known without one. */
@Singleton
class ModelRouter {

    private static final int LINES_OF_HISTORY = 6;

    private final Models models;
    private final Prompts prompts;
    private final Playbook playbook;

    ModelRouter(Models models, Prompts prompts, Playbook playbook) {
        this.models = models;
        this.prompts = prompts;
        this.playbook = playbook;
    }

    Route route(Turn turn, Mood mood) {
        var prompt = prompts.fill(
                Role.ROUTER,
                "route",
                Map.of(
                        "categories", categories(),
                        "subject", Objects.requireNonNullElse(turn.subject(), "none"),
                        "history", history(turn.history()),
                        "message", turn.text()));
        return models.ask(
                Errand.of(Role.ROUTER, turn.id(), turn.conversationId()),
                prompt,
                RouteAnswer.class,
                (answer, by) -> merge(answer, by, turn, mood));
    }

    private Route merge(RouteAnswer answer, String by, Turn turn, Mood mood) {
        var mentions = Mentions.in(turn.text());
        var wish = WishQuote.of(answer, turn.text());
        var wantsHuman = higher(read(WantsHuman.class, answer.wantsHuman()), mood.wantsHuman());
        return new Route(
                known(answer.category()),
                answer.secondary() == null ? null : optional(answer.secondary()),
                higher(read(Urgency.class, answer.urgency()), mood.urgency()),
                read(Sentiment.class, answer.sentiment()),
                answer.frustrated() || mood.frustrated(),
                answer.language().toLowerCase(Locale.ROOT),
                wantsHuman,
                wish.because(wantsHuman),
                wish.quote(),
                mentions.email(),
                mentions.orderNumbers(),
                answer.restatement(),
                answer.confidence(),
                false,
                by);
    }

    private String known(String slug) {
        if (playbook.find(slug).isEmpty()) {
            throw new IllegalArgumentException("there is no category '" + slug + "'");
        }
        return slug;
    }

    private @Nullable String optional(String slug) {
        return playbook.find(slug).isPresent() ? slug : null;
    }

    private static <E extends Enum<E>> E read(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private static <E extends Enum<E>> E higher(E one, E other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private String categories() {
        return playbook.categories().stream()
                .map(category -> "- " + category.slug() + ": " + category.description())
                .collect(Collectors.joining("\n"));
    }

    private static String history(List<Line> lines) {
        var said = lines.stream().filter(line -> !line.hidden()).toList();
        return said.isEmpty()
                ? "none"
                : said.subList(Math.max(0, said.size() - LINES_OF_HISTORY), said.size()).stream()
                        .map(line -> (line.author() == Author.CUSTOMER ? "Customer: " : "Support: ") + line.text())
                        .collect(Collectors.joining("\n"));
    }
}
