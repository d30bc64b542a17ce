package deskhand.playbook.policy;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** How far the bot may go on a connection, on a channel of it, in a category. Null stands for any, or for no limit. */
@MappedEntity("policy")
public record Policy(
        @Id @GeneratedValue @Nullable Long id,
        @Nullable String connection,
        @Nullable String channel,
        @Nullable String category,
        @Nullable String mode,
        @Nullable Double threshold,
        @Nullable Double reviewShare) {

    boolean fits(String toConnection, String toChannel, @Nullable String toCategory) {
        return (connection == null || connection.equals(toConnection))
                && (channel == null || channel.equals(toChannel))
                && (category == null || category.equals(toCategory));
    }

    /** Where it counts, in words. */
    public String place() {
        var place = (category == null ? "" : "category " + category)
                + (connection == null ? "" : (category == null ? "" : " on ") + "connection " + connection)
                + (channel == null ? "" : (category == null && connection == null ? "" : ", ") + "channel " + channel);
        return place.isEmpty() ? "everything" : place;
    }
}
