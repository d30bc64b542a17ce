package deskhand.testing.chatwoot;

import java.time.Clock;
import java.time.Duration;

/**
 * How an installation is set up. {@code dropsUnderscores}: a proxy in front throws away headers such as
 * {@code api_access_token}, as nginx does. {@code retryGap} is three seconds in real life.
 */
public record Setup(
        Release release, Clock clock, Duration retryGap, Duration patience, boolean dropsUnderscores, long seed) {

    public static Setup usual() {
        return new Setup(
                Release.of("4.16.2"), Clock.systemUTC(), Duration.ofMillis(50), Duration.ofSeconds(5), true, 7);
    }

    public Setup release(String version) {
        return new Setup(Release.of(version), clock, retryGap, patience, dropsUnderscores, seed);
    }

    public Setup clock(Clock clock) {
        return new Setup(release, clock, retryGap, patience, dropsUnderscores, seed);
    }

    /** Between the tries of a bot's delivery. */
    public Setup retryGap(Duration gap) {
        return new Setup(release, clock, gap, patience, dropsUnderscores, seed);
    }

    /** How long a webhook may take to answer. */
    public Setup patience(Duration patience) {
        return new Setup(release, clock, retryGap, patience, dropsUnderscores, seed);
    }

    public Setup dropsUnderscores(boolean drops) {
        return new Setup(release, clock, retryGap, patience, drops, seed);
    }

    public Setup seed(long seed) {
        return new Setup(release, clock, retryGap, patience, dropsUnderscores, seed);
    }
}
