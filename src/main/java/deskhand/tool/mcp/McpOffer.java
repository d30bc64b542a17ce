package deskhand.tool.mcp;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tool that a server offers, or offered when it was allowed.
 *
 * @param tool its name in addresses
 * @param name as specialists call it
 * @param offered whether the server offered it at the last look
 * @param description the server's own words
 * @param schema of its arguments, as the server has it
 * @param arguments each by its name
 * @param saysReadOnly whether the server says that it changes nothing; left out if it says nothing
 * @param pin of what it offers
 * @param steers what in the server's words looks like it is to steer the bot
 * @param suspended why it may not be used though it was allowed
 * @param allowance how it is allowed, if it is
 * @param modelSchema the arguments that specialists see, if it is allowed
 */
@Schema(name = "McpOffer")
@Serdeable(naming = SnakeCaseStrategy.class)
public record McpOffer(
        String tool,
        String name,
        boolean offered,
        String description,
        Object schema,
        List<McpArgument> arguments,
        @Nullable Boolean saysReadOnly,
        String pin,
        List<String> steers,
        @Nullable String suspended,
        @Nullable McpAllowance allowance,
        @Nullable Object modelSchema) {

    /** In one word: open, allowed, suspended or gone. */
    public String state() {
        return allowance == null ? "open" : suspended != null ? "suspended" : offered ? "allowed" : "gone";
    }
}
