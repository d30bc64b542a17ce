package deskhand.tool;

import deskhand.customer.Trust;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Listing;
import deskhand.playbook.Playbook;
import deskhand.tool.Tool.Caller;
import deskhand.tool.Tool.Result;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What specialists may look up and ask for. */
@Controller("/api/v1")
@Tag(name = "Tools")
@GuardedApi
class ToolsController {

    private final Tools tools;
    private final Permissions permissions;
    private final Playbook playbook;
    private final ObjectMapper json;

    ToolsController(Tools tools, Permissions permissions, Playbook playbook, ObjectMapper json) {
        this.tools = tools;
        this.permissions = permissions;
        this.playbook = playbook;
        this.json = json;
    }

    /**
     * A tool.
     *
     * @param schema JSON schema of its arguments; whose data it is about is no argument
     * @param writes whether it wants to change something: then a person confirms it first
     * @param trust how well it must be known who writes: anonymous, claimed or verified
     * @param withinMs after this many milliseconds it counts as failed
     * @param categories whose specialists may use it
     */
    @Schema(name = "Tool")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ToolView(
            String name,
            String description,
            Object schema,
            boolean writes,
            String trust,
            long withinMs,
            List<String> categories) {}

    /** The tools of a category's specialist, by name. */
    @Schema(name = "CategoryTools")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record CategoryTools(@NotNull @Size(max = 100) List<@NotBlank @Size(max = 60) String> tools) {}

    /**
     * What a tool is to be tried with.
     *
     * @param email whose data it is about, as if it were proven that they write
     * @param category whose specialist uses it; general if left out
     * @param arguments those that a model would give; none if left out
     */
    @Schema(name = "ToolTrial")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Trial(
            @Nullable @Email @Size(max = 320) String email,
            @Nullable @Size(max = 63) String category,
            @Nullable Map<String, Object> arguments) {

        @Override
        public String toString() {
            return "Trial";
        }
    }

    /**
     * What it told.
     *
     * @param fields single values of it, for text blocks
     * @param micros how long it took, in millionths of a second
     */
    @Schema(name = "ToolTried")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Tried(
            @Schema(
                    type = "string",
                    allowableValues = {"done", "pending", "refused", "failed"})
            String state,

            String result,
            Map<String, String> fields,
            long micros) {}

    /**
     * All tools.
     *
     * @return the tools by name
     */
    @Get("/tools")
    List<ToolView> tools(@Valid @RequestBean Listing list) {
        var byCategory = tools.permissions();
        return list.of(
                ToolView.class,
                tools.all().stream()
                        .map(spec -> new ToolView(
                                spec.name(),
                                spec.description(),
                                tree(spec.schema()),
                                spec.writes(),
                                spec.trust().word(),
                                spec.within().toMillis(),
                                byCategory.entrySet().stream()
                                        .filter(entry -> entry.getValue().contains(spec.name()))
                                        .map(Map.Entry::getKey)
                                        .sorted()
                                        .toList())));
    }

    /**
     * The tools that a category's specialist may use.
     *
     * @return their names
     */
    @Get("/categories/{name}/tools")
    CategoryTools categoryTools(String name) {
        known(name);
        return new CategoryTools(List.copyOf(permissions.of(name)));
    }

    /**
     * Sets which tools a category's specialist may use. Counts from the next turn on.
     *
     * @return their names
     */
    @Put("/categories/{name}/tools")
    CategoryTools putCategoryTools(String name, @Valid @Body CategoryTools allowed) {
        known(name);
        allowed.tools().stream()
                .filter(tool -> tools.find(tool).isEmpty())
                .findFirst()
                .ifPresent(tool -> {
                    throw new ProblemException(
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            "There is no tool '" + tool + "'. GET /api/v1/tools lists them.");
                });
        permissions.set(name, allowed.tools());
        return new CategoryTools(List.copyOf(permissions.of(name)));
    }

    /**
     * Tries a tool that only reads, for a customer of your choice.
     *
     * @param name the tool's name
     * @return what it told
     */
    @Post("/tools/{name}/try")
    Tried tryTool(String name, @Valid @Body Trial trial) {
        var spec = tools.find(name)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND, "There is no tool '" + name + "'. GET /api/v1/tools lists them."));
        var category = Objects.requireNonNullElse(trial.category(), "general");
        known(category);
        if (spec.writes()) {
            throw new ProblemException(HttpStatus.CONFLICT, "The tool " + name + " writes; only a turn may use it.");
        }
        var arguments = written(Objects.requireNonNullElse(trial.arguments(), Map.of()));
        tools.complaint(spec, arguments).ifPresent(wrong -> {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, "The arguments do not fit: " + wrong + ".");
        });
        var caller = new Caller(
                0, 0, "trial", category, "en", trial.email() == null ? Trust.ANONYMOUS : Trust.VERIFIED, trial.email());
        var began = System.nanoTime();
        var result = tools.use(caller, spec, arguments);
        return tried(result, (System.nanoTime() - began) / 1_000);
    }

    private static Tried tried(Result result, long micros) {
        return switch (result) {
            case Result.Done done -> new Tried("done", done.text(), done.fields(), micros);
            case Result.Pending pending -> new Tried("pending", pending.text(), Map.of(), micros);
            case Result.Refused refused -> new Tried("refused", refused.text(), Map.of(), micros);
            case Result.Failed failed -> new Tried("failed", failed.text(), Map.of(), micros);
        };
    }

    private void known(String category) {
        if (playbook.find(category).isEmpty()) {
            throw new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "There is no category '" + category + "'. GET /api/v1/categories lists them.");
        }
    }

    private Object tree(String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String written(Map<String, Object> arguments) {
        try {
            return json.writeValueAsString(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
