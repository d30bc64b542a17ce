package deskhand.tool.mcp;

import deskhand.customer.Trust;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tool that an admin allowed. {@code definition} is the offer as it was then; {@code schema} is what models see of its
 * arguments; {@code description} replaces its words;
 * {@code ofNobody}: it tells nothing of any customer; {@code bound} is JSON, which argument is filled with what of the
 * customer's; {@code leftOut} a JSON list of arguments that the model does not see; {@code suspended} why it may not be used.
 */
@MappedEntity("mcp_tool")
record AllowedRow(
        String server,
        @Id String tool,
        String definition,
        String schema,
        @Nullable String description,
        boolean ofNobody,
        String bound,
        String leftOut,
        Trust trust,
        int withinMs,
        int mostCharacters,
        @Nullable String suspended,
        Instant updatedAt) {

    /** As a model calls it. */
    String name() {
        return server + "__" + tool;
    }

    @Override
    public String toString() {
        return "AllowedRow[" + name() + "]";
    }
}
