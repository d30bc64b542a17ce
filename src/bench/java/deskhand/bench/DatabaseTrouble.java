package deskhand.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL beside the service that loses all sessions, and then is stopped and started again, under load. */
final class DatabaseTrouble {

    private static final Duration APART = Duration.ofSeconds(20);

    private final Arguments arguments;
    private final int port = Loopback.freePort();
    private final List<Outage> outages = new ArrayList<>();

    DatabaseTrouble(Arguments arguments) {
        this.arguments = arguments;
    }

    private record Outage(String what, long from, long to) {}

    void run() {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
        var environment = Map.of("DATASOURCES_DEFAULT_URL", url, "DATASOURCES_DEFAULT_USERNAME", "postgres");
        try (var world = World.fresh("database", arguments.number("seed", 1), Duration.ofMillis(500), environment)) {
            var data = world.setup.data().resolveSibling("database-server");
            World.empty(data);
            var server = server(data);
            try (var _ = world.startConnected()) {
                world.model.faults.latency(Duration.ofMillis(300));
                var rate = arguments.share("rate", 20);
                var seconds = APART.toSeconds() * 6;
                var shape = new Traffic.Shape(
                        (int) (rate * seconds), rate, 2, Duration.ofMillis(150), 0, Duration.ofSeconds(60));
                var traffic = new Traffic(world, shape, arguments.number("seed", 1), "1");
                var customers = Thread.ofPlatform().start(traffic::run);
                for (var i = 0; i < 2; i++) {
                    Patience.pause(APART);
                    endSessions(server);
                }
                for (var i = 0; i < 2; i++) {
                    Patience.pause(APART);
                    server = restart(server, data);
                }
                customers.join(Duration.ofMinutes(5));
                report(traffic, world);
            } finally {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private EmbeddedPostgres server(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .start();
    }

    private void endSessions(EmbeddedPostgres server) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
            var now = System.nanoTime();
            outages.add(new Outage("sessions ended", now, now));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private EmbeddedPostgres restart(EmbeddedPostgres server, Path data) throws IOException {
        server.close();
        var from = System.nanoTime();
        Patience.pause(Duration.ofSeconds(3));
        var to = System.nanoTime();
        var next = server(data);
        outages.add(new Outage("server down", from, to));
        return next;
    }

    private void report(Traffic traffic, World world) {
        var report = new Report().put("answers to deliveries", traffic.answers);
        for (var outage : outages) {
            var until = outage.to() + APART.toNanos() / 2;
            var lastRefusal = traffic.refusedAt.stream()
                    .filter(at -> at > outage.to() && at < until)
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(outage.to());
            var blind = traffic.sayings.stream()
                    .filter(saying -> saying.ackedAt > outage.from() && saying.ackedAt < outage.to())
                    .count();
            report.put(
                    outage.what(),
                    "last refusal " + Load.decimal((lastRefusal - outage.to()) / 1e9) + " s after it, " + blind
                            + " acknowledged while it was down");
        }
        Tally.settled(traffic, world.helpdesk, Duration.ofMinutes(3)).addTo(report);
        report.print(System.out);
    }
}
