package deskhand.helpdesk;

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
     * The conversation as it is now, with its newest messages.
     *
     * @throws HelpdeskUnavailable if asking again later may help
     * @throws HelpdeskRefused if it will not
     */
    HelpdeskConversation read(Connection connection, String conversationRef);

    /**
     * Performs one action once. {@code marker} travels with whatever is written, so that {@link #read} can tell later
     * whether it arrived. Trouble comes back as a result, not as an exception.
     */
    ActionResult perform(Connection connection, String conversationRef, Action action, String marker);

    /** An HTTP status and the seconds for {@code Retry-After}. */
    record Busy(int status, int retryAfterSeconds) {}
}
