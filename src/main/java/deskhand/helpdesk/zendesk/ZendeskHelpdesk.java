package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Action;
import deskhand.helpdesk.ActionResult;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Helpdesk;
import deskhand.helpdesk.HelpdeskConversation;
import deskhand.helpdesk.Pieces;
import deskhand.helpdesk.RawDelivery;
import deskhand.helpdesk.Translation;
import deskhand.helpdesk.Verification;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Zendesk. The bot is an agent there and acts through an OAuth client of its own. Triggers of ours tell the numbers of
 * tickets where something happened; what it was is read from the API. A turn's comment and changes are one update.
 */
@Singleton
public class ZendeskHelpdesk implements Helpdesk {

    public static final String KIND = "zendesk";

    /** What the bodies of our triggers say they are. */
    public static final String SCHEMA = "deskhand.zendesk.trigger/1";

    /** The tag with which people keep the bot away from a ticket. */
    public static final String OFF = "ai_off";

    /** Names of a connection's secrets. */
    public static final String CLIENT_SECRET = "client_secret";

    public static final String EVENT_SECRET = "event_secret";

    /** What our webhook shows beside its signature. */
    public static final String WEBHOOK_TOKEN = "webhook_token";

    public static final String SUNSHINE_SECRET = "sunshine_secret";
    public static final String OLD_SECRET = Connection.OLD_WEBHOOK_SECRET;

    /** Names of a connection's settings. */
    public static final String CLIENT_ID = "client_id";

    public static final String EMAIL = "email";
    public static final String BOT_ID = "bot_id";
    public static final String WEBHOOK_ID = "webhook_id";
    public static final String PILOT_BRAND = "pilot_brand";
    public static final String PILOT_GROUP = "pilot_group";
    public static final String PILOT_TAG = "pilot_tag";
    public static final String STATUS_AFTER_REPLY = "status_after_reply";
    public static final String TRUST_LOW = "accept_low_verification";
    public static final String MACHINES = "machine_users";
    public static final String VERIFICATION_PENDING = "verification_pending";

    /** Of our facts into fields of the account's own. */
    public static final String FIELDS = "ticket_fields";

    /** The app and the key in Sunshine Conversations, as whom the bot speaks there, and to whom it passes chats. */
    public static final String SUNSHINE_APP = "sunshine_app";

    public static final String SUNSHINE_KEY = "sunshine_key";
    public static final String SUNSHINE_NAME = "sunshine_integration";
    public static final String SUNSHINE_PASS_TO = "sunshine_pass_to";

    /** Whoever chats is signed in, so that their account proves who they are. */
    public static final String SIGNED_IN = "chat_users_signed_in";

    private final ZendeskSettings settings;
    private final ZendeskTranslator translator;
    private final TicketReader reader;
    private final TicketWriter writer;
    private final ChangedTickets changes;
    private final Quotas quotas;

    ZendeskHelpdesk(
            ZendeskSettings settings,
            ZendeskTranslator translator,
            TicketReader reader,
            TicketWriter writer,
            ChangedTickets changes,
            Quotas quotas) {
        this.settings = settings;
        this.translator = translator;
        this.reader = reader;
        this.writer = writer;
        this.changes = changes;
        this.quotas = quotas;
    }

    /** Zendesk serves the files of its apps from a place of its own, inside of which our page is shown. */
    @Override
    public Optional<String> agentPage(Connection connection, String conversationRef) {
        return Helpdesk.origin(connection.baseUrl())
                .filter(_ -> conversationRef.matches("[0-9]+"))
                .map(origin -> origin + "/agent/tickets/" + conversationRef);
    }

    @Override
    public List<String> panelOrigins(Connection connection) {
        return Helpdesk.origin(connection.baseUrl())
                .map(origin -> List.of(origin, "https://*.apps.zdusercontent.com"))
                .orElse(List.of());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Verification verify(Connection connection, RawDelivery delivery) {
        return ZendeskSignature.verify(connection, delivery, settings.signatureWindow());
    }

    @Override
    public Translation translate(Connection connection, RawDelivery delivery) {
        return translator.translate(connection, delivery);
    }

    /** Only with a time below a minute Zendesk tries again. */
    @Override
    public Busy busy() {
        return new Busy(503, 30);
    }

    @Override
    public HelpdeskConversation read(Connection connection, String conversationRef, @Nullable String since) {
        return reader.read(connection, conversationRef, since);
    }

    @Override
    public ActionResult perform(Connection connection, String conversationRef, Action action, String marker) {
        return writer.perform(connection, conversationRef, List.of(action), marker)
                .getFirst();
    }

    @Override
    public boolean takesTogether() {
        return true;
    }

    @Override
    public List<ActionResult> performTogether(
            Connection connection, String conversationRef, List<Action> actions, String marker) {
        return writer.perform(connection, conversationRef, actions, marker);
    }

    @Override
    public Duration rest(Connection connection) {
        return quotas.rest(connection);
    }

    @Override
    public Optional<String> cannotLook(Connection connection) {
        return Tokens.isComplete(connection)
                ? Optional.empty()
                : Optional.of("Set base_url, settings.client_id and secrets.client_secret of connection "
                        + connection.slug() + " to the address and the OAuth client in Zendesk.");
    }

    @Override
    public List<String> pieces(String channel, String text) {
        return channel.equals(Ticket.CHAT_CHANNEL)
                ? Pieces.of(Chats.plain(text), Chats.LONGEST)
                : CommentHtml.fits(text) ? List.of(text) : List.of();
    }

    /** Most answers are not tried twice, and the circuit breaker loses whatever comes while it is open. */
    @Override
    public boolean mayMissWebhooks() {
        return true;
    }

    @Override
    public Duration lag() {
        return ChangedTickets.LAG;
    }

    @Override
    public List<HelpdeskConversation> changedSince(Connection connection, Instant since) {
        return changes.since(connection, since);
    }

    @Override
    public boolean keepsAttributes(Connection connection) {
        return !FieldNames.of(connection).isEmpty();
    }

    /** As HTML, in which Zendesk counts bytes, a note is about half as long again. */
    @Override
    public int longestNote() {
        return CommentHtml.LONGEST * 2 / 3;
    }
}
