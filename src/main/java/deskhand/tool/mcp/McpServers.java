package deskhand.tool.mcp;

import deskhand.platform.OutboundAddress;
import deskhand.platform.OutboundAddresses;
import deskhand.platform.ProblemException;
import deskhand.platform.Vault;
import deskhand.tool.Tools;
import io.micronaut.http.HttpStatus;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Which servers there are, and what they offer. */
@Singleton
public class McpServers {

    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final int MOST = 50;

    private final McpRows rows;
    private final Lines lines;
    private final Pins pins;
    private final OutboundAddresses addresses;
    private final Vault vault;
    private final Tools tools;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    McpServers(
            McpRows rows, Lines lines, Pins pins, OutboundAddresses addresses, Vault vault, Tools tools, Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.pins = pins;
        this.addresses = addresses;
        this.vault = vault;
        this.tools = tools;
        this.clock = clock;
    }

    /** By name, at most {@value #MOST}. */
    public List<McpServer> all() {
        return rows.servers().all().stream().map(this::view).toList();
    }

    public Optional<McpServer> find(String name) {
        return rows.servers().find(name).map(this::view);
    }

    /** Nothing is called yet. */
    @Transactional
    public McpServer put(String name, McpServerChange change) {
        var url = change.url().strip();
        if (!lines.mayCall(url)) {
            throw refused("Its host is not among those that tools may call, or it is no whole address. Add the host to"
                    + " DESKHAND_TOOL_HOSTS and start again.");
        }
        if (addresses.check(url) instanceof OutboundAddress.Forbidden no) {
            throw refused(no.why());
        }
        var old = rows.servers().find(name).orElse(null);
        if (old == null && rows.servers().all().size() >= MOST) {
            throw refused("There are " + MOST + " servers already, which is the most.");
        }
        var isMoved = old != null && !old.url().equals(url);
        rows.servers()
                .put(
                        name,
                        url,
                        change.header(),
                        secret(change.secret(), isMoved ? null : old, name),
                        !Boolean.FALSE.equals(change.enabled()),
                        clock.instant());
        if (isMoved) {
            rows.allowed().suspendAll(name, Pins.MOVED);
        }
        rows.forget();
        return find(name).orElseThrow();
    }

    private @Nullable String secret(@Nullable String given, @Nullable ServerRow old, String name) {
        if (given == null) {
            return old == null ? null : old.secret();
        }
        return given.isBlank() ? null : vault.lock(given.strip(), ServerRow.place(name));
    }

    /** With all its tools, which no category has any more. */
    @Transactional
    public boolean remove(String name) {
        rows.allowed().of(name).forEach(row -> tools.forget(row.name()));
        var isGone = rows.servers().remove(name) > 0;
        rows.forget();
        return isGone;
    }

    /** Asks it what it offers. That it does not answer is kept with it and no error. */
    public Optional<McpServer> look(String name) {
        var server = rows.servers().find(name);
        server.ifPresent(it -> {
            var look = threads.submit(() -> looked(it));
            try {
                look.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                rows.servers().failed(name, it.url(), "It did not answer in time.", clock.instant());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                var why = e.getCause() instanceof McpTrouble trouble ? trouble.why() : "It could not be reached.";
                rows.servers().failed(name, it.url(), why, clock.instant());
            } finally {
                look.cancel(true);
            }
        });
        return find(name);
    }

    private Void looked(ServerRow server) throws Exception {
        pins.keep(server, lines.to(server).look(lines.place(server, LOOK)));
        return null;
    }

    /** The secret itself, for what compares it. */
    @Nullable
    String secretOf(String name) {
        return rows.servers()
                .find(name)
                .map(ServerRow::secret)
                .map(locked -> vault.open(locked, ServerRow.place(name)))
                .orElse(null);
    }

    private McpServer view(ServerRow row) {
        var allowed = rows.allowed().of(row.name());
        return new McpServer(
                row.name(),
                row.url(),
                row.header(),
                row.secret() != null,
                row.enabled(),
                row.lookedAt(),
                row.trouble(),
                rows.offers(row).size(),
                allowed.size(),
                (int) allowed.stream().filter(it -> it.suspended() != null).count(),
                row.updatedAt());
    }

    static ProblemException refused(String why) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, why);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
