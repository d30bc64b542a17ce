package deskhand.helpdesk.zendesk;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Quotas that count for seconds, so that a test sees many of them end without waiting for minutes. */
@Factory
@Requires(property = ShortQuotas.SETTING)
class ShortQuotas {

    static final String SETTING = "zendesk-test.quota-window";
    static final Duration WINDOW = Duration.ofSeconds(5);

    @Singleton
    @Replaces(Quotas.class)
    Quotas quotas(ZendeskSettings settings, Clock clock, RandomGenerator random) {
        return new Quotas(settings.quotaShare(), WINDOW, clock, random);
    }
}
