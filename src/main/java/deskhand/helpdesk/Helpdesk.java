package deskhand.helpdesk;

import java.net.URI;
import java.time.Duration;
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

    /**
     * Whether an action that says something and the changes that follow it are done in one go, by {@link
     * #performTogether}. Normally each is done by itself.
     */
    default boolean takesTogether() {
        return false;
    }

    /**
     * Performs an action with the changes that belong to it and say nothing, all under the marker of the first. Gives one
     * result for each, in their order; what could not be done with the others is to be tried by itself.
     */
    default List<ActionResult> performTogether(
            Connection connection, String conversationRef, List<Action> actions, String marker) {
        return List.of(perform(connection, conversationRef, actions.getFirst(), marker));
    }

    /** For how long nothing should be begun there, because it has been asked as often as it allows. */
    default Duration rest(Connection connection) {
        return Duration.ZERO;
    }

    /** Why conversations cannot be read with what is set, naming the setting; normally they can. */
    default Optional<String> cannotLook(Connection connection) {
        return Optional.empty();
    }

    /** Which origins of pages may show the bot's panel in a frame; none where the helpdesk has no address of its own. */
    default List<String> panelOrigins(Connection connection) {
        return origin(connection.baseUrl()).stream().toList();
    }

    /** Where agents read a conversation, for whoever may see it there; nothing where that is not known. */
    default Optional<String> agentPage(Connection connection, String conversationRef) {
        return Optional.empty();
    }

    /** Scheme, host and port of an address, as browsers name the pages below it. */
    static Optional<String> origin(@Nullable String address) {
        if (address == null) {
            return Optional.empty();
        }
        try {
            var uri = URI.create(address);
            var host = uri.getHost();
            return host == null || !String.valueOf(uri.getScheme()).matches("https?") || host.contains("*")
                    ? Optional.empty()
                    : Optional.of(uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How a reply is said on this channel, one message after the other; empty if it takes none that long. */
    default List<String> pieces(String channel, String text) {
        return List.of(text);
    }

    /** As many characters as a private note may have. */
    default int longestNote() {
        return 60_000;
    }

    /** Whether people do not see a conversation while the bot answers it by itself. */
    default boolean hidesWhatTheBotHas() {
        return false;
    }

    /** Whether a webhook may be lost for good. Then conversations are also read before they are worked on. */
    default boolean mayMissWebhooks() {
        return false;
    }

    /** How late {@link #changedSince} may tell of a change. */
    default Duration lag() {
        return Duration.ofMinutes(2);
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
    default boolean keepsAttributes(Connection connection) {
        return false;
    }

    /** An HTTP status and the seconds for {@code Retry-After}. */
    record Busy(int status, int retryAfterSeconds) {}
}
