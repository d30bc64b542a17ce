package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Action;
import deskhand.helpdesk.ActionResult;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Helpdesk;
import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.HelpdeskConversation;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.RawDelivery;
import deskhand.helpdesk.TimedSignature;
import deskhand.helpdesk.Translation;
import deskhand.helpdesk.Verification;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chatwoot. Everything is written with the token of an agent bot of ours; a user's token reads what bots may not. Events
 * come from the agent bot, from an account webhook, or from both.
 */
@Singleton
public class ChatwootHelpdesk implements Helpdesk {

    private static final int ROOM_FOR_A_MENTION = 1_000;
    public static final String KIND = "chatwoot";

    /** Names of a connection's further secrets and settings. */
    public static final String READ_TOKEN = "read_token";

    public static final String BOT_SECRET = "bot_secret";
    public static final String BOT_ID = "bot_id";

    private static final int LONGEST_KEY = 100;

    /** So many messages after a given one come at a time; a conversation with more pages than this is no conversation. */
    private static final int PAGE = 100;

    private static final int MOST_PAGES = 5;

    /** Whoever has it can read along as the visitor. */
    private static final Pattern VISITORS_SECRET = Pattern.compile("(\"pubsub_token\"\\s*:\\s*)\"[^\"]*\"");

    /** Nothing is to be learnt from these, and they may tell what the channel's own keys are. */
    private static final Pattern ABOUT_AN_INBOX = Pattern.compile("\"event\"\\s*:\\s*\"(inbox_[a-z_]{1,40})\"");

    private final ChatwootTranslator translator;
    private final ChatwootAnswers answers;
    private final ChatwootClient client;
    private final ChatwootWriter writer;
    private final Clock clock;

    ChatwootHelpdesk(
            ChatwootTranslator translator,
            ChatwootAnswers answers,
            ChatwootClient client,
            ChatwootWriter writer,
            Clock clock) {
        this.clock = clock;
        this.translator = translator;
        this.answers = answers;
        this.client = client;
        this.writer = writer;
    }

    @Override
    public Optional<String> agentPage(Connection connection, String conversationRef) {
        var base = connection.baseUrl();
        return base == null || connection.account() == null || !conversationRef.matches("[0-9]+")
                ? Optional.empty()
                : Optional.of(base.replaceAll("/+$", "") + "/app/accounts/" + connection.account() + "/conversations/"
                        + conversationRef);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A pending conversation is in none of the lists that agents look at. */
    @Override
    public boolean hidesWhatTheBotHas() {
        return true;
    }

    @Override
    public Verification verify(Connection connection, RawDelivery delivery) {
        var key = delivery.header("x-chatwoot-delivery");
        var timestamp = delivery.header("x-chatwoot-timestamp");
        var signature = delivery.header("x-chatwoot-signature");
        if (key == null || timestamp == null || signature == null) {
            return new Verification.Forged("a header of the signature is missing");
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            return new Verification.Forged("unusable delivery id");
        }
        // Agent bot and account webhook have a secret each. Both are always tried, so that the time tells nothing.
        var fits = Stream.of(
                        connection.webhookSecret(),
                        Objects.requireNonNullElse(connection.secret(BOT_SECRET), ""),
                        Objects.requireNonNullElse(connection.secret(Connection.OLD_WEBHOOK_SECRET), ""))
                .filter(secret -> !secret.isEmpty())
                .map(secret -> TimedSignature.same(TimedSignature.of(secret, timestamp, delivery.body()), signature))
                .reduce(false, Boolean::logicalOr);
        if (!fits) {
            return new Verification.Forged("the signature does not fit");
        }
        return TimedSignature.isRecent(timestamp, delivery.receivedAt())
                ? new Verification.Genuine(key)
                : new Verification.Stale("signed more than five minutes away from now");
    }

    @Override
    public byte[] keepable(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        var inbox = ABOUT_AN_INBOX.matcher(text);
        if (inbox.find() && text.indexOf("\"conversation\"") < 0) {
            return ("{\"event\":\"" + inbox.group(1) + "\"}").getBytes(StandardCharsets.UTF_8);
        }
        var matcher = VISITORS_SECRET.matcher(text);
        return matcher.find() ? matcher.replaceAll("$1\"removed\"").getBytes(StandardCharsets.UTF_8) : body;
    }

    @Override
    public Translation translate(Connection connection, RawDelivery delivery) {
        return translator.translate(connection, delivery.body());
    }

    /** After anything but 429 and 500 Chatwoot gives the conversation to people at once. */
    @Override
    public Busy busy() {
        return new Busy(429, 3);
    }

    @Override
    public Optional<String> cannotLook(Connection connection) {
        return connection.secret(READ_TOKEN) != null
                ? Optional.empty()
                : Optional.of("Bots may not read messages in Chatwoot: set secrets.read_token of connection "
                        + connection.slug() + " to the access token of an agent.");
    }

    @Override
    public HelpdeskConversation read(Connection connection, String conversationRef, @Nullable String since) {
        var path = "conversations/" + ChatwootClient.encoded(conversationRef);
        var conversation = body(connection, client.asReader(connection, path));
        return answers.conversation(connection, conversation, messages(connection, path + "/messages", since));
    }

    private List<Part> messages(Connection connection, String path, @Nullable String since) {
        if (since == null) {
            return answers.messages(body(connection, client.asReader(connection, path)));
        }
        var all = new ArrayList<Part>();
        var after = Long.parseLong(since.replaceFirst("/.*", "")); // the answer to a form has its message's number
        for (var page = 0; page < MOST_PAGES; page++) {
            var some = answers.messages(body(connection, client.asReader(connection, path + "?after=" + after)));
            all.addAll(some);
            if (some.size() < PAGE) {
                break;
            }
            after = Long.parseLong(some.getLast().needed("id"));
        }
        return all;
    }

    /** Account webhooks are tried once, ever. */
    @Override
    public boolean mayMissWebhooks() {
        return true;
    }

    @Override
    public List<HelpdeskConversation> changedSince(Connection connection, Instant since) {
        var seconds = Math.max(1, Duration.between(since, clock.instant()).toSeconds());
        var path = "conversations?status=all&assignee_type=all&updated_within=" + seconds;
        return answers.conversations(connection, body(connection, client.asReader(connection, path)));
    }

    @Override
    public int longestNote() {
        return ChatwootText.LONGEST - ROOM_FOR_A_MENTION;
    }

    @Override
    public List<String> pieces(String channel, String text) {
        return ChatwootChannel.named(channel).pieces(text);
    }

    @Override
    public boolean showsTyping(String channel) {
        return channel.equals(ChatwootChannel.WEB_WIDGET);
    }

    @Override
    public void typing(Connection connection, String conversationRef, boolean writing) {
        client.asBot(
                connection,
                "POST",
                "conversations/" + ChatwootClient.encoded(conversationRef) + "/toggle_typing_status",
                Map.of("typing_status", writing ? "on" : "off"));
    }

    @Override
    public boolean keepsAttributes(Connection connection) {
        return true;
    }

    private static String body(Connection connection, HelpdeskAnswer answer) {
        return switch (answer) {
            case HelpdeskAnswer.Fine fine -> fine.body();
            case HelpdeskAnswer.Trouble trouble -> throw trouble.unavailable();
            case HelpdeskAnswer.No no -> throw new HelpdeskRefused(Refusals.why(connection, no, "secrets.read_token"));
        };
    }

    @Override
    public ActionResult perform(Connection connection, String conversationRef, Action action, String marker) {
        return writer.perform(connection, ChatwootClient.encoded(conversationRef), action, marker);
    }
}
