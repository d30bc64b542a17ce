package deskhand.helpdesk.sandbox;

import deskhand.platform.Jobs;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Stores a webhook and the job that delivers it, both in the caller's transaction. */
@Singleton
class SandboxWebhooks {

    private final SandboxDeliveries deliveries;
    private final Jobs jobs;
    private final ObjectMapper json;
    private final Clock clock;

    SandboxWebhooks(SandboxDeliveries deliveries, Jobs jobs, ObjectMapper json, Clock clock) {
        this.deliveries = deliveries;
        this.jobs = jobs;
        this.json = json;
        this.clock = clock;
    }

    void announce(
            String connection,
            String event,
            SandboxConversation.@Nullable Message message,
            SandboxConversation conversation) {
        try {
            var now = clock.instant();
            var body = json.writeValueAsString(new SandboxEvent(event, message, conversation));
            jobs.schedule(WebhookDelivery.NAME, deliveries.add(connection, body, now), now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
