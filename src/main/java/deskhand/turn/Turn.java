package deskhand.turn;

import deskhand.helpdesk.Author;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One burst of customer messages on its way through the stages. {@code asks} is what the customer said and nobody
 * answered yet, {@code history} what was said before; {@code canReply}: the channel took replies when the turn began;
 * {@code undelivered}: why the reply to these asks did not reach the customer; {@code redo}: a colleague wants the draft to
 * be written again; {@code limitedBy}: what keeps the mode below that of the connection, in words.
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
        boolean canReply,
        @Nullable String undelivered,
        Instant startedAt,
        @Nullable Redo redo,
        @Nullable String limitedBy) {

    public Turn {
        asks = List.copyOf(asks);
        history = List.copyOf(history);
    }

    /** One that the customer's words alone began. */
    public Turn(
            long id,
            long conversationId,
            String connection,
            String channel,
            @Nullable String subject,
            Contact contact,
            Mode mode,
            List<Line> asks,
            List<Line> history,
            boolean canReply,
            @Nullable String undelivered,
            Instant startedAt) {
        this(
                id,
                conversationId,
                connection,
                channel,
                subject,
                contact,
                mode,
                asks,
                history,
                canReply,
                undelivered,
                startedAt,
                null,
                null);
    }

    /** The customer's words, one message a paragraph. */
    public String text() {
        return asks.stream().map(Line::text).filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
    }

    /** The same where the bot may go no further than this. */
    public Turn atMost(Mode limit) {
        return mode.compareTo(limit) <= 0
                ? this
                : new Turn(
                        id,
                        conversationId,
                        connection,
                        channel,
                        subject,
                        contact,
                        limit,
                        asks,
                        history,
                        canReply,
                        undelivered,
                        startedAt,
                        redo,
                        limitedBy);
    }

    /** The ref of the first message that is to be answered. */
    public @Nullable String firstAsk() {
        return asks.isEmpty() ? null : asks.getFirst().ref();
    }

    /** Somebody in copy of the customer's conversation is among those who wrote. */
    public boolean byOthers() {
        return asks.stream().anyMatch(ask -> ask.author() == Author.OTHER);
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
