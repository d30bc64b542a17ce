package deskhand.knowledge.ingest;

import deskhand.knowledge.reading.Files;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Fetches pages like a polite stranger: says who asks, keeps to robots.txt, follows few redirects, and none to inside. */
@Singleton
class Web {

    static final String NAME = "Deskhand";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int REDIRECTS = 5;
    private static final int MOST_HOSTS = 1_000;
    private static final int LARGEST_ROBOTS = 500_000;

    private final Guarded guarded;
    private final Clock clock;
    private final HttpClient http;
    private final Map<String, Known> robots = new ConcurrentHashMap<>();

    private record Known(Robots robots, Instant until) {}

    /** What came. {@code status} is 200, 404 or 410. */
    record Page(URI address, int status, String type, byte[] bytes) {}

    Web(Guarded guarded, Clock clock) {
        this.guarded = guarded;
        this.clock = clock;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER) // each target is checked first
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    Page get(String address) {
        var uri = guarded.check(address);
        for (var hop = 0; hop <= REDIRECTS; hop++) {
            if (!robots(uri).allows(path(uri))) {
                throw new SourceTrouble("robots.txt of " + uri.getHost() + " does not allow to read it.", false);
            }
            var answer = send(uri, Files.LARGEST);
            if (answer.status() / 100 != 3) {
                return judged(answer);
            }
            uri = guarded.check(answer.address());
        }
        throw new SourceTrouble("It redirects too often.", false);
    }

    private static Page judged(Page page) {
        return switch (page.status()) {
            case 200, 404, 410 -> page;
            case 401, 403 -> throw new SourceTrouble("It is not public (" + page.status() + ").", false);
            case 429 -> throw new SourceTrouble("The site asks to come back later (429).", true);
            default -> throw new SourceTrouble("The site answered " + page.status() + ".", page.status() >= 500);
        };
    }

    private Robots robots(URI uri) {
        var host = uri.getScheme() + "://" + uri.getRawAuthority();
        var now = clock.instant();
        var known = robots.get(host);
        if (known != null && now.isBefore(known.until())) {
            return known.robots();
        }
        if (robots.size() > MOST_HOSTS) {
            robots.clear();
        }
        var page = send(URI.create(host + "/robots.txt"), LARGEST_ROBOTS);
        if (page.status() >= 500) {
            throw new SourceTrouble("robots.txt of " + uri.getHost() + " cannot be read now.", true);
        }
        var read = page.status() == 200 ? Robots.read(page.bytes(), NAME) : Robots.NONE;
        robots.put(host, new Known(read, now.plus(REMEMBERED)));
        return read;
    }

    /** For a redirect the address is where it leads. */
    private Page send(URI uri, int most) {
        var request = HttpRequest.newBuilder(guarded.check(uri))
                .timeout(PATIENCE)
                .header("User-Agent", NAME + " (knowledge import)")
                .header("Accept", "text/html, text/markdown, text/plain, application/xml, application/pdf, */*;q=0.5")
                .build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                return page(uri, response, body, most);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SourceTrouble("Interrupted while reading it.", true);
        } catch (IOException _) {
            throw new SourceTrouble("The site could not be reached or broke off.", true);
        }
    }

    private Page page(URI uri, HttpResponse<?> response, InputStream body, int most) throws IOException {
        var status = response.statusCode();
        if (status / 100 == 3) {
            var to = response.headers().firstValue("Location").orElse("");
            try {
                return new Page(uri.resolve(to), status, "", new byte[0]);
            } catch (IllegalArgumentException _) {
                throw new SourceTrouble("It redirects to something that is no address.", false);
            }
        }
        var bytes = readSlowly(body, most);
        return new Page(
                uri, status, response.headers().firstValue("Content-Type").orElse(""), bytes);
    }

    /** A site may send a byte a minute; the whole page has a time of its own. */
    private byte[] readSlowly(InputStream body, int most) throws IOException {
        var end = clock.instant().plus(PATIENCE.multipliedBy(3));
        var bytes = new ByteArrayOutputStream();
        var part = new byte[64 * 1024];
        for (var read = body.read(part); read >= 0; read = body.read(part)) {
            bytes.write(part, 0, read);
            if (bytes.size() > most) {
                throw new SourceTrouble("It is larger than " + (most >> 20) + " MB.", false);
            }
            if (clock.instant().isAfter(end)) {
                throw new SourceTrouble("The site sends too slowly.", true);
            }
        }
        return bytes.toByteArray();
    }

    private static String path(URI uri) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
