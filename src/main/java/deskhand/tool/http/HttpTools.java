package deskhand.tool.http;

import deskhand.platform.OutboundAddresses;
import deskhand.platform.Vault;
import deskhand.tool.Tool;
import deskhand.tool.ToolShelf;
import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tools that admins defined. An edit counts on every node within two seconds. */
@Singleton
class HttpTools implements ToolShelf {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final HttpToolRows rows;
    private final Clock clock;
    private final HttpTool.Means means;

    /** Follows no redirects: those could lead to where no admin wanted to go. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private volatile @Nullable Known known;

    HttpTools(
            HttpToolRows rows,
            OutboundAddresses addresses,
            Vault vault,
            ObjectMapper json,
            ToolSettings settings,
            Clock clock) {
        this.rows = rows;
        this.clock = clock;
        this.means = new HttpTool.Means(http, addresses, vault, json, settings);
    }

    private record Known(List<Tool> tools, Instant until) {}

    @Override
    public List<Tool> tools() {
        var now = clock.instant();
        var current = known;
        if (current == null || !now.isBefore(current.until())) {
            var tools = rows.all().stream()
                    .<Tool>map(row -> new HttpTool(row, means))
                    .toList();
            current = new Known(tools, now.plus(FRESH));
            known = current;
        }
        return current.tools();
    }

    void forget() {
        known = null;
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
