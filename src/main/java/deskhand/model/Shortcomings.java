package deskhand.model;

import deskhand.model.profile.Profile;
import deskhand.model.profile.Structured;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the servers behind profiles turned out not to know, so that it is not tried in vain with every question. Forgotten
 * when the service starts again and, as a changed profile is another one, when the profile changes.
 */
@Singleton
class Shortcomings {

    private static final int MOST_REMEMBERED = 100;

    private final Set<Profile> withoutTools = ConcurrentHashMap.newKeySet();
    private final Set<Profile> withoutSchema = ConcurrentHashMap.newKeySet();

    /** Whether its provider is told the schema of the answer apart; if not, the schema is part of the prompt. */
    boolean isToldSchema(Profile profile) {
        return switch (profile.structured()) {
            case STRICT -> true;
            case PROMPTED -> false;
            case AUTO -> !withoutSchema.contains(profile);
        };
    }

    /** Whether it may be found out that the provider knows no schemas. */
    static boolean isOpen(Profile profile) {
        return profile.structured() == Structured.AUTO;
    }

    void knowsNoSchema(Profile profile) {
        remember(withoutSchema, profile);
    }

    boolean isOfferedTools(Profile profile) {
        return !withoutTools.contains(profile);
    }

    void knowsNoTools(Profile profile) {
        remember(withoutTools, profile);
    }

    private static void remember(Set<Profile> known, Profile profile) {
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        known.add(profile);
    }
}
