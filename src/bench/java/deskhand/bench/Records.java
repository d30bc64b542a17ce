package deskhand.bench;

import deskhand.helpdesk.Author;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import deskhand.pipeline.context.ContextBuilder;
import deskhand.pipeline.outstanding.OutstandingDetector;
import deskhand.platform.RecurringJob;
import deskhand.turn.Line;
import deskhand.turn.OpenIssues;
import deskhand.turn.Route;
import deskhand.turn.Sentiment;
import deskhand.turn.Turn;
import deskhand.turn.Urgency;
import deskhand.turn.WantsHuman;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Imports over HTTP, then contexts composed for random customers out of many: how fast. In one process with the service. */
final class Records {

    private static final String[] MASS = {
        "set session_replication_role = replica", """
        insert into customer (source, ref, email, name, tier, lifetime_value, lifetime_currency, language, since)
        select 'mass', n::text, 'mass' || n || '@example.com', 'Person ' || n, 'standard', n %% 9000, 'EUR', 'en',
            date '2020-01-01' + n %% 2000
        from generate_series(1, %1$d) n
        """, """
        insert into subscription (source, ref, customer_id, plan, status, price, currency, started_on)
        select 'mass', ref, id, 'Box', 'active', 38, 'EUR', since from customer where source = 'mass' and id %% 2 = 0
        """, """
        insert into purchase (source, ref, number, customer_id, status, total, currency, placed_at)
        select 'mass', n::text, n::text, c.id, 'delivered', 46.5, 'EUR', timestamptz '2026-01-01' + n %% 300 * interval '1 day'
        from generate_series(1, %2$d) n join customer c on c.source = 'mass' and c.ref = (1 + n %% %1$d)::text
        """, """
        insert into purchase_item (purchase_id, position, sku, name, quantity)
        select id, 1, 'SKU', 'Pantry Box', 1 from purchase where source = 'mass' and id %% %3$d = 0
        """, """
        insert into shipment (purchase_id, tracking_number, carrier, shipped_at, expected_on, delivered_at)
        select id, 'T' || id, 'DHL', placed_at, placed_at::date + 3, placed_at + interval '2 days'
        from purchase where source = 'mass' and id %% %3$d = 0
        """, """
        insert into payment (source, ref, customer_id, purchase_id, kind, status, amount, currency, method, at)
        select 'mass', ref, customer_id, id, 'charge', 'done', 46.5, 'EUR', 'card', placed_at
        from purchase where source = 'mass' and id %% %3$d = 0
        """, "analyze"
    };

    private Records() {}

    public static void main(String[] words) {
        var arguments = Arguments.of(words, 0);
        var data = Path.of("target", "bench", "records").toAbsolutePath();
        var reuse = arguments.values().containsKey("reuse");
        if (!reuse) {
            World.empty(data);
        }
        var settings = Map.<String, Object>of("deskhand.data-directory", data.toString(), "micronaut.server.port", -1);
        try (var context = ApplicationContext.run(settings, "bench")) {
            var server = context.getBean(EmbeddedServer.class).start();
            var report = new Report();
            var customers = arguments.number("customers", 1_000_000);
            if (!reuse) {
                fill(context, customers, arguments.number("orders", 5_000_000), arguments.number("parts", 1), report);
            }
            imports(server, arguments.number("lines", 100_000), report);
            contexts(context.getBean(ContextBuilder.class), customers, arguments.number("builds", 3_000), report);
            detections(context, customers, arguments.number("builds", 3_000), report);
            report.print(System.out);
        }
    }

    private static void imports(EmbeddedServer server, int lines, Report report) {
        report.put("customers imported a second", rate(server, "customers", lines, n -> """
                {"source":"import","ref":"%1$d","name":"Person %1$d","email":"i%1$d@example.com","tier":"premium"}""".formatted(n)));
        report.put("the same customers again, a second", rate(server, "customers", lines, n -> """
                {"source":"import","ref":"%1$d","name":"Persona %1$d","email":"i%1$d@example.com","tier":"gold"}""".formatted(n)));
        report.put("orders imported a second (item and shipment each)", rate(server, "orders", lines, n ->
                """
                {"source":"import","ref":"%1$d","customer":"%1$d","status":"shipped","total":40,"currency":"EUR",\
                "placed_at":"2026-11-01T10:00:00Z","items":[{"name":"Almonds","quantity":2}],\
                "shipments":[{"tracking_number":"T%1$d","carrier":"DHL","shipped_at":"2026-11-03T10:00:00Z"}]}""".formatted(n)));
    }

