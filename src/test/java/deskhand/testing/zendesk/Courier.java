package deskhand.testing.zendesk;

import deskhand.testing.http.Fields;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** Brings one webhook once. */
final class Courier implements AutoCloseable {

    /** {@code status}: 0 where none came; {@code retryAfter}: -1 where none was named. */
    record Result(int status, boolean timedOut, int retryAfter) {

        boolean isGood() {
            return status / 100 == 2;
        }
    }

    private final Setup setup;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Courier(Setup setup) {
        this.setup = setup;
    }

    Result bring(Invocation invocation, Instant signedAt) {
        try {
            var answer = http.send(request(invocation, signedAt), HttpResponse.BodyHandlers.discarding());
            var wait = answer.headers().firstValue("Retry-After").filter(text -> text.matches("\\d{1,6}"));
            return new Result(
                    answer.statusCode(), false, wait.map(Integer::valueOf).orElse(-1));
        } catch (HttpTimeoutException e) {
            return new Result(0, true, -1);
        } catch (IOException e) {
            return new Result(0, false, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(0, false, -1);
        }
    }

    private HttpRequest request(Invocation invocation, Instant signedAt) {
        var webhook = invocation.webhook;
        var request = HttpRequest.newBuilder(URI.create(webhook.endpoint))
                .timeout(setup.patience())
                .header("Content-Type", "application/json")
                .header("User-Agent", "Zendesk Webhook")
                .POST(HttpRequest.BodyPublishers.ofByteArray(invocation.body));
        headers(invocation, Times.iso(signedAt)).forEach((name, value) -> request.header(name, String.valueOf(value)));
        return request.build();
    }

    /** Only the time and the body are signed. */
    static Fields headers(Invocation invocation, String timestamp) {
        var webhook = invocation.webhook;
        var headers = new Fields()
                .and("X-Zendesk-Account-Id", Account.ID)
                .and("X-Zendesk-Webhook-Id", webhook.id)
                .and("X-Zendesk-Webhook-Invocation-Id", invocation.id)
                .and("X-Zendesk-Webhook-Signature", Signature.of(invocation.secret(), timestamp, invocation.body))
                .and("X-Zendesk-Webhook-Signature-Timestamp", timestamp);
        headers.putAll(webhook.customHeaders);
        var proof = webhook.authentication;
        if (proof != null) {
            switch (String.valueOf(proof.get("type"))) {
                case "bearer_token" -> headers.put("Authorization", "Bearer " + proof.get("token"));
                case "basic_auth" -> {
                    var pair = proof.get("username") + ":" + proof.get("password");
                    var coded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
                    headers.put("Authorization", "Basic " + coded);
                }
                default -> headers.put(String.valueOf(proof.get("name")), proof.get("value"));
            }
        }
        return headers;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
