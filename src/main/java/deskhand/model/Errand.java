package deskhand.model;

import org.jspecify.annotations.Nullable;

/** On whose behalf a model is asked. {@code turnId} and {@code conversationId} are null where nothing is stored. */
public record Errand(
        Role role,
        @Nullable String category,
        @Nullable Long turnId,
        @Nullable Long conversationId) {

    /** Numbers of zero are those of a simulation. */
    public static Errand of(Role role, long turnId, long conversationId) {
        return new Errand(role, null, turnId == 0 ? null : turnId, conversationId == 0 ? null : conversationId);
    }

    /** A category may have a specialist of its own. */
    public Errand in(String category) {
        return new Errand(role, category, turnId, conversationId);
    }
}
