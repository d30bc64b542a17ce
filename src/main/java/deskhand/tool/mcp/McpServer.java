package deskhand.tool.mcp;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A server that offers tools over the Model Context Protocol.
 *
 * @param header the header that carries the secret, such as Authorization
 * @param hasSecret whether there is one; it is never told
 * @param lookedAt when it was last asked what it offers
 * @param trouble why that did not work, if it did not
 * @param offers how many tools it offers
 * @param allowed how many of them an admin allowed
 * @param suspended how many of these may not be used, because the server offers something else under their names now
 */
@Schema(name = "McpServer")
@Serdeable(naming = SnakeCaseStrategy.class)
public record McpServer(
        String name,
        String url,
        @Nullable String header,
        boolean hasSecret,
        boolean enabled,
        @Nullable Instant lookedAt,
        @Nullable String trouble,
        int offers,
        int allowed,
        int suspended,
        Instant updatedAt) {}
