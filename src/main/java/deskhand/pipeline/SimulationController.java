package deskhand.pipeline;

import deskhand.helpdesk.Author;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
     * @param history what was said before, oldest first
     * @param mode as which connection the bot decides: shadow, draft or auto (the default)
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Simulation(
            @NotBlank @Size(max = 20_000) String text,
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 320) String email,
            @Nullable Boolean verified,
            @Nullable @Size(max = 200) String subject,
            @Nullable @Pattern(regexp = "[a-z_]{1,40}") String channel,
            @Nullable @Pattern(regexp = "shadow|draft|auto") String mode,
            @Nullable @Size(max = 60) List<@Valid Earlier> history) {

        @Override
        public String toString() {
            return "Simulation";
        }
    }

    /** An earlier message. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Earlier(
            @Pattern(regexp = "customer|agent|bot") String author,
            @NotBlank @Size(max = 20_000) String text) {}

    /** What came of it. {@code result} and {@code actions} are JSON as the journal would store it. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Simulated(
            String outcome,
            String reason,
            List<Because> because,
            @Nullable String reply,
            List<SimulatedStage> stages,
            List<Object> actions) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record SimulatedStage(String stage, long micros, Object result) {}

    /** Runs one message through the pipeline. Nothing is stored and no helpdesk is told. */
    @Post
    Simulated run(@Valid @Body Simulation simulation) {
        var turn = turn(simulation);
        var journal = journals.forgetful();
        var planned = pipeline.run(turn, journal);
        var stages = journal.trace().entries().stream()
                .map(entry -> new SimulatedStage(entry.stage(), entry.micros(), tree(entry.result())))
                .toList();
        return new Simulated(
                planned.outcome().word(),
                planned.outcome().reason().name().toLowerCase(Locale.ROOT),
                planned.outcome().because(),
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
                now);
    }
}
