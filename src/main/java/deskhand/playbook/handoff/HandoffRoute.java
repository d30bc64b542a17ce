package deskhand.playbook.handoff;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** Which team gets what is handed over, if everything that is not null fits. */
@MappedEntity("handoff_route")
public record HandoffRoute(
        @Id String name,
        int position,
        @Nullable String connection,
        @Nullable String category,
        @Nullable String reason,
        @Nullable String language,
        @Nullable String tier,
        String team) {

    boolean fits(
            String toConnection,
            @Nullable String toCategory,
            String toReason,
            @Nullable String toLanguage,
            @Nullable String toTier) {
        return (connection == null || connection.equals(toConnection))
                && (category == null || category.equals(toCategory))
                && (reason == null || reason.equals(toReason))
                && (language == null || language.equals(toLanguage))
                && (tier == null || tier.equalsIgnoreCase(String.valueOf(toTier)));
    }
}
