package deskhand.model.profile;

import deskhand.platform.Afresh;
import deskhand.platform.OutboundAddress;
import deskhand.platform.OutboundAddresses;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The profiles and who plays which role, as they are now: a change made on any node counts within two seconds, and a
 * question costs no query.
 */
@Singleton
public class Profiles {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int LONGEST_CHAIN = 5;
    private static final String WRITER = "specialist";
    private static final String JUDGE = "judge";

    private final ProfileStore store;
    private final CastingRows castings;
    private final EnvironmentProfile environment;
    private final ProfileSettings settings;
    private final OutboundAddresses outbound;
    private final Clock clock;
    private volatile @Nullable Edition edition;

    Profiles(
            ProfileStore store,
            CastingRows castings,
            EnvironmentProfile environment,
            ProfileSettings settings,
            OutboundAddresses outbound,
            Clock clock) {
        this.store = store;
        this.castings = castings;
        this.environment = environment;
        this.settings = settings;
        this.outbound = outbound;
        this.clock = clock;
    }

    private record Edition(Map<String, Profile> profiles, List<Casting> castings, Instant freshUntil) {}

    /** All by name, the environment's own first. */
    public List<Profile> all() {
        return Stream.concat(
                        environment.get().stream(),
                        current().profiles().values().stream()
                                .sorted((one, other) -> one.name().compareTo(other.name())))
                .toList();
    }

    /** As they are stored: without keys from the environment. */
    public List<Profile> stored() {
        return store.all();
    }

    public Optional<Profile> find(String name) {
        return name.equals(Profile.DEFAULT)
                ? environment.get()
                : Optional.ofNullable(current().profiles().get(name));
    }

    public List<Casting> castings() {
        return current().castings();
    }

    /**
     * Who to ask, in this order: the profile of the role, then its fallbacks, without those that lack a key. Ends with the
     * embedded one if the embedded brain is to take over there; empty if no model plays the role.
     */
    public List<Profile> chain(String role, @Nullable String category) {
        var chain = new ArrayList<Profile>();
        var next = cast(role, category);
        for (var steps = 0; next != null && steps < LONGEST_CHAIN; steps++) {
            var profile = find(next).orElse(null);
            if (profile == null) {
                break;
            }
            if (profile.ready()) {
                chain.add(profile);
            }
            next = profile.provider() == Provider.EMBEDDED ? null : profile.fallback();
        }
        return chain.stream().allMatch(profile -> profile.provider() == Provider.EMBEDDED)
                ? List.of()
                : List.copyOf(chain);
    }

    /** What an admin decided comes first, then the environment's model, then what was shipped. */
    private @Nullable String cast(String role, @Nullable String category) {
        var own = casting(role, category == null ? Casting.ALL : category);
        var general = casting(role, Casting.ALL);
        var decided = Stream.of(own, general)
                .flatMap(Optional::stream)
                .filter(casting -> !casting.shipped())
                .findFirst();
        if (decided.isPresent()) {
            return decided.get().profile();
        }
        var shipped = own.or(() -> general).map(Casting::profile).orElse(null);
        return environment
                .get()
                .map(usual -> role.equals(JUDGE) ? anotherThan(usual, shipped) : usual.name())
                .orElse(shipped);
    }

    /**
     * Nobody decided who judges: another model than the one that writes, if there is one. What was shipped for other roles
     * is nobody's choice, so only its judge counts.
     */
    private String anotherThan(Profile usual, @Nullable String shipped) {
        var writer = chain(WRITER, null).stream().findFirst().orElse(usual);
        var forOthers = castings().stream()
                .filter(Casting::shipped)
                .map(Casting::profile)
                .collect(Collectors.toSet());
        return Stream.concat(
                        Stream.ofNullable(shipped).flatMap(name -> find(name).stream()),
                        all().stream().filter(profile -> !forOthers.contains(profile.name())))
                .filter(profile -> profile.ready() && profile.provider() != Provider.EMBEDDED)
                .filter(profile -> !profile.isSameModel(writer))
                .findFirst()
                .orElse(usual)
                .name();
    }

