package deskhand.tool.mcp;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A server. {@code secret} is locked and goes into {@code header}; {@code offered} is JSON, a list of {@link Offer}s. */
@MappedEntity("mcp_server")
record ServerRow(
        @Id String name,
        String url,
        @Nullable String header,
        @Nullable String secret,
        boolean enabled,
        String offered,
        @Nullable Instant lookedAt,
        @Nullable String trouble,
        Instant updatedAt) {

    /** Where its secret lies. */
    static String place(String name) {
        return "mcp_server/" + name + "/secret";
    }

    @Override
    public String toString() {
        return "ServerRow[" + name + "]";
    }
}
