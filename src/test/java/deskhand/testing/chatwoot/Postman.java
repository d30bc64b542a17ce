package deskhand.testing.chatwoot;

import deskhand.testing.http.Post;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Brings webhooks to their receivers as reliably as Chatwoot does or worse. A duplicate has an id of its own. */
public final class Postman extends Post<Delivery, Postman> {

    private static final int TRIES = 3;
    private static final int REDIRECTS = 10;

    private final Setup setup;
    private final Consumer<Delivery> onBotFailure;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile boolean refusesPrivateAddresses;

    Postman(Setup setup, Consumer<Delivery> onBotFailure) {
        super(setup.seed());
        this.setup = setup;
        this.onBotFailure = onBotFailure;
    }

    /** No delivery may go to this machine, as without {@code SAFE_FETCH_ALLOW_PRIVATE_NETWORK}. */
    public Postman refusingPrivateAddresses(boolean refuses) {
        refusesPrivateAddresses = refuses;
        return this;
    }

    public List<Delivery> log(String event) {
        return log().stream().filter(delivery -> delivery.event().equals(event)).toList();
    }

    @Override
    protected Postman self() {
        return this;
    }

    @Override
    protected Delivery duplicate(Delivery delivery) {
        return delivery.twin(UUID.randomUUID());
    }

    @Override
    protected void lose(Delivery delivery) {
        delivery.end(Delivery.State.DROPPED);
    }

    @Override
    protected void deliver(Delivery delivery) {
        var tries = delivery.way == Delivery.Way.BOT && setup.release().since("4.12") ? TRIES : 1;
        for (var turn = 1; turn <= tries; turn++) {
            var status = attempt(delivery);
            delivery.answered(status);
            if (status / 100 == 2) {
                delivery.end(Delivery.State.DONE);
                return;
            }
            if (status != 429 && status != 500 || turn == tries) {
                break;
            }
            LockSupport.parkNanos(setup.retryGap().toNanos());
        }
        delivery.end(Delivery.State.FAILED);
        if (delivery.way == Delivery.Way.BOT && !isClosed()) {
            onBotFailure.accept(delivery);
        }
    }

    private int attempt(Delivery delivery) {
        var target = URI.create(delivery.url);
        for (var hop = 0; hop <= REDIRECTS; hop++) {
            if (refusesPrivateAddresses) {
                return 0;
            }
            try {
                var answer = http.send(request(delivery, target), HttpResponse.BodyHandlers.discarding());
                var next = answer.headers().firstValue("Location");
                if (answer.statusCode() / 100 != 3 || next.isEmpty()) {
                    return answer.statusCode();
                }
                target = target.resolve(next.get());
            } catch (IOException e) {
                return 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 0;
            }
        }
        return 0;
    }

    private HttpRequest request(Delivery delivery, URI target) {
        var request = HttpRequest.newBuilder(target)
                .timeout(setup.patience())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(delivery.body));
        var signedSince = delivery.way == Delivery.Way.BOT ? "4.13" : "4.12";
        var secret = delivery.secret;
        if (secret != null && setup.release().since(signedSince)) {
            var now = setup.clock().instant().getEpochSecond();
            request.header("X-Chatwoot-Delivery", delivery.id())
                    .header("X-Chatwoot-Timestamp", Long.toString(now))
                    .header("X-Chatwoot-Signature", Signature.of(secret, now, delivery.body));
        }
        return request.build();
    }

    @Override
    public void close() {
        super.close();
        http.shutdownNow();
    }
}
