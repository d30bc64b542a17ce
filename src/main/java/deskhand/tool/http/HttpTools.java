package deskhand.tool.http;

import deskhand.platform.OutboundAddresses;
import deskhand.platform.Remembered;
import deskhand.platform.Vault;
import deskhand.tool.Tool;
import deskhand.tool.ToolSettings;
import deskhand.tool.ToolShelf;
import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The tools that admins defined. An edit counts on every node within two seconds. */
@Singleton
class HttpTools implements ToolShelf {

    private final Remembered<List<Tool>> tools;
    private final HttpTool.Means means;

    /** Follows no redirects: those could lead to where no admin wanted to go. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    HttpTools(
            HttpToolRows rows,
            OutboundAddresses addresses,
            Vault vault,
            ObjectMapper json,
            ToolSettings settings,
            Clock clock) {
        this.means = new HttpTool.Means(http, addresses, vault, json, settings);
        this.tools = new Remembered<>(
                () -> rows.all().stream()
                        .<Tool>map(row -> new HttpTool(row, means))
                        .toList(),
                clock);
    }

    @Override
    public List<Tool> tools() {
        return tools.get();
    }

    void forget() {
        tools.forget();
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
