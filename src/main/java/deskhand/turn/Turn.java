package deskhand.turn;

import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One burst of customer messages on its way through the stages. {@code asks} is what the customer said and nobody
 * answered yet, {@code history} what was said before.
 */
@Serdeable
public record Turn(
        long id,
        long conversationId,
        String connection,
        String channel,
        @Nullable String subject,
        Contact contact,
        Mode mode,
        List<Line> asks,
        List<Line> history,
        Instant startedAt) {

    public Turn {
        asks = List.copyOf(asks);
        history = List.copyOf(history);
    }

    /** The customer's words, one message a paragraph. */
    public String text() {
        return asks.stream().map(Line::text).filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
    }

    /** What came with the customer's words and was not read. */
    public List<String> attachments() {
        return asks.stream().flatMap(ask -> ask.attachments().stream()).toList();
    }

    @Override
    public String toString() {
        return "Turn[" + id + "]";
    }
}
