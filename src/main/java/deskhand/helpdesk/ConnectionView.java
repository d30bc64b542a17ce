package deskhand.helpdesk;

import deskhand.platform.ProblemException;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection as it may be shown.
 *
 * @param hasToken whether a token is stored; the token itself never comes out
 * @param hasSecrets the names of the further secrets that are stored
 * @param settings what else is set, by name
 * @param webhookPath where the helpdesk has to deliver its webhooks
 * @param steps what a change did in the helpdesk and what is left to do there; empty when nothing was changed
 */
@Schema(name = "Connection")
@Serdeable(naming = SnakeCaseStrategy.class)
record ConnectionView(
        String slug,
        String kind,
        @Nullable String baseUrl,
        @Nullable String account,

        @Schema(
                type = "string",
                allowableValues = {"shadow", "draft", "auto"})
        String mode,

        boolean hasToken,
        List<String> hasSecrets,
        Map<String, String> settings,
        String webhookPath,
        List<StepView> steps) {

    static ConnectionView of(Connection connection) {
        return of(connection, List.of());
    }

    static ConnectionView of(Connection connection, List<Step> steps) {
        return new ConnectionView(
                connection.slug(),
                connection.kind(),
                connection.baseUrl(),
                connection.account(),
                connection.mode().name().toLowerCase(Locale.ROOT),
                connection.token() != null,
                connection.secrets().keySet().stream().sorted().toList(),
                connection.settings(),
                connection.webhookPath(),
                views(steps));
    }

    static List<StepView> views(List<Step> steps) {
        return steps.stream()
                .map(step -> new StepView(
                        step.about(), step.state().name().toLowerCase(Locale.ROOT), step.says(), step.todo()))
                .toList();
    }

    static ProblemException unknown(String slug) {
        return new ProblemException(HttpStatus.NOT_FOUND, "There is no connection " + slug + ".");
    }
}
