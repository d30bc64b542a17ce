package deskhand.model.profile;

import deskhand.model.masking.Kind;
import io.micronaut.context.annotation.Context;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The profile that settings describe; nothing if they name no model. */
@Singleton
@Context // so that a wrong setting stops the start
class EnvironmentProfile {

    private final ProfileSettings settings;
    private final Optional<Profile> profile;

    EnvironmentProfile(ProfileSettings settings) {
        this.settings = settings;
        HeaderText.checkKey("DESKHAND_MODEL_API_KEY", settings.apiKey(), IllegalStateException::new);
        HeaderText.checkKey("DESKHAND_MODEL_ANTHROPIC_API_KEY", settings.anthropicApiKey(), IllegalStateException::new);
        profile = settings.named() ? Optional.of(described(settings)) : Optional.empty();
    }

    private static Profile described(ProfileSettings settings) {
        var provider = Provider.valueOf(settings.provider().toUpperCase(Locale.ROOT));
        return new Profile(
                Profile.DEFAULT,
                provider,
                ProfileSettings.filled(settings.baseUrl()),
                Objects.requireNonNull(settings.name()).strip(),
                ProfileSettings.filled(settings.apiKey()),
                Map.of(),
                ProfileSettings.filled(settings.apiVersion()),
                null,
                null,
                null,
                settings.timeout(),
                Price.UNKNOWN,
                null,
                kinds(settings.masked()),
                Structured.AUTO);
    }

    private static Set<Kind> kinds(String words) {
        return Arrays.stream(words.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty() && !word.equals("none"))
                .map(word -> Kind.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    Optional<Profile> get() {
        return profile;
    }

    /** A stored profile without a key may use the environment's. */
    Profile keyed(Profile stored) {
        return stored.apiKey() != null ? stored : stored.withKey(settings.key(stored.provider(), stored.address()));
    }
}
