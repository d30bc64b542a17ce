package deskhand.pipeline.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private final Sources sources = new Sources();
    private final ArrayList<String> leftOut = new ArrayList<>();

    @AfterEach
    void close() {
        sources.close();
    }

    @Test
    void a_source_that_is_late_is_left_out_and_unknown() {
        var never = new CountDownLatch(1);
        var late = sources.ask("orders", Duration.ofMillis(30), () -> {
            never.await();
            return "too late";
        });
        var swift = sources.ask("articles", Duration.ofSeconds(20), () -> "here");

        assertThat(late.await(leftOut)).isEmpty();
        assertThat(swift.await(leftOut)).contains("here");
        assertThat(leftOut).containsExactly("orders: unknown, took too long");
    }

    @Test
    void a_source_that_fails_is_unknown_and_not_none() {
        var broken = sources.ask("orders", Duration.ofSeconds(20), () -> {
            throw new IllegalStateException("down");
        });

        assertThat(broken.await(leftOut)).isEmpty();
        assertThat(leftOut).containsExactly("orders: unknown, could not be read");
    }
}
