package deskhand.tool.mcp;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A server to be kept.
 *
 * @param url where it speaks Streamable HTTP; its host must be among DESKHAND_TOOL_HOSTS. With another url the secret is
 *     forgotten unless it is given again, and all its tools are suspended
 * @param secret the header's value; left out keeps the one there is, empty takes it away
 * @param enabled true if left out
 */
@Schema(name = "McpServerChange")
@Serdeable(naming = SnakeCaseStrategy.class)
public record McpServerChange(
        @NotBlank @Size(max = 1_000) String url,

        @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,60}") String header,

        @Nullable @Size(max = 4_000) String secret,
        @Nullable Boolean enabled) {

    @Override
    public String toString() {
        return "McpServerChange";
    }
}
