package deskhand.tool.mcp;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An argument of a server's tool.
 *
 * @param namesSomebody whether it sounds like it says whose data is asked for, so that no model may fill it
 */
@Schema(name = "McpArgument")
@Serdeable(naming = SnakeCaseStrategy.class)
public record McpArgument(String name, String description, boolean required, boolean namesSomebody) {}
