package deskhand.model;

import deskhand.model.profile.Profile;
import deskhand.model.profile.Profiles;
import deskhand.platform.RetryAfter;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way to providers. Unlike LangChain4j's own client it tells when a provider wants to be asked again, reads no endless
 * answers, follows no redirects, and looks where an address leads before each call.
 */
@Singleton
public class ProviderHttp {

    private static final int LONGEST_ANSWER = 4 << 20;

    private static final Pattern SCHEMA = Pattern.compile(
            "(?i)response[_ ]?format|json[_ ]?schema|structured[_ ]?output|output[_ ]?(?:config|format)");

    private final Profiles profiles;
    private final Clock clock;

    /** HTTP 1.1, because the client otherwise offers an upgrade with every call, which some servers dislike. */
    private final java.net.http.HttpClient http = java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    ProviderHttp(Profiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    /** An answer other than 2xx. What it says may quote the question, so it is no part of the message. */
    static final class Refusal extends HttpException {

        private final @Nullable Duration retryAfter;
        private final String says;

        Refusal(int status, String says, @Nullable Duration retryAfter) {
            super(status, "The provider answered " + status);
            this.says = says;
            this.retryAfter = retryAfter;
        }

        @Nullable
        Duration retryAfter() {
            return retryAfter;
        }

        String says() {
            return says;
        }

        /** Whether it speaks of the schema that was asked for, in the words of one of the providers' interfaces. */
        boolean isAboutSchema() {
            return switch (statusCode()) {
                case 400, 404, 415, 422, 501 -> SCHEMA.matcher(says).find();
                default -> false;
            };
        }
    }

    /** The profile does not let a question be sent at all. Its words are for people and quote no key and no header. */
    static final class Unsendable extends RuntimeException {

        Unsendable(String says) {
            super(says);
        }
    }

    public HttpClientBuilder forProfile(Profile profile) {
        return forProfile(profile, UnaryOperator.identity());
    }

    /** {@code reading}: what becomes of each answer before LangChain4j sees it. */
    public HttpClientBuilder forProfile(Profile profile, UnaryOperator<String> reading) {
        return new Builder(new Client(profile, reading));
    }

    private record Builder(HttpClient client) implements HttpClientBuilder {

        @Override
        public @Nullable Duration connectTimeout() {
            return null;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public @Nullable Duration readTimeout() {
            return null;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public HttpClient build() {
            return client;
        }
    }

    private final class Client implements HttpClient {

        private final Profile profile;
        private final UnaryOperator<String> reading;

        Client(Profile profile, UnaryOperator<String> reading) {
            this.profile = profile;
            this.reading = reading;
        }

        @Override
        public SuccessfulHttpResponse execute(HttpRequest request) {
            checkAddress(request.url());
            try {
                var answer = http.send(built(request), HttpResponse.BodyHandlers.ofInputStream());
                try (var in = answer.body()) {
                    return answered(answer, new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
                }
            } catch (HttpTimeoutException e) {
                throw new TimeoutException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("the call was given up");
            }
        }

        private void checkAddress(String url) {
            try {
                profiles.checkAddress(url);
            } catch (IllegalArgumentException e) {
                throw new Unsendable(String.valueOf(e.getMessage()));
            }
        }

        private java.net.http.HttpRequest built(HttpRequest request) {
            var built = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                    .timeout(profile.timeout())
                    .method(
                            request.method().name(),
                            request.body() == null
                                    ? java.net.http.HttpRequest.BodyPublishers.noBody()
                                    : java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
            request.headers().forEach((name, values) -> values.forEach(value -> set(built, name, value)));
            return built.build();
        }

        private static void set(java.net.http.HttpRequest.Builder request, String name, String value) {
            try {
                request.header(name, value);
            } catch (IllegalArgumentException quotesIt) {
                // Not even as a cause: what is wrong is told by quoting it, and it may be the key.
                throw new Unsendable("the header " + name
                        + " holds characters that cannot be sent; enter the profile's key and headers again");
            }
        }

        private SuccessfulHttpResponse answered(HttpResponse<?> answer, String body) {
            if (answer.statusCode() / 100 != 2) {
                throw new Refusal(answer.statusCode(), body, retryAfter(answer));
            }
            return SuccessfulHttpResponse.builder()
                    .statusCode(answer.statusCode())
                    .headers(answer.headers().map())
                    .body(reading.apply(body))
                    .build();
        }

        @Override
        public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
            throw new UnsupportedOperationException("Nothing is streamed");
        }
    }

    /** As HTTP has it, or in the milliseconds that some providers add. */
    private @Nullable Duration retryAfter(HttpResponse<?> answer) {
        var millis = answer.headers().firstValue("retry-after-ms").orElse("").strip();
        return millis.matches("\\d{1,9}(\\.\\d{1,6})?")
                ? Duration.ofMillis((long) Double.parseDouble(millis))
                : RetryAfter.read(answer.headers().firstValue("retry-after").orElse(""), clock.instant());
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
