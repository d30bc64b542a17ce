package deskhand.intake;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.platform.DataSettings;
import deskhand.platform.Precedence;
import deskhand.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private static final int PLACES = 4;

    private final Precedence precedence = new Precedence();
    private final Turnstile turnstile = new Turnstile(
            new IntakeSettings(1_000, PLACES, Duration.ofMillis(50)),
            new DataSettings(Path.of("unused"), null, "", null, 2, 2),
            precedence);

    @AfterEach
    void close() {
        turnstile.close();
    }

    @Test
    void whoever_was_turned_away_for_taking_too_long_leaves_all_the_same() {
        var database = new CountDownLatch(1);
        var waiting = new ArrayList<CompletionStage<String>>();
        for (var i = 0; i < PLACES; i++) {
            waiting.add(turnstile.pass(() -> stored(database), "busy"));
        }
        waiting.forEach(one -> assertThat(answer(one)).isEqualTo("busy"));
        assertThat(precedence.deliveries()).isEqualTo(PLACES);

        database.countDown();

        Await.until("all have left", () -> precedence.deliveries() == 0);
        assertThat(answer(turnstile.pass(() -> "stored", "busy"))).isEqualTo("stored");
    }

    @Test
    void whoever_fails_leaves_too() {
        for (var i = 0; i < 2 * PLACES; i++) {
            var failing = turnstile.<String>pass(
                    () -> {
                        throw new IllegalStateException("no disk");
                    },
                    "busy");
            assertThat(failing.toCompletableFuture()).failsWithin(Duration.ofSeconds(5));
            Await.until("all have left", () -> precedence.deliveries() == 0);
        }
    }

    private static String stored(CountDownLatch database) {
        Await.until("the database answers", () -> database.getCount() == 0);
        return "stored late";
    }

    private static String answer(CompletionStage<String> stage) {
        return ((CompletableFuture<String>) stage).join();
    }
}
