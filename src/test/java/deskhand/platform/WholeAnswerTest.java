package deskhand.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WholeAnswerTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        client.close();
    }

    @Test
    void it_does_not_wait_for_whoever_computes_in_the_common_pool() throws Exception {
        server.createContext("/", exchange -> {
            begin(exchange);
            exchange.close();
        });
        var pool = ForkJoinPool.commonPool();
        var busy = new CountDownLatch(pool.getParallelism());
        var free = new CountDownLatch(1);
        for (var thread = 0; thread < pool.getParallelism(); thread++) {
            pool.execute(() -> {
                busy.countDown();
                held(free);
            });
        }
        try {
            assertThat(busy.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(asked(LONG)).isEqualTo("{");
        } finally {
            free.countDown();
        }
    }

    @Test
    void one_that_begins_and_never_ends_is_given_up() {
        server.createContext("/", WholeAnswerTest::begin);
        assertThatThrownBy(() -> asked(Duration.ofMillis(200))).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void why_it_failed_is_told_as_the_client_tells_it() {
        server.stop(0);
        assertThatThrownBy(() -> asked(LONG)).isInstanceOf(ConnectException.class);
    }

    @Test
    void who_is_interrupted_waits_no_longer() {
        server.createContext("/", WholeAnswerTest::begin);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> asked(LONG)).isInstanceOf(InterruptedException.class);
    }

    private String asked(Duration within) throws IOException, InterruptedException {
        var address = server.getAddress();
        var request = HttpRequest.newBuilder(
                        URI.create("http://" + address.getHostString() + ":" + address.getPort() + "/"))
                .build();
        return WholeAnswer.of(client, request, BodyHandlers.ofString(), within).body();
    }

    private static void begin(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
    }

    private static void held(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
