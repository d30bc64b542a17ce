package deskhand.customer.live;

import deskhand.customer.CommerceSettings;
import deskhand.customer.CustomerFile;
import deskhand.customer.CustomerFile.Purchase;
import deskhand.customer.FactKind;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks the shop's own backend, by {@code openapi/commerce-source.yaml}, what it knows right now. */
@Singleton
class CommerceSource extends AskedSource {

    private final SourceCalls calls;

    CommerceSource(Sources sources, SourceCalls calls, CommerceSettings settings, Clock clock) {
        super(SourceKind.COMMERCE, sources, settings, clock);
        this.calls = calls;
    }

    @Override
    public Set<FactKind> tells() {
        return EVERYTHING;
    }

    @Override
    Optional<CustomerFile> ask(Connected source, String email, Instant now) {
        return asked(source, Map.of("email", email)).map(answer -> answer.file(email, now));
    }

    /** A backend that was made before orders could be asked for passes over the number. */
    @Override
    Optional<Purchase> askForOrder(Connected source, String email, String number) {
        return asked(source, Map.of("email", email, "order_number", number)).flatMap(answer -> answer.order(number));
    }

    /** The address travels in the body: addresses of requests end up in logs. */
    private Optional<CommerceAnswer> asked(Connected source, Map<String, String> question) {
        var request = HttpRequest.newBuilder(URI.create(source.url() + "/customers/find"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(calls.written(question)));
        if (source.secret() != null) {
            request.header("Authorization", "Bearer " + source.secret());
        }
        return calls.find(source, request).map(answer -> calls.as(answer, CommerceAnswer.class));
    }
}
