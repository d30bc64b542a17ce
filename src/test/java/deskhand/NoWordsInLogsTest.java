package deskhand;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import deskhand.helpdesk.Mode;
import deskhand.testing.Await;
import deskhand.testing.Shop;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Promise 10: what customers write, who they are, and our secrets stay out of the log, whatever goes wrong. */
class NoWordsInLogsTest {

    private static final List<String> PLANTED =
            List.of("plantedword", "Ida Berg", "ida@example.com", "helpdesk-token", "webhook-secret");

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
    }

    @Test
    void nothing_planted_is_found_in_the_log() {
        try (var shop = Shop.open(Mode.AUTO)) {
            for (var place : List.of("before store", "after specialist", "after write_note")) {
                shop.crashes().dieOnceAt(place);
                var ref = shop.customerBegins("Where is the plantedword that I ordered?");
                Await.until("it crashed", () -> shop.crashes().happened(place));
                Await.until("a person has it", () -> !shop.notes(ref).isEmpty());
            }
            shop.untilIdle();
        }

        var lines = log.list.stream().map(NoWordsInLogsTest::whole).collect(Collectors.joining("\n"));
        assertThat(lines).contains("escalate because");
        assertThat(PLANTED).noneMatch(lines::contains);
    }

    @Test
    void a_turns_line_names_turn_and_conversation() {
        try (var shop = Shop.open(Mode.AUTO)) {
            var ref = shop.customerBegins(Shop.THANKS);
            Await.until("there is a reply", () -> !shop.publicReplies(ref).isEmpty());
            shop.untilIdle();
        }

        assertThat(log.list).anySatisfy(event -> {
            assertThat(event.getFormattedMessage()).startsWith("send because all_checks_passed");
            assertThat(event.getMDCPropertyMap()).containsKeys("turn", "conversation");
        });
    }

    private static String whole(ILoggingEvent event) {
        var trouble = event.getThrowableProxy();
        var messages = Stream.iterate(trouble, cause -> cause != null, cause -> cause.getCause())
                .map(cause -> String.valueOf(cause.getMessage()))
                .collect(Collectors.joining(" "));
        return event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " " + messages;
    }
}
