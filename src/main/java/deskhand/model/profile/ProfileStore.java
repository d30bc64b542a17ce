package deskhand.model.profile;

import deskhand.model.masking.Kind;
import deskhand.platform.Vault;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Profiles as rows, with their secrets locked. */
@Singleton
class ProfileStore {

    private final ProfileRows rows;
    private final Vault vault;
    private final ObjectMapper json;
    private final Clock clock;

    ProfileStore(ProfileRows rows, Vault vault, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    List<Profile> all() {
        return rows.findAllOrderByName().stream().map(this::open).toList();
    }

    void put(String name, ProfileSpec spec) {
        var old = rows.findById(name).orElse(null);
        var row = new ProfileRow(
                name,
                spec.provider(),
                spec.baseUrl(),
                spec.model(),
                secret(spec.apiKey(), old == null ? null : old.apiKey(), place(name, "api_key")),
                secret(written(spec.headers()), old == null ? null : old.headers(), place(name, "headers")),
                spec.apiVersion(),
                spec.temperature(),
                spec.reasoningEffort(),
                spec.maxOutputTokens(),
                spec.timeoutMs(),
                spec.priceIn(),
                spec.priceCached(),
                spec.priceOut(),
                spec.fallback(),
                spec.masked().stream().map(Kind::name).sorted().toList(),
                spec.structured(),
                clock.instant(),
                old == null ? 0 : old.version());
        if (old == null) {
            rows.save(row);
        } else {
            rows.update(row);
        }
    }

    /** Left out keeps what there is; empty takes it away. */
    private @Nullable String secret(@Nullable String given, @Nullable String locked, String place) {
        if (given == null) {
            return locked;
        }
        return given.isBlank() ? null : vault.lock(given.strip(), place);
    }

    boolean delete(String name) {
        if (!rows.existsById(name)) {
            return false;
        }
        rows.deleteById(name);
        return true;
    }

    boolean isFallback(String name) {
        return rows.existsByFallback(name);
    }

    private Profile open(ProfileRow row) {
        return new Profile(
                row.name(),
                row.provider(),
                row.baseUrl(),
                row.model(),
                row.apiKey() == null ? null : vault.open(row.apiKey(), place(row.name(), "api_key")),
                row.headers() == null ? Map.of() : read(vault.open(row.headers(), place(row.name(), "headers"))),
                row.apiVersion(),
                row.temperature(),
                row.reasoningEffort(),
                row.maxOutputTokens(),
                Duration.ofMillis(row.timeoutMs()),
                new Price(row.priceIn(), row.priceCached(), row.priceOut()),
                row.fallback(),
                row.masked().stream().map(Kind::valueOf).collect(Collectors.toSet()),
                row.structured());
    }

    private static String place(String name, String field) {
        return "model_profile/" + name + "/" + field;
    }

    private @Nullable String written(@Nullable Map<String, String> headers) {
        try {
            return headers == null ? null : headers.isEmpty() ? "" : json.writeValueAsString(headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> read(String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, Argument.mapOf(String.class, String.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
