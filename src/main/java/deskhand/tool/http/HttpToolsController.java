package deskhand.tool.http;

import deskhand.base.Storable;
import deskhand.customer.Trust;
import deskhand.platform.GuardedApi;
import deskhand.platform.OutboundAddress;
import deskhand.platform.OutboundAddresses;
import deskhand.platform.ProblemException;
import deskhand.platform.Vault;
import deskhand.platform.listing.Listing;
import deskhand.tool.ToolSettings;
import deskhand.tool.Tools;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tools that admins define: one call to another system that looks something up. They must not change anything there. A
 * category's specialist uses them once they are among its tools.
 */
@Controller("/api/v1/http-tools")
@Tag(name = "Tools")
@GuardedApi
class HttpToolsController {

    /** Two underscores in a row are for tools of MCP servers. */
    private static final String NAME = "(?!.*__)[a-z][a-z0-9_]{2,39}";

    private static final int LONGEST_SCHEMA = 8_000;

    private final HttpToolRows rows;
    private final HttpTools shelf;
    private final Tools tools;
    private final ToolSettings settings;
    private final OutboundAddresses addresses;
    private final Vault vault;
    private final Written written;

    HttpToolsController(
            HttpToolRows rows,
            HttpTools shelf,
            Tools tools,
            ToolSettings settings,
            OutboundAddresses addresses,
            Vault vault,
            Written written) {
        this.rows = rows;
        this.shelf = shelf;
        this.tools = tools;
        this.settings = settings;
        this.addresses = addresses;
        this.vault = vault;
        this.written = written;
    }

    /** JSON and time. */
    @jakarta.inject.Singleton
    record Written(ObjectMapper json, Clock clock) {

        String of(Object value) {
            try {
                return json.writeValueAsString(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Object tree(String text) {
            try {
                return Objects.requireNonNull(json.readValue(text, Object.class));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * A tool that calls another system.
     *
     * @param url with places such as {order_number} behind the host, filled from the arguments; {customer_email} is filled
     *     from the conversation
     * @param schema JSON schema of the arguments
     * @param header the header that carries the secret, such as Authorization
     * @param hasSecret whether there is one; it is never told
     * @param tellsCustomer whether the customer's e-mail address goes along; then there must be one
     * @param mostCharacters of the answer; what is beyond is not read
     */
    @Schema(name = "HttpTool")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ToolView(
            String name,
            String description,
            String method,
            String url,
            Object schema,
            @Nullable String header,
            boolean hasSecret,
            boolean tellsCustomer,
            String trust,
            int withinMs,
            int mostCharacters,
            Instant updatedAt) {}

    /**
     * A tool to be kept.
     *
     * @param description read by the model: what it tells and when to use it
     * @param method GET (the default), or POST with the arguments as JSON
     * @param secret the header's value; left out keeps the one there is, empty takes it away
     * @param trust how well it must be known who writes: anonymous, claimed or verified (the default)
     * @param withinMs 3000 if left out
     * @param mostCharacters 4000 if left out
     */
    @Schema(name = "HttpToolChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ToolChange(
            @NotBlank @Size(max = 500) String description,
            @Nullable @Pattern(regexp = "GET|POST") String method,
            @NotBlank @Size(max = 1_000) String url,
            @NotNull Map<String, Object> schema,

            @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,60}")
            String header,

            @Nullable @Size(max = 4_000) String secret,
            @Nullable Boolean tellsCustomer,

            @Nullable @Pattern(regexp = "anonymous|claimed|verified")
            String trust,

            @Nullable @Min(100) @Max(20_000) Integer withinMs,
            @Nullable @Min(100) @Max(20_000) Integer mostCharacters) {

        @Override
        public String toString() {
            return "ToolChange";
        }
    }

    /**
     * All of them, at most 200.
     *
     * @return the tools by name
     */
    @Get
    List<ToolView> httpTools(@Valid @RequestBean Listing list) {
        return list.of(ToolView.class, rows.all().stream().map(this::view));
    }

    /**
     * One of them.
     *
     * @return the tool
     */
    @Get("/{name}")
    ToolView httpTool(String name) {
        return rows.find(name).map(this::view).orElseThrow(() -> unknown(name));
    }

    /**
     * Keeps a tool, in place of the one that was there. Its host must be among DESKHAND_TOOL_HOSTS.
     *
     * @param name lower-case letters, digits and underscores, as a model calls it
     * @return the tool
     */
    @Put("/{name}")
    ToolView putHttpTool(@Pattern(regexp = NAME) String name, @Valid @Body ToolChange change) {
        if (tools.isOwn(name)) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "A tool " + name + " comes with the service; choose another.");
        }
        var schema = written.of(change.schema());
        if (schema.length() > LONGEST_SCHEMA) {
            refuse("The schema is longer than " + LONGEST_SCHEMA + " characters; a model needs less.");
        }
        tools.schemaComplaint(schema).ifPresent(HttpToolsController::refuse);
        var arguments = arguments(change.schema());
        if (arguments.contains(UrlTemplate.CUSTOMER_EMAIL)) {
            refuse("The argument customer_email is filled from the conversation and cannot be given by a model.");
        }
        new UrlTemplate(change.url()).complaint(settings.allowed(), arguments).ifPresent(HttpToolsController::refuse);
        if (addresses.check(new UrlTemplate(change.url()).filled(_ -> "x")) instanceof OutboundAddress.Forbidden no) {
            refuse(no.why());
        }
        var old = rows.find(name).orElse(null);
        rows.put(
                name,
                Storable.text(change.description()),
                Objects.requireNonNullElse(change.method(), "GET"),
                change.url(),
                schema,
                change.header(),
                secret(change.secret(), old, name),
                Boolean.TRUE.equals(change.tellsCustomer())
                        || new UrlTemplate(change.url()).places().contains(UrlTemplate.CUSTOMER_EMAIL),
                change.trust() == null ? Trust.VERIFIED.name() : change.trust().toUpperCase(Locale.ROOT),
                Objects.requireNonNullElse(change.withinMs(), 3_000),
                Objects.requireNonNullElse(change.mostCharacters(), 4_000),
                written.clock().instant());
        shelf.forget();
        return httpTool(name);
    }

    private @Nullable String secret(@Nullable String given, @Nullable HttpToolRow old, String name) {
        if (given == null) {
            return old == null ? null : old.secret();
        }
        return given.isBlank() ? null : vault.lock(given.strip(), HttpTool.place(name));
    }

    /** Removes a tool. */
    @Delete("/{name}")
    @Status(HttpStatus.NO_CONTENT)
    void deleteHttpTool(String name) {
        if (rows.remove(name) == 0) {
            throw unknown(name);
        }
        shelf.forget();
    }

    private static Set<String> arguments(Map<String, Object> schema) {
        return schema.get("properties") instanceof Map<?, ?> properties
                ? properties.keySet().stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    private ToolView view(HttpToolRow row) {
        return new ToolView(
                row.name(),
                row.description(),
                row.method(),
                row.url(),
                written.tree(row.schema()),
                row.header(),
                row.secret() != null,
                row.tellsCustomer(),
                row.trust().word(),
                row.withinMs(),
                row.mostCharacters(),
                row.updatedAt());
    }

    private static void refuse(String why) {
        throw new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, why);
    }

    private static ProblemException unknown(String name) {
        return new ProblemException(
                HttpStatus.NOT_FOUND,
                "There is no tool " + name + " that an admin defined. GET /api/v1/http-tools lists them.");
    }
}
