package deskhand.customer.live;

import deskhand.customer.CommerceSettings;
import deskhand.customer.CustomerFile;
import deskhand.customer.Customers;
import deskhand.customer.LiveSource;
import deskhand.platform.OutboundAddress;
import deskhand.platform.OutboundAddresses;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

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

    /** {@code order}: the number of one that has to be in it if there is one, however old; null for none. */
    public Fresh fresh(String email, @Nullable String order) {
        var address = Customers.plain(email);
        source.forget(address);
        return source.find(address)
                .<Fresh>map(said -> switch (said) {
                    case LiveSource.Said.Known known -> with(order, known.file(), address);
                    case LiveSource.Said.Nobody _ -> new Fresh.NotAsked();
                    case LiveSource.Said.Unknown unknown -> new Fresh.Unknown(unknown.why());
                })
                .orElseGet(Fresh.NotAsked::new);
    }

    private Fresh with(@Nullable String order, CustomerFile file, String email) {
        if (order == null || file.order(order).isPresent()) {
            return new Fresh.Known(file);
        }
        return switch (source.order(email, order)) {
            case LiveSource.Ordered.Found found -> new Fresh.Known(file.and(List.of(found.order())));
            case LiveSource.Ordered.NotFound _ -> new Fresh.Known(file);
            case LiveSource.Ordered.Unknown unknown -> new Fresh.Unknown(unknown.why());
        };
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
            var request = request(url, new Wish(operation, Customers.plain(email), arguments), key);
            return inTime(() -> written(http.send(request, HttpResponse.BodyHandlers.ofInputStream())));
        } catch (IOException e) {
            return new Written.Unknown("The question to the shop's backend could not be written.");
        } finally {
            source.forget(Customers.plain(email));
        }
    }

    /** The time-out of a request ends with the headers; a reason may be told a byte a minute. */
    private Written inTime(Callable<Written> deed) {
        var under = threads.submit(deed);
        try {
            return under.get(settings.timeout().multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return new Written.Unknown("The shop's backend did not answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Written.Unknown("interrupted");
        } finally {
            under.cancel(true);
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
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
