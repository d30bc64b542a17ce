package deskhand.console;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Forms;
import deskhand.testing.Service;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Pages of one service as a browser without JavaScript uses them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PageTest {

    /** Whoever shows it where it is not escaped lets strangers run what they like. */
    protected static final String SCRIPT = "<script>alert('x')</script>";

    protected Service service;
    protected Forms forms;

    @BeforeAll
    void start() {
        service = open();
        forms = new Forms(service);
    }

    /** With whatever the tests of the class need. */
    protected Service open() {
        return Service.start();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    protected String page(String path) {
        var answer = service.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    protected static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    protected String simulated(String text) {
        return service.send("POST", "/api/v1/simulations", "{\"text\":\"" + text + "\"}")
                .body();
    }
}
