package deskhand.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HelpdeskHttpTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final HelpdeskHttp http = new HelpdeskHttp(client, "The helpdesk");
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
    void an_answer_that_begins_and_never_ends_is_waited_for_no_longer_than_others() {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        });

        assertThat(asked()).isInstanceOfSatisfying(HelpdeskAnswer.Trouble.class, trouble -> {
            assertThat(trouble.why()).isEqualTo("The helpdesk did not answer in time.");
            assertThat(trouble.inDoubt()).isTrue();
        });
    }

    @Test
    void who_cannot_be_reached_has_done_nothing() {
        server.stop(0);

        assertThat(asked()).isInstanceOfSatisfying(HelpdeskAnswer.Trouble.class, trouble -> {
            assertThat(trouble.why()).isEqualTo("The helpdesk could not be reached.");
            assertThat(trouble.inDoubt()).isFalse();
        });
    }

    private HelpdeskAnswer asked() {
        var address = server.getAddress();
        return http.send(
                HttpRequest.newBuilder(URI.create("http://" + address.getHostString() + ":" + address.getPort() + "/"))
                        .timeout(Duration.ofMillis(200))
                        .build());
    }
}
