package deskhand.access.key;

import deskhand.access.Bearer;
import deskhand.access.Identity;
import deskhand.access.RandomKeys;
import deskhand.access.Role;
import deskhand.access.Visitor;
import deskhand.platform.listing.Paging;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keys for programs. Each is shown once, when it is made. */
@Singleton
public class ApiKeys implements Identity {

    /** Leads every key, so that people and scanners know one when they see it. */
    static final String MARK = "dh_";

    private static final Logger LOG = LoggerFactory.getLogger(ApiKeys.class);
    private static final int BEGINNING = MARK.length() + 6;
    private static final Duration USED_WITHIN = Duration.ofMinutes(1);

    private final ApiKeyRows rows;
    private final Clock clock;

    ApiKeys(ApiKeyRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** {@code key}: shown now and never again. */
    public record Made(ApiKey apiKey, String key) {

        @Override
        public String toString() {
            return "Made[" + apiKey.id() + "]";
        }
    }

    /** {@code endsAt}: null if it is good until somebody revokes it. */
    public Made make(String name, Role role, @Nullable Instant endsAt, Visitor by) {
        var key = MARK + RandomKeys.fresh();
        var id = rows.add(
                name.strip(),
                key.substring(0, BEGINNING),
                RandomKeys.hash(key),
                role.name(),
                by.name(),
                clock.instant(),
                endsAt);
        LOG.info("API key {} was made, role {}", id, role.word());
        return new Made(rows.findById(id).orElseThrow(), key);
    }

    /** Those that are good no more are among them. */
    public List<ApiKey> page(Paging page) {
        return page.oldestFirst()
                ? rows.oldest(page.above(), page.below(), page.limit())
                : rows.newest(page.above(), page.below(), page.limit());
    }

    public Optional<ApiKey> find(long id) {
        return rows.findById(id);
    }

    /** False if there is no such key that was not revoked before. */
    public boolean revoke(long id, Visitor by) {
        var isRevoked = rows.revoke(id, clock.instant(), by.name()) > 0;
        if (isRevoked) {
            LOG.info("API key {} was revoked", id);
        }
        return isRevoked;
    }

    @Override
    public Optional<Shown> shownBy(HttpRequest<?> request) {
        var now = clock.instant();
        return Bearer.of(request)
                .filter(key -> key.startsWith(MARK))
                .flatMap(key -> rows.byHash(RandomKeys.hash(key)))
                .filter(key -> key.isGood(now))
                .map(key -> {
                    note(key, now);
                    return new Shown(new Visitor("API key " + key.name(), key.role()), false);
                });
    }

    private void note(ApiKey key, Instant now) {
        var before = now.minus(USED_WITHIN);
        if (key.usedAt() == null || key.usedAt().isBefore(before)) {
            rows.used(key.id(), now, before);
        }
    }

    /** Keys are made by administrators, who come in otherwise. */
    @Override
    public boolean isInUse() {
        return false;
    }
}
