package deskhand.customer;

import deskhand.platform.OutboundAddress;
import deskhand.platform.OutboundAddresses;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Has the shop's own backend change something, over {@code /operations} of {@code openapi/commerce-source.yaml}. A key names
 * each deed, so that a deed whose answer was lost can be sent again.
 */
@Singleton
public class CommerceWrites {

    private static final int MOST_BYTES = 64_000;
    private static final int LONGEST_WHY = 300;

    private final CommerceSettings settings;
    private final CommerceSource source;
    private final OutboundAddresses addresses;
    private final ObjectMapper json;
    private final HttpClient http;

    CommerceWrites(CommerceSettings settings, CommerceSource source, OutboundAddresses addresses, ObjectMapper json) {
        this.settings = settings;
        this.source = source;
        this.addresses = addresses;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    /** What the backend says at this moment, kept answers aside. */
    public sealed interface Fresh {

        record Known(CustomerFile file) implements Fresh {}

        /** There is no backend, or it does not know the customer: what was imported counts. */
        record NotAsked() implements Fresh {}

        record Unknown(String why) implements Fresh {}
    }

    /** What became of a deed. */
    public sealed interface Written {

        record Done() implements Written {}

        record Refused(String why) implements Written {}

        /** It may have been done and may be done yet. */
        record Unknown(String why) implements Written {}
    }

    public Fresh fresh(String email) {
        var address = Customers.plain(email);
        source.forget(address);
        return source.find(address)
                .<Fresh>map(said -> switch (said) {
                    case LiveSource.Said.Known known -> new Fresh.Known(known.file());
                    case LiveSource.Said.Nobody _ -> new Fresh.NotAsked();
                    case LiveSource.Said.Unknown unknown -> new Fresh.Unknown(unknown.why());
                })
                .orElseGet(Fresh.NotAsked::new);
    }

    public Written perform(String operation, Map<String, Object> arguments, String email, String key) {
        var url = settings.url();
        if (url == null || url.isBlank()) {
            return new Written.Unknown("DESKHAND_COMMERCE_URL is not set any more.");
        }
        if (addresses.check(url) instanceof OutboundAddress.Forbidden forbidden) {
            return new Written.Refused("DESKHAND_COMMERCE_URL is not called. " + forbidden.why());
        }
        try {
            var written = written(http.send(
                    request(url, new Wish(operation, Customers.plain(email), arguments), key),
                    HttpResponse.BodyHandlers.ofInputStream()));
            source.forget(Customers.plain(email));
            return written;
        } catch (IOException e) {
            return new Written.Unknown("The shop's backend did not answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Written.Unknown("interrupted");
        }
    }

    @Serdeable
    record Wish(String operation, String email, Map<String, Object> arguments) {}

    @Serdeable
    record Refusal(@Nullable String why) {}

    private HttpRequest request(String url, Wish wish, String key) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(url.replaceAll("/+$", "") + "/operations"))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(wish)));
        if (settings.token() != null) {
            request.header("Authorization", "Bearer " + settings.token());
        }
        return request.build();
    }

    private Written written(HttpResponse<InputStream> response) throws IOException {
        try (var body = response.body()) {
            var status = response.statusCode();
            if (status >= 200 && status < 300) {
                return new Written.Done();
            }
            return status == 404 || status == 409 || status == 422
                    ? new Written.Refused(why(body.readNBytes(MOST_BYTES)))
                    : new Written.Unknown("The shop's backend answered " + status + ".");
        }
    }

    private String why(byte[] body) {
        try {
            var refusal = json.readValue(body, Refusal.class);
            var why = refusal == null ? null : refusal.why();
            return why == null || why.isBlank()
                    ? "The shop's backend refused."
                    : why.length() <= LONGEST_WHY ? why : why.substring(0, LONGEST_WHY) + "…";
        } catch (IOException e) {
            return "The shop's backend refused.";
        }
    }
}
