package deskhand.playbook.policy;

import deskhand.platform.Remembered;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far the bot may go where and when. Of all that applies the most careful counts. */
@Singleton
public class PolicyBook {

    private final Policies policies;
    private final HoursRows hours;
    private final Remembered<Edition> now;

    private record Edition(List<Policy> policies, List<BusinessHours> hours) {}

    PolicyBook(Policies policies, HoursRows hours, Clock clock) {
        this.policies = policies;
        this.hours = hours;
        this.now = new Remembered<>(
                () -> new Edition(policies.findAllOrderById(), hours.findAllOrderByConnection()), clock);
    }

    /** What counts. Without a category only what does not depend on one. */
    public Limits limits(String connection, String channel, @Nullable String category, Instant at) {
        var fitting = now.get().policies().stream()
                .filter(policy -> policy.fits(connection, channel, category))
                .toList();
        var kept = hours(connection);
        var open = kept.map(one -> one.areOpen(at)).orElse(true);
        var modes = new ArrayList<Limits.Limit>();
        fitting.stream()
                .filter(policy -> policy.mode() != null)
                .map(policy -> new Limits.Limit(Objects.requireNonNull(policy.mode()), policy.place()))
                .forEach(modes::add);
        kept.flatMap(one -> Optional.ofNullable(open ? one.modeWithin() : one.modeOutside()))
                .map(mode -> new Limits.Limit(mode, open ? "business hours" : "the time outside business hours"))
                .ifPresent(modes::add);
        return new Limits(
                modes,
                greatest(fitting.stream().map(Policy::threshold)),
                greatest(fitting.stream().map(Policy::reviewShare)),
                open);
    }

    private static double greatest(Stream<@Nullable Double> values) {
        return values.filter(Objects::nonNull)
                .mapToDouble(value -> Objects.requireNonNull(value))
                .max()
                .orElse(0);
    }

    /** When people are there, if that is kept. */
    public Optional<BusinessHours> hours(String connection) {
        var all = now.get().hours();
        return all.stream()
                .filter(one -> one.connection().equals(connection))
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> one.connection().equals(BusinessHours.OTHERS))
                        .findFirst());
    }

    public List<Policy> all() {
        return policies.findAllOrderById();
    }

    /** In place of the one that the same connection, channel and category had. */
    public Policy put(Policy policy) {
        var id = policies.put(
                policy.connection(),
                policy.channel(),
                policy.category(),
                policy.mode(),
                policy.threshold(),
                policy.reviewShare());
        now.forget();
        return policies.findById(Objects.requireNonNull(id)).orElseThrow();
    }

    public boolean remove(long id) {
        var gone = policies.remove(id) > 0;
        now.forget();
        return gone;
    }

    public List<BusinessHours> allHours() {
        return hours.findAllOrderByConnection();
    }

    public BusinessHours put(BusinessHours kept) {
        var stored = hours.existsById(kept.connection()) ? hours.update(kept) : hours.save(kept);
        now.forget();
        return stored;
    }

    public boolean removeHours(String connection) {
        var gone = hours.remove(connection) > 0;
        now.forget();
        return gone;
    }
}
