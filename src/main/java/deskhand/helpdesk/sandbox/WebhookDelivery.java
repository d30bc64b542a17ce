package deskhand.helpdesk.sandbox;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.TimedSignature;
import deskhand.platform.Job;
import deskhand.platform.Next;
import deskhand.platform.WholeAnswer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers one webhook: patient as a good helpdesk is, but not for ever. */
@Singleton
class WebhookDelivery implements Job {

    static final String NAME = "sandbox-webhook";

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDelivery.class);
    private static final int MOST_ATTEMPTS = 20;
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Answers that will not get better by asking again. */
    private static final Set<Integer> HOPELESS = Set.of(400, 401, 413);

    private final SandboxDeliveries deliveries;
    private final Connections connections;
    private final OwnAddress ownAddress;
    private final HttpClient http;
    private final Clock clock;

    WebhookDelivery(
            SandboxDeliveries deliveries,
            Connections connections,
            OwnAddress ownAddress,
            @SandboxHttp HttpClient http,
            Clock clock) {
        this.deliveries = deliveries;
        this.connections = connections;
        this.ownAddress = ownAddress;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Next run(long id) throws InterruptedException {
        var waiting = deliveries.waiting(id);
        if (waiting.isEmpty()) {
            return Next.FINISHED;
        }
        var delivery = waiting.get();
        var connection = connections.find(SandboxHelpdesk.KIND, delivery.connection());
        if (connection.isEmpty()) {
            return giveUp(delivery, "the connection is gone");
        }
        return settle(delivery, post(delivery, connection.get()));
    }

    private Next settle(DeliveryRow delivery, Answer answer) {
        if (answer.status() / 100 == 2) {
            deliveries.delivered(delivery.id());
            return Next.FINISHED;
        }
        if (HOPELESS.contains(answer.status()) || delivery.attempts() + 1 >= MOST_ATTEMPTS) {
            return giveUp(delivery, answer.says());
        }
        deliveries.missed(delivery.id(), answer.says(), false);
        return new Next.Again(clock.instant().plus(wait(delivery.attempts())));
    }

    private Next giveUp(DeliveryRow delivery, String why) {
        LOG.warn("sandbox webhook {} to {} given up: {}", delivery.id(), delivery.connection(), why);
        deliveries.missed(delivery.id(), why, true);
        return Next.FINISHED;
    }

    private Answer post(DeliveryRow delivery, Connection connection) throws InterruptedException {
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var body = delivery.body().getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(
                        URI.create(ownAddress.get() + "/webhooks/" + SandboxHelpdesk.KIND + "/" + connection.slug()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(SandboxSignature.DELIVERY, delivery.key().toString())
                .header(SandboxSignature.TIMESTAMP, timestamp)
                .header(SandboxSignature.SIGNATURE, TimedSignature.of(connection.webhookSecret(), timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            var status = WholeAnswer.of(http, request, HttpResponse.BodyHandlers.discarding(), PATIENCE)
                    .statusCode();
            return new Answer(status, "HTTP " + status);
        } catch (IOException e) {
            return new Answer(0, e.getClass().getSimpleName());
        }
    }

    private static Duration wait(int attempts) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** {@code status} is 0 when there was no answer. */
    private record Answer(int status, String says) {}
}
