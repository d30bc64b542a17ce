package deskhand.playbook.handoff;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * Which team gets what is handed over, if everything that is not null fits. {@code assignee}: who of it, by e-mail address or by
 * the helpdesk's number.
 */
@MappedEntity("handoff_route")
public record HandoffRoute(
        @Id String name,
        int position,
        @Nullable String connection,
        @Nullable String category,
        @Nullable String reason,
        @Nullable String language,
        @Nullable String tier,
        String team,
        @Nullable String assignee) {

    /** What an e-mail address or a number looks like. */
    public static final String ASSIGNEE = "[^@\\s\"]+@[^@\\s\"]+|\\d{1,18}";

    boolean fits(
            String toConnection,
            @Nullable String toCategory,
            String toReason,
            @Nullable String toLanguage,
            @Nullable String toTier) {
        return isFor(toConnection)
                && (category == null || category.equals(toCategory))
                && (reason == null || reason.equals(toReason))
                && (language == null || language.equals(toLanguage))
                && (tier == null || tier.equalsIgnoreCase(String.valueOf(toTier)));
    }

    Receiver receiver() {
        return new Receiver(team, assignee);
    }

    /** Whether it may count for conversations of this connection. */
    boolean isFor(String ofConnection) {
        return connection == null || connection.equals(ofConnection);
    }
}
