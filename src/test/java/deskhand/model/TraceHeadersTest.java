package deskhand.model;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import deskhand.testing.Await;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The password of who traces is no more for the log than a provider's key. */
class TraceHeadersTest {

    private static final class Lines extends AppenderBase<ILoggingEvent> {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            var thrown = event.getThrowableProxy();
            lines.add(event.getFormattedMessage() + (thrown == null ? "" : " " + thrown.getMessage()));
        }
    }

    @Test
    void what_cannot_be_sent_is_named_by_its_setting_and_not_quoted() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var log = new Lines();
        log.start();
        root.addAppender(log);
        try (var rig = new ModelRig(Map.of(
                "deskhand.model-calls.traces-endpoint", "http://127.0.0.1:9",
                "deskhand.model-calls.traces-headers", "Authorization=Basic \u200bverysecret"))) {
            rig.openAi("traced", "");
            rig.test("traced");

            Await.until(
                    "spans were to be sent",
                    () -> log.lines.stream()
                            .anyMatch(line -> line.contains("TRACES_HEADERS") || line.contains("Spans")));
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.lines)
                .noneMatch(line -> line.contains("verysecret"))
                .anyMatch(line -> line.contains("DESKHAND_MODEL_CALLS_TRACES_HEADERS"));
    }
}