    private Optional<Casting> casting(String role, String category) {
        return current().castings().stream()
                .filter(casting ->
                        casting.role().equals(role) && casting.category().equals(category))
                .findFirst();
    }

    /**
     * Creates or changes a profile.
     *
     * @throws IllegalArgumentException that says what to do
     */
    @Transactional
    public Profile put(String name, ProfileSpec spec) {
        check(name, spec);
        store.put(name, spec);
        edition = null;
        return find(name).orElseThrow();
    }

    private void check(String name, ProfileSpec spec) {
        HeaderText.checkKey("api_key", spec.apiKey(), IllegalArgumentException::new);
        HeaderText.checkHeaders(spec.headers() == null ? Map.of() : spec.headers());
        if (spec.baseUrl() != null) {
            checkAddress(spec.baseUrl());
        } else if (spec.provider() == Provider.AZURE) {
            throw new IllegalArgumentException(
                    "For azure give base_url: https://<resource>.openai.azure.com/openai/deployments/<deployment>.");
        }
        var next = spec.fallback();
        for (var steps = 1; next != null; steps++) {
            if (next.equals(name) || steps >= LONGEST_CHAIN) {
                throw new IllegalArgumentException("The fallbacks lead round in a circle or are more than "
                        + (LONGEST_CHAIN - 1) + "; choose another fallback.");
            }
            if (next.equals(Profile.DEFAULT)) {
                throw new IllegalArgumentException("The environment's profile can be no fallback; store one like it.");
            }
            var asked = next;
            next = find(next)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "There is no profile " + asked + " to fall back on; create it first."))
                    .fallback();
        }
    }

    /** Also before each connection, because what a name leads to may change. */
    public void checkAddress(String baseUrl) {
        if (!settings.anyAddress() && outbound.check(baseUrl) instanceof OutboundAddress.Forbidden(var why)) {
            throw new IllegalArgumentException(why);
        }
    }

    /** False if there is none. */
    @Transactional
    public boolean delete(String name) {
        if (castings().stream().anyMatch(casting -> casting.profile().equals(name))) {
            throw new IllegalArgumentException(
                    "The profile " + name + " plays a role; give the role to another first.");
        }
        if (store.isFallback(name)) {
            throw new IllegalArgumentException(
                    "The profile " + name + " is another's fallback; change that profile first.");
        }
        var deleted = store.delete(name);
        edition = null;
        return deleted;
    }

    /** Gives a role to a profile, in one category or in all that have none of their own. */
    @Transactional
    public void cast(String role, @Nullable String category, String profile) {
        cast(role, category, profile, false);
    }

    /** {@code shipped}: it is as if nobody had decided it, so the environment's model goes before it. */
    @Transactional
    public void cast(String role, @Nullable String category, String profile, boolean shipped) {
        if (find(profile).isEmpty()) {
            throw new IllegalArgumentException("There is no profile " + profile + "; create it first.");
        }
        castings.put(role, category == null ? Casting.ALL : category, profile, shipped);
        edition = null;
    }

    /** False if nobody had the role there. */
    @Transactional
    public boolean uncast(String role, @Nullable String category) {
        var removed = castings.remove(role, category == null ? Casting.ALL : category) > 0;
        edition = null;
        return removed;
    }

    private Edition current() {
        if (Afresh.here()) {
            return read();
        }
        var known = edition;
        if (known == null || !clock.instant().isBefore(known.freshUntil())) {
            known = read();
            edition = known;
        }
        return known;
    }

    private Edition read() {
        return new Edition(
                store.all().stream()
                        .map(environment::keyed)
                        .collect(Collectors.toMap(Profile::name, Function.identity())),
                castings.all(),
                clock.instant().plus(FRESH));
    }
}