    private static long rate(EmbeddedServer server, String kind, int lines, IntFunction<String> line) {
        var body = IntStream.range(0, lines).mapToObj(line).collect(Collectors.joining("\n"));
        var begun = System.nanoTime();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/api/v1/" + kind))
                            .header("Content-Type", "application/x-ndjson")
                            .PUT(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (!answer.body().contains("\"stored\":" + lines + ",")) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return lines * 1_000_000_000L / (System.nanoTime() - begun);
    }

    @SuppressWarnings("unchecked")
    private static void fill(ApplicationContext context, int customers, int orders, int parts, Report report) {
        var begun = System.nanoTime();
        TransactionOperations<Connection> transactions = context.getBean(TransactionOperations.class);
        transactions.executeWrite(transaction -> {
            try (var statement = transaction.getConnection().createStatement()) {
                for (var step : MASS) {
                    statement.execute(step.formatted(customers, orders, parts));
                }
                statement.execute("set session_replication_role = default");
            }
            return null;
        });
        report.put("customers and orders made up by SQL", customers + " and " + orders);
        report.put("seconds for it", (System.nanoTime() - begun) / 1_000_000_000L);
    }

    private static void contexts(ContextBuilder builder, int customers, int builds, Report report) {
        var random = new Random(1);
        for (var n = 0; n < 300; n++) {
            builder.build(turn(1 + random.nextInt(customers)), ROUTE, OpenIssues.NONE);
        }
        var nanos = new long[builds];
        for (var n = 0; n < builds; n++) {
            var turn = turn(1 + random.nextInt(customers));
            var begun = System.nanoTime();
            var brief = builder.build(turn, ROUTE, OpenIssues.NONE);
            nanos[n] = System.nanoTime() - begun;
            if (brief.evidence().size() < 4) {
                throw new IllegalStateException("a context without its records: " + brief.leftOut());
            }
        }
        shares("context built", nanos, report);
    }

    private static void detections(ApplicationContext context, int customers, int builds, Report report) {
        var detector = context.getBean(OutstandingDetector.class);
        var random = new Random(2);
        var nanos = new long[builds];
        for (var n = 0; n < builds; n++) {
            var turn = turn(1 + random.nextInt(customers));
            var begun = System.nanoTime();
            detector.detect(turn, ROUTE);
            nanos[n] = System.nanoTime() - begun;
        }
        shares("open issues looked for", nanos, report);
        var begun = System.nanoTime();
        context.getBeansOfType(RecurringJob.class).stream()
                .filter(job -> job.name().equals("outstanding"))
                .forEach(Records::run);
        report.put("hourly search through all customers, ms", (System.nanoTime() - begun) / 1_000_000);
    }

    private static void run(RecurringJob job) {
        try {
            job.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void shares(String what, long[] nanos, Report report) {
        Arrays.sort(nanos);
        for (var share : List.of(50, 95, 99)) {
            report.put(what + ", p" + share + " ms", nanos[nanos.length * share / 100] / 10_000 / 100.0);
        }
    }

    private static final Route ROUTE = new Route(
            "billing",
            null,
            Urgency.NORMAL,
            Sentiment.NEUTRAL,
            false,
            "en",
            WantsHuman.NONE,
            null,
            null,
            null,
            List.of(),
            "",
            0.9,
            false,
            "bench");

    /** A customer nobody asked for before, who asks what many ask. */
    private static Turn turn(int customer) {
        var contact = new Contact("1", "Person", "mass" + customer + "@example.com", true);
        var ask = new Line("1", Author.CUSTOMER, false, "Why was I charged twice for my last box?", List.of(), NOON);
        return new Turn(0, 0, "bench", "chat", null, contact, Mode.AUTO, List.of(ask), List.of(), true, null, NOON);
    }

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
}
