package deskhand.access.account;

import deskhand.access.RandomKeys;
import deskhand.platform.Fingerprints;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody may try a password. Tries count per account and per address, whether or not there is such an account. A
 * browser that logged in to the account before has a count of its own, so that a stranger who tries and tries locks out other
 * strangers and not the owner; and every lock ends by itself.
 */
@Singleton
class LoginLimits {

    static final int PER_ACCOUNT = 10;
    static final int PER_ADDRESS = 100;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final String ACCOUNT = "login-account";
    private static final String ADDRESS = "login-address";
    private static final String DEVICE = "login-device";

    private final LoginFailures failures;
    private final Fingerprints fingerprints;
    private final Clock clock;

    LoginLimits(LoginFailures failures, Fingerprints fingerprints, Clock clock) {
        this.failures = failures;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** Where the tries of somebody count. */
    record Try(String account, @Nullable String address) {}

    /** {@code device}: what the browser's cookie says. */
    Try of(String email, String address, @Nullable String device) {
        return isKnown(email, device)
                ? new Try(DEVICE + ":" + RandomKeys.hash(device == null ? "" : device), null)
                : new Try(
                        ACCOUNT + ":" + fingerprints.of(email, ACCOUNT),
                        ADDRESS + ":" + fingerprints.of(address, ADDRESS));
    }

    /** Counts a try. Until when there may be no other, if there were too many already. */
    Optional<Instant> count(Try one) {
        var byAddress = one.address() == null ? Optional.<Instant>empty() : count(one.address(), PER_ADDRESS);
        // Who is stopped by the address does not use up the account's tries.
        return byAddress.isPresent() ? byAddress : count(one.account(), PER_ACCOUNT);
    }

    private Optional<Instant> count(String who, int most) {
        var now = clock.instant();
        var counted = failures.count(who, now, now.minus(WINDOW));
        return counted.failures() > most ? Optional.of(counted.since().plus(WINDOW)) : Optional.empty();
    }

    void succeeded(Try one) {
        failures.forgive(one.account());
        if (one.address() != null) {
            failures.takeBack(one.address());
        }
    }

    /** A mark for a browser that logged in to an account. */
    String mark(String email) {
        var nonce = RandomKeys.fresh();
        return nonce + "." + fingerprints.of(nonce + email, DEVICE);
    }

    private boolean isKnown(String email, @Nullable String device) {
        var dot = device == null ? -1 : device.indexOf('.');
        if (device == null || dot < 0) {
            return false;
        }
        var print = device.substring(dot + 1);
        return fingerprints.all(device.substring(0, dot) + email, DEVICE).stream()
                .anyMatch(expected -> RandomKeys.same(print, expected));
    }

    int removeOld() {
        return failures.removeOlder(clock.instant().minus(WINDOW));
    }
}
