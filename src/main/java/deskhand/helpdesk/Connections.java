package deskhand.helpdesk;

import deskhand.platform.Afresh;
import deskhand.platform.Vault;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The installations this service works for. Looked up with every webhook, so they are remembered for a moment. */
@Singleton
public class Connections {

    /** A change made on another node counts here after this time. */
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    /** Nobody sees an edit before it is committed, so what is read while it may not be is not remembered. */
    private static final Duration UNSETTLED = Duration.ofMillis(200);

    private final ConnectionRows rows;
    private final Vault vault;
    private final ObjectMapper json;
    private final Clock clock;
    private final Map<Object, Remembered> remembered = new ConcurrentHashMap<>();
    private Instant settled = Instant.MIN;

    private record Remembered(Optional<Connection> connection, Instant until) {}

    Connections(ConnectionRows rows, Vault vault, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    public Optional<Connection> find(String kind, String slug) {
        return find(slug).filter(connection -> connection.kind().equals(kind));
    }

    public Optional<Connection> find(String slug) {
        return remembering(slug, () -> rows.findBySlugAndDeletedAtIsNull(slug));
    }

    /** Also a deleted one, because whatever it told of is still here. */
    public Connection get(long id) {
        return remembering(id, () -> rows.findById(id))
                .orElseThrow(() -> new HelpdeskRefused("There never was a connection " + id + "."));
    }

    public List<Connection> all() {
        return rows.findByDeletedAtIsNullOrderBySlug().stream().map(this::open).toList();
    }

    /** Creates or changes a connection. A new one starts in draft mode unless told otherwise. */
    @Transactional
    public Connection put(String slug, ConnectionSpec spec) {
        var now = clock.instant();
        var row = rows.findBySlugAndDeletedAtIsNull(slug)
                .map(old -> rows.update(changed(old, spec, now)))
                .orElseGet(() -> rows.save(created(slug, spec, now)));
        forget();
        return open(row);
    }

    /** Forgets its secrets and hides it. False if there is none of this name. */
    @Transactional
    public boolean delete(String slug) {
        var found = rows.findBySlugAndDeletedAtIsNull(slug);
        found.ifPresent(row -> rows.update(wiped(row, clock.instant())));
        forget();
        return found.isPresent();
    }

    private static ConnectionRow wiped(ConnectionRow old, Instant now) {
        return new ConnectionRow(
                old.id(),
                old.slug(),
                old.kind(),
                old.baseUrl(),
                old.account(),
                null,
                null,
                null,
                old.settings(),
                old.mode(),
                old.createdAt(),
                now,
                now,
                old.version());
    }

    private ConnectionRow created(String slug, ConnectionSpec spec, Instant now) {
        return new ConnectionRow(
                null,
                slug,
                needed(spec.kind(), "kind"),
                spec.baseUrl(),
                spec.account(),
                lock(slug, "token", spec.token()),
                needed(lock(slug, "webhook_secret", spec.webhookSecret()), "webhook_secret"),
                lockAll(slug, changed(Map.of(), spec.secrets())),
                changed(Map.of(), spec.settings()),
                spec.mode() == null ? Mode.DRAFT : spec.mode(),
                now,
                now,
                null,
                0);
    }

    private ConnectionRow changed(ConnectionRow old, ConnectionSpec spec, Instant now) {
        var secret = lock(old.slug(), "webhook_secret", spec.webhookSecret());
        return new ConnectionRow(
                old.id(),
                old.slug(),
                spec.kind() == null ? old.kind() : spec.kind(),
                spec.baseUrl() == null ? old.baseUrl() : spec.baseUrl(),
                spec.account() == null ? old.account() : spec.account(),
                spec.token() == null ? old.token() : lock(old.slug(), "token", spec.token()),
                secret == null ? old.webhookSecret() : secret,
                spec.secrets().isEmpty() ? old.secrets() : lockAll(old.slug(), changed(openAll(old), spec.secrets())),
                changed(old.settings(), spec.settings()),
                spec.mode() == null ? old.mode() : spec.mode(),
                old.createdAt(),
                now,
                null,
                old.version());
    }

    private static String needed(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("A new connection needs " + name + ".");
        }
        return value;
    }

    private @Nullable String lock(String slug, String field, @Nullable String secret) {
        return secret == null || secret.isBlank() ? null : vault.lock(secret, place(slug, field));
    }

    private Connection open(ConnectionRow row) {
        return new Connection(
                row.id() == null ? 0 : row.id(),
                row.slug(),
                row.kind(),
                row.baseUrl(),
                row.account(),
                row.token() == null ? null : vault.open(row.token(), place(row.slug(), "token")),
                row.webhookSecret() == null ? "" : vault.open(row.webhookSecret(), place(row.slug(), "webhook_secret")),
                openAll(row),
                row.settings(),
                row.mode(),
                row.version(),
                row.deletedAt() != null);
    }

    private static Map<String, String> changed(Map<String, String> old, Map<String, String> changes) {
        var all = new TreeMap<>(old);
        all.putAll(changes);
        all.values().removeIf(String::isBlank);
        return all;
    }

    private @Nullable String lockAll(String slug, Map<String, String> secrets) {
        try {
            return secrets.isEmpty() ? null : vault.lock(json.writeValueAsString(secrets), place(slug, "secrets"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> openAll(ConnectionRow row) {
        if (row.secrets() == null) {
            return Map.of();
        }
        try {
            var opened = vault.open(row.secrets(), place(row.slug(), "secrets"));
            return Objects.requireNonNull(json.readValue(opened, Argument.mapOf(String.class, String.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(String slug, String field) {
        return "connection " + slug + " " + field;
    }

    private Optional<Connection> remembering(Object key, Supplier<Optional<ConnectionRow>> load) {
        if (Afresh.here()) {
            return load.get().map(this::open);
        }
        var now = clock.instant();
        var known = remembered.get(key);
        if (known != null && now.isBefore(known.until())) {
            return known.connection();
        }
        var found = load.get().map(this::open);
        keep(key, found, now);
        return found;
    }

    private synchronized void keep(Object key, Optional<Connection> found, Instant readAt) {
        if (found.isPresent() && !readAt.isBefore(settled)) {
            remembered.put(key, new Remembered(found, readAt.plus(REMEMBERED)));
        } else {
            remembered.remove(key); // unknown slugs come from strangers and must not fill the memory
        }
    }

    private synchronized void forget() {
        settled = clock.instant().plus(UNSETTLED);
        remembered.clear();
    }
}
