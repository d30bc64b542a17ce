package deskhand.pipeline;

import deskhand.helpdesk.Author;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import deskhand.platform.GuardedApi;
import deskhand.turn.Because;
import deskhand.turn.Journals;
import deskhand.turn.Line;
import deskhand.turn.Outcome;
import deskhand.turn.StoredResults;
import deskhand.turn.Turn;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Runs a message through all stages without any consequence and shows what every stage decided. */
@Controller("/api/v1/simulations")
@Tag(name = "Simulations")
@GuardedApi
class SimulationController {

    private final TurnPipeline pipeline;
    private final Journals journals;
    private final StoredResults json;
    private final Clock clock;

    SimulationController(TurnPipeline pipeline, Journals journals, StoredResults json, Clock clock) {
        this.pipeline = pipeline;
        this.journals = journals;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A message as a customer would write it.
     *
     * @param verified whether the helpdesk has proved who is writing; without that, records are not told
     * @param channel web, email or what else the helpdesk calls it; web if left out
     * @param mode as on which connection the bot decides: off, shadow, draft or auto (the default)
     * @param history what was said before, oldest first
     */
    @Schema(name = "Simulation")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Simulation(
            @NotBlank @Size(max = 20_000) String text,
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 320) String email,
            @Nullable Boolean verified,
            @Nullable @Size(max = 200) String subject,
            @Nullable @Pattern(regexp = "[a-z_]{1,40}") String channel,

            @Nullable @Pattern(regexp = "off|shadow|draft|auto")
            String mode,

            @Nullable @Size(max = 60) List<@NotNull @Valid Earlier> history) {

        @Override
        public String toString() {
            return "Simulation";
        }
    }

    /** An earlier message. */
    @Schema(name = "EarlierMessage")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Earlier(
            @NotNull @Pattern(regexp = "customer|agent|bot") String author,
            @NotBlank @Size(max = 20_000) String text) {}

    /**
     * What came of it.
     *
     * @param reason the code of the reason that decided
     * @param because all reasons that counted, the one that decided first
     * @param reply what was or would have been said to the customer, if the bot got that far
     * @param stages each stage with what it decided, in order
     * @param actions what the helpdesk would have been told, in order; each kind of action has a shape of its own
     */
    @Schema(name = "SimulationResult")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Simulated(
            @Schema(
                    type = "string",
                    allowableValues = {"send", "draft", "escalate"})
            String outcome,

            String reason,
            List<Why> because,
            @Nullable String reply,
            List<TurnsController.StageView> stages,
            List<Object> actions) {}

    /** A reason's code, and what it was in this case. */
    @Schema(name = "Because")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Why(String reason, String detail) {

        static Why of(Because because) {
            return new Why(because.reason().code(), because.detail());
        }
    }

    /**
     * Runs one message through all stages and tells what each decided. Nothing is stored and no helpdesk is told.
     *
     * @return what came of it
     */
    @Post
    Simulated simulate(@Valid @Body Simulation simulation) {
        var turn = turn(simulation);
        var journal = journals.forgetful();
        var planned = pipeline.run(turn, journal);
        var stages = journal.trace().entries().stream()
                .map(entry -> new TurnsController.StageView(entry.stage(), entry.micros(), tree(entry.result())))
                .toList();
        return new Simulated(
                planned.outcome().word(),
                planned.outcome().reason().code(),
                planned.outcome().because().stream().map(Why::of).toList(),
                reply(planned.outcome()),
                stages,
                planned.actions().stream().map(this::tree).toList());
    }

    private Object tree(Object result) {
        return json.read(json.write(result), Object.class);
    }

    private static @Nullable String reply(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Send send -> send.reply();
            case Outcome.Draft draft -> draft.reply();
            case Outcome.Escalate escalate -> escalate.draft();
        };
    }

    private Turn turn(Simulation simulation) {
        var now = clock.instant();
        var history = new ArrayList<Line>();
        if (simulation.history() != null) {
            for (var earlier : simulation.history()) {
                var author = Author.valueOf(earlier.author().toUpperCase(Locale.ROOT));
                history.add(new Line("h" + history.size(), author, false, earlier.text(), List.of(), now));
            }
        }
        return new Turn(
                0,
                0,
                "simulation",
                simulation.channel() == null ? "web" : simulation.channel(),
                simulation.subject(),
                new Contact(null, simulation.name(), simulation.email(), Boolean.TRUE.equals(simulation.verified())),
                simulation.mode() == null
                        ? Mode.AUTO
                        : Mode.valueOf(simulation.mode().toUpperCase(Locale.ROOT)),
                List.of(new Line("1", Author.CUSTOMER, false, simulation.text(), List.of(), now)),
                history,
                true,
                null,
                now);
    }
}
