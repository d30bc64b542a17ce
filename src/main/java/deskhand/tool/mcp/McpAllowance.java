package deskhand.tool.mcp;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a server's tool is allowed.
 *
 * @param pin of the offer that was looked at; it must be what the server offered at the last look
 * @param readsOnly that it changes nothing there. Tools that write are not taken
 * @param tellsNothingOfCustomers that it tells nothing about any customer. Without it an argument must be bound
 * @param bound arguments that are filled from the conversation and never by a model: customer_email, or customer_number as
 *     the shop's records have it
 * @param leftOut arguments that are never given
 * @param description what models read in place of the server's own words
 * @param trust how well it must be known who writes: anonymous, claimed or verified (the default)
 * @param withinMs 3000 if left out
 * @param mostCharacters 4000 if left out
 * @param definition the offer as it was allowed, to be allowed again elsewhere; else pin is needed
 */
@Schema(name = "McpAllowance")
@Serdeable(naming = SnakeCaseStrategy.class)
public record McpAllowance(
        @Nullable @Size(max = 100) String pin,
        @NotNull Boolean readsOnly,
        @Nullable Boolean tellsNothingOfCustomers,
        @Nullable @Size(max = 20) Map<String, String> bound,
        @Nullable @Size(max = 50) List<@Size(max = 100) String> leftOut,
        @Nullable @Size(max = 1_000) String description,

        @Nullable @Pattern(regexp = "anonymous|claimed|verified")
        String trust,

        @Nullable @Min(100) @Max(20_000) Integer withinMs,
        @Nullable @Min(100) @Max(20_000) Integer mostCharacters,
        @Nullable Map<String, Object> definition) {}
