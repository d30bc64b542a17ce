package deskhand.helpdesk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the bot needs of a helpdesk, and no more. Vendor differences end behind this port; one contract suite runs
 * against every implementation.
 */
public interface Helpdesk {

    /** The word for it in addresses and in the {@code kind} of a connection. */
    String kind();

    /** Judges the raw bytes in constant time. Never throws on hostile input. */
    Verification verify(Connection connection, RawDelivery delivery);

    /** The delivery's body as it may be stored: without secrets that are none of our business. */
    default byte[] keepable(byte[] body) {
        return body;
    }

    /** Reads a genuine delivery. Never throws on malformed input and never calls the helpdesk. */
    Translation translate(Connection connection, RawDelivery delivery);

    /** The answer that makes this helpdesk try a delivery again soon. */
    Busy busy();

    /**
     * The conversation as it is now, with what was said after the message {@code since}, or if that is null with its newest
     * messages.
     *
     * @throws HelpdeskUnavailable if asking again later may help
     * @throws HelpdeskRefused if it will not
     */
    HelpdeskConversation read(Connection connection, String conversationRef, @Nullable String since);

    /**
     * Performs one action once. {@code marker} travels with whatever is written, so that {@link #read} can tell later
     * whether it arrived. Trouble comes back as a result, not as an exception.
     */
    ActionResult perform(Connection connection, String conversationRef, Action action, String marker);

    /** Why conversations cannot be read with what is set, naming the setting; normally they can. */
    default Optional<String> cannotLook(Connection connection) {
        return Optional.empty();
    }

    /** How a reply is said on this channel, one message after the other; empty if it takes none that long. */
    default List<String> pieces(String channel, String text) {
        return List.of(text);
    }

    /** As many characters as a private note may have. */
    default int longestNote() {
        return 60_000;
    }

    /** Whether a webhook may be lost for good. Then conversations are also read before they are worked on. */
    default boolean mayMissWebhooks() {
        return false;
    }

    /**
     * The conversations that changed since then, each with its newest message if that is told.
     *
     * @throws HelpdeskUnavailable if asking again later may help
     * @throws HelpdeskRefused if it will not
     */
    default List<HelpdeskConversation> changedSince(Connection connection, Instant since) {
        return List.of();
    }

    /** Whether a customer on this channel can see that somebody is writing. */
    default boolean showsTyping(String channel) {
        return false;
    }

    /** Nothing depends on it, so trouble is nobody's. */
    default void typing(Connection connection, String conversationRef, boolean writing) {}

    /** Whether a conversation has attributes that people can filter and report by. */
    default boolean keepsAttributes() {
        return false;
    }

    /** An HTTP status and the seconds for {@code Retry-After}. */
    record Busy(int status, int retryAfterSeconds) {}
}
